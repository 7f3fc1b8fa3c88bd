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
 * plan about one account of each outline, and about all others one change, in turns. Immutable.
 */
final class DerivedQuestions {

    private final List<DerivedQuestion> each;
    private final List<DerivedQuestion> plain;
    private final List<DerivedQuestion> turns;
    private final List<DerivedQuestion> remedies;

    /** @param requests the changes of plan that can be asked for, the plain ones first */
    DerivedQuestions(BookPair books, List<ChangeRequest> requests) {
        RuleCauses causes = books.causes();
        this.each = Stream.<DerivedQuestion>of(new DerivedAnswers(books), new DerivedBills(books), new DerivedAdvice(books))
                .filter(question -> causes.concern(question.subject()))
                .toList();
        this.turns = causes.concern(Subject.CHANGES)
                ? requests.stream()
                        .<DerivedQuestion>map(request -> new DerivedQuotes(books, request))
                        .toList()
                : List.of();
        this.plain = turns.subList(
                0, Math.min(turns.size(), Requests.plain(books.after().catalogue()).size()));
        this.remedies = causes.concern(Subject.REMEDIES) ? List.of(new DerivedRemedies(books)) : List.of();
    }

    /** Every question that is asked about any account, in the order in which they are told. */
    List<DerivedQuestion> all() {
        return Stream.of(each, turns, remedies).flatMap(List::stream).toList();
    }

    /** What is asked about each of the accounts, in their order. */
    List<List<DerivedQuestion>> about(List<Facts> accounts) {
        Set<Outline> seen = new HashSet<>();
        List<List<DerivedQuestion>> asked = new ArrayList<>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            Facts account = accounts.get(i);
            asked.add(seen.add(Outline.of(account, BookPair.at(account))) ? first(i) : other(i));
        }
        return asked;
    }

    private List<DerivedQuestion> first(int place) {
        Stream<DerivedQuestion> turn = turn(place).filter(question -> !plain.contains(question));
        return Stream.of(each.stream(), plain.stream(), turn, remedies.stream())
                .flatMap(questions -> questions)
                .toList();
    }

    private List<DerivedQuestion> other(int place) {
        return Stream.concat(each.stream(), turn(place)).toList();
    }

    private Stream<DerivedQuestion> turn(int place) {
        return turns.isEmpty() ? Stream.empty() : Stream.of(turns.get(place % turns.size()));
    }
}
