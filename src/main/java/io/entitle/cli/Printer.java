package io.entitle.cli;

import io.entitle.wire.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints replies in their order: answers on standard output, complaints on standard error. */
record Printer(Terminal terminal, Layout layout) {

    enum Form {
        TEXT,
        /** One answer by itself. */
        OBJECT,
        ARRAY
    }

    Exit print(List<Reply> replies, Form form) {
        replies.stream()
                .flatMap(reply -> reply.complaints().stream())
                .distinct()
                .forEach(this::complain);
        terminal.out().print(formed(replies, form));
        return Exit.worst(replies.stream().map(Reply::exit).toList());
    }

    private String formed(List<Reply> replies, Form form) {
        Stream<Answer> answers = replies.stream().flatMap(reply -> reply.answers().stream());
        return switch (form) {
            case TEXT -> text(replies);
            case OBJECT -> answers.map(answer -> answer.pretty() + "\n").collect(Collectors.joining());
            case ARRAY -> Answer.all(answers.toList()).pretty() + "\n";
        };
    }

    private String text(List<Reply> replies) {
        return replies.stream()
                .map(reply -> reply.text().apply(layout))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void complain(String line) {
        terminal.err().print(line + "\n");
    }
}
