package io.entitle.cli;

import java.nio.file.Path;
import java.util.stream.Stream;

/** A tea house, its rules with one cup less on free, and three accounts to compare them with. */
record DiffDesk(TeaHouse house) {

    static final String ACCOUNTS = """
            {"account": "ann", "product": "tea", "usage": {"cups": 2}}
            {"account": "bob", "product": "tea", "usage": {"cups": 1}}
            {"account": "cleo", "product": "tea", "subscriptions": [{"plan": "club", "from": "2025-01-01"}]}
            """;

    private static final String ONE_CUP_LESS = TeaHouse.RULES.replace("upTo( 3 ).eachDay()", "upTo( 2 ).eachDay()");

    static DiffDesk in(Path directory) {
        return new DiffDesk(
                TeaHouse.in(directory).file("new/tea/card.drl", ONE_CUP_LESS).file("accounts.jsonl", ACCOUNTS));
    }

    /** Compares both rules by the accounts, with more options. */
    Shell.Result diff(String... more) {
        return house.shell()
                .run(Stream.concat(
                                Stream.of("rules", "diff", "rules", "new", "--accounts", "accounts.jsonl"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
