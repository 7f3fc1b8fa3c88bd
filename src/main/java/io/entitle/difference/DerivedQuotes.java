package io.entitle.difference;

import io.entitle.decision.AllowanceOrder;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.Effect;
import io.entitle.decision.Impact;
import io.entitle.decision.RulePart;
import io.entitle.engine.EvaluationFailedException;
import io.entitle.engine.ProductBook;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether one change of plan can be made and what it costs, by two books. */
record DerivedQuotes(BookPair books, ChangeRequest request) implements DerivedQuestion {

    /** Stands where a feature's key would. */
    static final String CHANGE = "(change)";

    /** An answer, or the rule that threw. */
    private record Quoted(Optional<ChangeAnswer> answer, List<RulePart> rules) {}

    @Override
    public Subject subject() {
        return Subject.CHANGES;
    }

    @Override
    public Map<DerivedSort, Evidence> differences(Facts account) {
        Quoted before = quote(books.before(), account);
        Quoted after = quote(books.after(), account);
        return impact(before, after)
                .map(kind -> Map.of(sort(kind, account, before, after), evidence(account, before, after)))
                .orElse(Map.of());
    }

    private Quoted quote(ProductBook book, Facts account) {
        try {
            ChangeAnswer answer = book.change(account, request, BookPair.at(account));
            return new Quoted(Optional.of(answer), answer.rules());
        } catch (EvaluationFailedException e) {
            return new Quoted(Optional.empty(), List.of(new RulePart(e.rule(), "", 0, Effect.FAILED)));
        }
    }

    private static Optional<Impact> impact(Quoted before, Quoted after) {
        return before.answer().isPresent() && after.answer().isPresent()
                ? Weighing.of(before.answer().get(), after.answer().get())
                : AllowanceOrder.undecided(
                        before.answer().isEmpty(), after.answer().isEmpty());
    }

    /** For how many months makes no other sort of it. */
    private DerivedSort sort(Impact kind, Facts account, Quoted before, Quoted after) {
        return new DerivedSort(
                kind,
                what() + plan(account) + judging(before),
                outcome(before),
                outcome(after),
                books.causes().ofChange(before.rules(), after.rules()));
    }

    private Evidence evidence(Facts account, Quoted before, Quoted after) {
        String was = told(before);
        String is = told(after);
        boolean told = !was.equals(is);
        return Evidence.of(CHANGE, about(account), told ? was : sentence(before, was), told ? is : sentence(after, is));
    }

    /** {@code subscribe `team` for 1 month}. */
    private String about(Facts account) {
        String number = Figures.plain(request.months());
        String months = request.kind() == ChangeRequest.Kind.CANCEL
                ? ""
                : " for " + number + (number.equals("1") ? " month" : " months");
        return what() + plan(account) + months + (request.agreedBySales() ? " with sales" : "");
    }

    /** {@code subscribe `team`}. */
    private String what() {
        return request.kind().word() + (request.to().isEmpty() ? "" : " `" + request.to() + "`");
    }

    /** The plan in force, where the request names none. */
    private String plan(Facts account) {
        return request.to().isEmpty()
                ? books.before()
                        .entitlements(account, BookPair.at(account))
                        .plan()
                        .map(held -> " `" + held + "`")
                        .orElse("")
                : "";
    }

    private static List<String> judging(Quoted quoted) {
        return quoted.rules().stream()
                .filter(part -> part.effect() == Effect.JUDGES)
                .map(RulePart::name)
                .toList();
    }

    private static String outcome(Quoted quoted) {
        return quoted.answer()
                .map(answer -> answer.outcome().word()
                        + (answer.outcome() == ChangeAnswer.Outcome.ALLOWED ? "" : " (" + answer.reason() + ")"))
                .orElse("error");
    }

    private static String told(Quoted quoted) {
        String cost = quoted.answer()
                .flatMap(ChangeAnswer::cost)
                .map(amount -> ", costs " + Figures.plain(amount))
                .orElse("");
        String from = quoted.answer()
                .flatMap(ChangeAnswer::effectiveAt)
                .map(when -> ", from " + when.toLocalDate())
                .orElse("");
        return outcome(quoted) + cost + from;
    }

    private static String sentence(Quoted quoted, String otherwise) {
        return quoted.answer().map(answer -> answer.message().en()).orElse(otherwise);
    }
}
