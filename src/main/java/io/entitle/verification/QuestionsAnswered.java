package io.entitle.verification;

import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import io.entitle.engine.EvaluationFailedException;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import io.entitle.states.Requests;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Advice, the bill of the month and every change of plan can be asked about without a rule that throws. */
final class QuestionsAnswered implements Property {

    @Override
    public Stream<Violation> violations(Facts account, Asking asking) {
        ProductBook book = asking.book();
        Instant at = Asking.at(account);
        YearMonth month = YearMonth.from(at.atZone(account.zone()));
        Stream<Violation> rest = Stream.of(
                        failure("advice", () -> book.advise(account, at), account, book),
                        failure("the bill of the month", () -> book.bill(account, month, at), account, book))
                .flatMap(found -> found);
        Stream<Violation> changes = Requests.plain(book.catalogue()).stream()
                .flatMap(request -> failure(
                        "a change (" + (request.kind().word() + " " + request.to()).strip() + ")",
                        () -> book.change(account, request, at),
                        account,
                        book));
        return Stream.concat(rest, changes);
    }

    private static Stream<Violation> failure(String what, Runnable question, Facts account, ProductBook book) {
        try {
            question.run();
            return Stream.empty();
        } catch (EvaluationFailedException e) {
            return Stream.of(new Violation(
                    Kind.UNANSWERED, "", what + ": " + e.getMessage(), List.of(account), part(e.rule(), book)));
        }
    }

    private static List<RulePart> part(String rule, ProductBook book) {
        return book.rules().stream()
                .filter(one -> one.name().equals(rule))
                .map(one -> new RulePart(one.name(), one.file(), one.line(), Effect.FAILED))
                .toList();
    }
}
