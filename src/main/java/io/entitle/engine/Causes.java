package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.vocabulary.Occasion;
import java.util.List;
import java.util.stream.Collectors;

/** Words what comes about at an instant. */
final class Causes {

    private Causes() {}

    static Message of(List<Occasion> occasions) {
        List<Message> told = occasions.stream().map(Causes::told).toList();
        return new Message(
                told.stream().map(Message::en).collect(Collectors.joining("; ")),
                told.stream().map(Message::zh).collect(Collectors.joining("；")));
    }

    private static Message told(Occasion occasion) {
        return Phrases.clause("occasion." + occasion.kind(), occasion.of());
    }
}
