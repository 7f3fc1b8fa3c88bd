package io.entitle.cli;

import io.entitle.difference.Books;
import io.entitle.fact.Facts;
import io.entitle.wire.FactsReader;
import io.entitle.wire.UnreadDocument;
import java.util.ArrayList;
import java.util.List;

/** Keeps the first accounts that go by and that both books can be asked about, to take the time with. Not thread-safe. */
final class TimedAccounts {

    private final Books books;
    private final int most;
    private final FactsReader before;
    private final FactsReader after;
    private final List<Facts> facts = new ArrayList<>();

    TimedAccounts(Books books, int most) {
        this.books = books;
        this.most = most;
        this.before = new FactsReader(books.before().products());
        this.after = new FactsReader(books.after().products());
    }

    void note(UnreadDocument document) {
        if (facts.size() < most) {
            document.read(before)
                    .facts()
                    .filter(known -> books.edits().products().containsKey(known.product()))
                    .filter(known -> document.read(after).facts().isPresent())
                    .ifPresent(facts::add);
        }
    }

    List<Facts> facts() {
        return List.copyOf(facts);
    }
}
