package io.entitle.difference;

import io.entitle.difference.DerivedQuestion.Subject;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.states.Outline;
import io.entitle.states.Requests;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which questions are asked about which of the derived accounts: rights, bills and advice about each; every plain change of
 * plan about one account of each of the simplest outlines; and about some of the others one change, in turns. A change
 * takes longest, as what is gained and lost by it is found with it. Immutable.
 */
final class DerivedQuestions {

    /** Of how many outlines every plain change is asked. */
    private static final int OUTLINES = 500;

    /** Of how many accounts remedies are asked, where the rules about them were edited. */
    private static final int REMEDIED = 4_000;

    /** One of so many other accounts is asked about one change. */
    private static final int OTHERS = 4;

    private final List<DerivedQuestion> each;
    private final List<DerivedQuestion> plain;
    private final List<DerivedQuestion> turns;
    private final List<DerivedQuestion> remedies;

    /** @param requests the changes of plan that can be asked for, the plain ones first */
    DerivedQuestions(BookPair books, List<ChangeRequest> requests) {
        RuleCauses causes = books.causes();
        this.each = Stream.<DerivedQuestion>of(
                        new DerivedAnswers(books), new DerivedBills(books), new DerivedAdvice(books))
                .filter(question -> causes.concern(question.subject()))
                .toList();
        this.turns = causes.concern(Subject.CHANGES)
                ? requests.stream()
                        .<DerivedQuestion>map(request -> new DerivedQuotes(books, request))
                        .toList()
                : List.of();
        this.plain = turns.subList(
                0,
                Math.min(turns.size(), Requests.plain(books.after().catalogue()).size()));
        this.remedies = causes.concern(Subject.REMEDIES) ? List.of(new DerivedRemedies(books)) : List.of();
    }

    /** What is asked about each of the accounts, in their order. */
    List<List<DerivedQuestion>> about(List<Facts> accounts) {
        Set<Outline> seen = new HashSet<>();
        List<List<DerivedQuestion>> asked = new ArrayList<>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            Facts account = accounts.get(i);
            boolean isNew = seen.size() < OUTLINES && seen.add(Outline.of(account, BookPair.at(account)));
            Stream<DerivedQuestion> changes = isNew ? first(i) : i % OTHERS == 0 ? turn(i / OTHERS) : Stream.empty();
            Stream<DerivedQuestion> opening = i < REMEDIED ? remedies.stream() : Stream.empty();
            asked.add(Stream.of(each.stream(), changes, opening)
                    .flatMap(questions -> questions)
                    .toList());
        }
        return asked;
    }

    private Stream<DerivedQuestion> first(int place) {
        return Stream.concat(plain.stream(), turn(place).filter(question -> !plain.contains(question)));
    }

    private Stream<DerivedQuestion> turn(int place) {
        return turns.isEmpty() ? Stream.empty() : Stream.of(turns.get(place % turns.size()));
    }
}
