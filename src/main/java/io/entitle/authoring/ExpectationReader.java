package io.entitle.authoring;

import static io.entitle.authoring.ExpectedWords.orNone;
import static io.entitle.authoring.ExpectedWords.read;

import io.entitle.authoring.ExpectedWords.Word;
import io.entitle.decision.Advice;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.ChangeReason;
import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import io.entitle.decision.Remedy;
import io.entitle.fact.Product;
import io.entitle.wire.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what cases expect into the words of {@link Observed}; what cannot be is refused. */
record ExpectationReader(Product product, ExpectedWords words) {

    /** An outcome alone, or a map of members. */
    Optional<Expectation> decision(Value value) {
        if (value.isText()) {
            return outcome(value).map(outcome -> Expectation.ofOutcome(outcome, value.line()));
        }
        Map<String, Word> members = new LinkedHashMap<>();
        members.put(Observed.REASON, v -> v.oneOf(ExpectedWords.names(Reason.values()), "reason"));
        members.put("plan", orNone(this::planKey));
        members.put("limit", orNone(ExpectedWords::limit));
        members.put("unit", Value::text);
        members.put(
                "period",
                orNone(v -> v.oneOf(Stream.of(Period.values()).map(Period::word).toList(), "period")));
        members.put("used", orNone(ExpectedWords::number));
        members.put("remaining", orNone(ExpectedWords::limit));
        members.put("resetsAt", orNone(words::instant));
        members.put("level", Value::text);
        return value.members().flatMap(given -> read(given, Map.of(Observed.OUTCOME, this::outcome), members));
    }

    Optional<Expectation> advice(Value value) {
        List<String> kinds =
                Stream.of(Advice.Kind.values()).map(Advice.Kind::word).toList();
        Map<String, Word> members = new LinkedHashMap<>();
        members.put("to", orNone(this::planKey));
        members.put(Observed.REASON, Value::text);
        members.put("figures", v -> v.members().flatMap(words::figures));
        return value.members().flatMap(given -> read(given, Map.of("advice", v -> v.oneOf(kinds, "advice")), members));
    }

    Optional<Expectation> change(Value value) {
        Map<String, Word> members = new LinkedHashMap<>();
        members.put(Observed.REASON, v -> v.oneOf(ExpectedWords.names(ChangeReason.values()), "reason"));
        members.put("to", orNone(Value::text));
        members.put("effectiveAt", orNone(words::instant));
        members.put("cost", orNone(ExpectedWords::number));
        members.put("gains", v -> v.each(this::featureKey).map(Observed::list));
        members.put("losses", v -> v.each(this::featureKey).map(Observed::list));
        members.put("overLimit", v -> v.members().flatMap(words::figures));
        List<String> outcomes = Stream.of(ChangeAnswer.Outcome.values())
                .map(ChangeAnswer.Outcome::word)
                .toList();
        return value.members()
                .flatMap(given -> read(given, Map.of(Observed.OUTCOME, v -> v.oneOf(outcomes, "outcome")), members));
    }

    Optional<Expectation> bill(Value value) {
        List<String> statuses =
                Stream.of(Bill.Status.values()).map(Bill.Status::word).toList();
        Map<String, Word> members = new LinkedHashMap<>();
        members.put("status", v -> v.oneOf(statuses, "status"));
        members.put("usageKnown", v -> v.truth().map(String::valueOf));
        members.put("plan", orNone(this::planKey));
        members.put("currency", Value::text);
        members.put("lines", v -> v.members().flatMap(words::figures));
        members.put("total", orNone(ExpectedWords::number));
        members.put("payable", orNone(ExpectedWords::number));
        return value.members().flatMap(given -> read(given, Map.of(), members));
    }

    /** What is expected of one remedy; its action is the last step's. */
    Optional<Expectation> remedy(Value value) {
        List<String> actions =
                Stream.of(Remedy.Action.values()).map(Remedy.Action::word).toList();
        List<String> takers =
                Stream.of(Remedy.Taker.values()).map(Remedy.Taker::word).toList();
        Map<String, Word> members = new LinkedHashMap<>();
        members.put("plan", orNone(this::planKey));
        members.put("feature", orNone(this::featureKey));
        members.put("units", orNone(ExpectedWords::number));
        members.put("cost", orNone(ExpectedWords::number));
        members.put("effectiveAt", words::instant);
        members.put("by", v -> v.oneOf(takers, "taker"));
        members.put("steps", v -> v.each(step -> step.oneOf(actions, "action")).map(Observed::sequence));
        members.put("losses", v -> v.each(this::featureKey).map(Observed::list));
        members.put("overLimit", v -> v.members().flatMap(words::figures));
        return value.members()
                .flatMap(given -> read(given, Map.of("action", v -> v.oneOf(actions, "action")), members));
    }

    /** What is expected of one instant of a timeline. */
    Optional<Expectation> event(Value value) {
        Map<String, Word> members = new LinkedHashMap<>();
        members.put("changes", v -> v.each(this::featureKey).map(Observed::list));
        return value.members().flatMap(given -> read(given, Map.of("at", words::instant), members));
    }

    private Optional<String> outcome(Value value) {
        return value.oneOf(Stream.of(Outcome.values()).map(Outcome::word).toList(), "outcome");
    }

    private Optional<String> planKey(Value value) {
        return value.oneOf(product.plans().keySet(), "plan");
    }

    private Optional<String> featureKey(Value value) {
        return value.oneOf(product.features().keySet(), "feature");
    }
}
