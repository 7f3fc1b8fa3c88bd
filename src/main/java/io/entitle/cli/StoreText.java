package io.entitle.cli;

import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of a database. */
record StoreText(String store) {

    /** So many accounts of each product were written into it. */
    Reply filled(Map<String, Long> accounts) {
        JsonObject counts = new JsonObject();
        accounts.forEach(counts::number);
        Answer answer = Answer.of(new JsonObject().text("store", store).tree("accounts", counts.tree()));
        return Reply.answered(
                answer,
                layout -> layout.paragraph(layout.words().say("store.filled", store, listed(accounts, layout))));
    }

    private static String listed(Map<String, Long> accounts, Layout layout) {
        return accounts.entrySet().stream()
                .map(entry -> layout.words()
                        .say(
                                "store.accounts",
                                layout.words().number(BigDecimal.valueOf(entry.getValue())),
                                entry.getKey()))
                .collect(Collectors.joining(layout.words().say("separator")));
    }
}
