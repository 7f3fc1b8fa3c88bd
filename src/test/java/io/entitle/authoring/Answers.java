package io.entitle.authoring;

import io.entitle.authoring.Claim.Subject;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import io.entitle.wire.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that rules answer about the account of a case, but for the places at which the rules stand. */
final class Answers {

    private static final Pattern PLACE = Pattern.compile(" *\"(line|ruleset)\": .*");

    private Answers() {}

    static List<String> of(RuleCase one, RuleBook book) {
        return of(one, book, facts -> facts);
    }

    static List<String> of(RuleCase one, RuleBook book, UnaryOperator<Facts> change) {
        ProductBook rules = book.product(one.product());
        return subject(one.claim())
                .map(subject -> new Subject(change.apply(subject.facts()), subject.at()))
                .map(subject -> Stream.concat(of(subject, rules), also(one.claim(), subject, rules))
                        .toList())
                .orElseGet(() -> List.of(rules.catalogue().toString()));
    }

    private static Optional<Subject> subject(Claim claim) {
        if (claim instanceof Claim.Check check) {
            return Optional.of(check.subject());
        }
        if (claim instanceof Claim.Show show) {
            return Optional.of(show.subject());
        }
        if (claim instanceof Claim.Change change) {
            return Optional.of(change.subject());
        }
        if (claim instanceof Claim.Billed billed) {
            return Optional.of(billed.subject());
        }
        return claim instanceof Claim.Advise advise ? Optional.of(advise.subject()) : Optional.empty();
    }

    private static Stream<String> also(Claim claim, Subject subject, ProductBook book) {
        if (claim instanceof Claim.Check check) {
            return placeless(Answer.of(book.check(subject.facts(), check.feature(), check.amount(), subject.at())));
        }
        if (claim instanceof Claim.Change change) {
            return placeless(Answer.of(book.change(subject.facts(), change.request(), subject.at())));
        }
        return claim instanceof Claim.Billed billed
                ? placeless(Answer.of(book.bill(subject.facts(), billed.month(), subject.at())))
                : Stream.empty();
    }

    private static Stream<String> of(Subject subject, ProductBook book) {
        return Stream.of(
                        Answer.of(book.entitlements(subject.facts(), subject.at())),
                        Answer.of(book.advise(subject.facts(), subject.at())))
                .flatMap(Answers::placeless);
    }

    /** The lines of an answer, sorted because rules are told in the order in which they stand. */
    private static Stream<String> placeless(Answer answer) {
        return answer.pretty()
                .lines()
                .filter(line -> !PLACE.matcher(line).matches())
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .sorted();
    }
}
