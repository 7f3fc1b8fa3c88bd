package io.entitle.difference;

import io.entitle.decision.Impact;
import io.entitle.fact.Facts;
import io.entitle.states.AnswerText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an account may do, by two books. Immutable; safe to share between threads. */
record DerivedAnswers(BookPair books) implements DerivedQuestion {

    @Override
    public Subject subject() {
        return Subject.RIGHTS;
    }

    @Override
    public Map<DerivedSort, Evidence> differences(Facts account) {
        Map<DerivedSort, Evidence> sorts = new LinkedHashMap<>();
        AnswerPair.of(books.before(), books.after(), account, BookPair.at(account))
                .forEach(pair -> pair.impact().ifPresent(kind -> {
                    DerivedSort sort = sort(pair, kind);
                    sorts.merge(sort, Evidence.of(pair.feature(), "", sort.before(), sort.after()), Evidence::and);
                }));
        return sorts;
    }

    private DerivedSort sort(AnswerPair pair, Impact kind) {
        return new DerivedSort(
                kind,
                "",
                AnswerText.of(pair.before()),
                AnswerText.of(pair.after()),
                books.causes().ofDecision(pair));
    }
}
