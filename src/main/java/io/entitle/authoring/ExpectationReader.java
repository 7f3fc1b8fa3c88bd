package io.entitle.authoring;

import io.entitle.decision.Advice;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.ChangeReason;
import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import io.entitle.fact.Product;
import io.entitle.wire.Amounts;
import io.entitle.wire.Members;
import io.entitle.wire.Value;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what cases expect into the words of {@link Observed}; what cannot be is refused. */
record ExpectationReader(Product product, ZoneId zone) {

    private static final String SAYS = "says";
    private static final String SAYS_ZH = "saysZh";

    /** Reads one member into its word. */
    private interface Word extends Function<Value, Optional<String>> {}

    /** An outcome alone, or a map of members. */
    Optional<Expectation> decision(Value value) {
        if (value.isText()) {
            return outcome(value).map(Expectation::ofOutcome);
        }
        Map<String, Word> words = new LinkedHashMap<>();
        words.put(Observed.REASON, v -> v.oneOf(names(Reason.values()), "reason"));
        words.put("plan", orNone(v -> v.oneOf(product.plans().keySet(), "plan")));
        words.put("limit", orNone(ExpectationReader::limit));
        words.put("unit", Value::text);
        words.put(
                "period",
                orNone(v -> v.oneOf(Stream.of(Period.values()).map(Period::word).toList(), "period")));
        words.put("used", orNone(ExpectationReader::number));
        words.put("remaining", orNone(ExpectationReader::limit));
        words.put("resetsAt", orNone(this::instant));
        words.put("level", Value::text);
        return value.members().flatMap(members -> read(members, Map.of(Observed.OUTCOME, this::outcome), words));
    }

    Optional<Expectation> advice(Value value) {
        List<String> kinds =
                Stream.of(Advice.Kind.values()).map(Advice.Kind::word).toList();
        Map<String, Word> words = new LinkedHashMap<>();
        words.put("to", orNone(v -> v.oneOf(product.plans().keySet(), "plan")));
        words.put(Observed.REASON, Value::text);
        words.put("figures", v -> v.members().flatMap(this::figures));
        return value.members()
                .flatMap(members -> read(members, Map.of("advice", v -> v.oneOf(kinds, "advice")), words));
    }

    Optional<Expectation> change(Value value) {
        Map<String, Word> words = new LinkedHashMap<>();
        words.put(Observed.REASON, v -> v.oneOf(names(ChangeReason.values()), "reason"));
        words.put("to", orNone(Value::text));
        words.put("effectiveAt", orNone(this::instant));
        words.put("cost", orNone(ExpectationReader::number));
        words.put("gains", v -> v.each(this::featureKey).map(Observed::list));
        words.put("losses", v -> v.each(this::featureKey).map(Observed::list));
        words.put("overLimit", v -> v.members().flatMap(this::figures));
        List<String> outcomes = Stream.of(ChangeAnswer.Outcome.values())
                .map(ChangeAnswer.Outcome::word)
                .toList();
        return value.members()
                .flatMap(members -> read(members, Map.of(Observed.OUTCOME, v -> v.oneOf(outcomes, "outcome")), words));
    }

    Optional<Expectation> bill(Value value) {
        List<String> statuses =
                Stream.of(Bill.Status.values()).map(Bill.Status::word).toList();
        Map<String, Word> words = new LinkedHashMap<>();
        words.put("status", v -> v.oneOf(statuses, "status"));
        words.put("plan", orNone(v -> v.oneOf(product.plans().keySet(), "plan")));
        words.put("currency", Value::text);
        words.put("lines", v -> v.members().flatMap(this::figures));
        words.put("total", orNone(ExpectationReader::number));
        words.put("payable", orNone(ExpectationReader::number));
        return value.members().flatMap(members -> read(members, Map.of(), words));
    }

    private Optional<String> featureKey(Value value) {
        return value.oneOf(product.features().keySet(), "feature");
    }

    Optional<Expectation> plan(Value value) {
        Map<String, Word> words = new LinkedHashMap<>();
        words.put("en", Value::text);
        words.put("zh", Value::text);
        words.put("rank", ExpectationReader::number);
        words.put("monthlyFee", ExpectationReader::number);
        words.put("onSale", ExpectationReader::truth);
        return value.members().flatMap(members -> read(members, Map.of(), words));
    }

    Optional<Expectation> feature(Value value) {
        Map<String, Word> words = new LinkedHashMap<>();
        words.put("en", Value::text);
        words.put("zh", Value::text);
        words.put("unit", ExpectationReader::textOrNothing);
        words.put("unitZh", ExpectationReader::textOrNothing);
        words.put("divisible", ExpectationReader::truth);
        words.put("measuredByProjects", ExpectationReader::truth);
        return value.members().flatMap(members -> read(members, Map.of(), words));
    }

    private static Optional<Expectation> read(Members members, Map<String, Word> required, Map<String, Word> optional) {
        SortedMap<String, String> words = new TreeMap<>();
        required.forEach((name, word) -> members.required(name).flatMap(word).ifPresent(w -> words.put(name, w)));
        optional.forEach((name, word) -> members.given(name).flatMap(word).ifPresent(w -> words.put(name, w)));
        Optional<String> says = members.given(SAYS).flatMap(Value::text);
        Optional<String> saysZh = members.given(SAYS_ZH).flatMap(Value::text);
        return members.whole(() -> new Expectation(words, says, saysZh));
    }

    private Optional<String> figures(Members members) {
        SortedMap<String, String> figures = new TreeMap<>();
        for (String name : members.names()) {
            members.given(name)
                    .flatMap(value -> value.isText() ? instant(value) : number(value))
                    .ifPresent(figure -> figures.put(name, figure));
        }
        return members.whole(() -> Observed.figures(figures));
    }

    private Optional<String> outcome(Value value) {
        return value.oneOf(Stream.of(Outcome.values()).map(Outcome::word).toList(), "outcome");
    }

    private Optional<String> instant(Value value) {
        return value.instant(zone)
                .map(instant -> Observed.instant(instant.atZone(zone).toOffsetDateTime()));
    }

    private static Word orNone(Word word) {
        return value ->
                value.isText() && value.text().filter(Observed.NONE::equals).isPresent()
                        ? Optional.of(Observed.NONE)
                        : word.apply(value);
    }

    /** A number, or {@code null}, which is how documents say that there is no limit. */
    private static Optional<String> limit(Value value) {
        return value.isNothing() ? Optional.of(Observed.UNLIMITED) : number(value);
    }

    private static Optional<String> number(Value value) {
        return Amounts.balance(value).map(Observed::number);
    }

    private static Optional<String> truth(Value value) {
        return value.truth().map(String::valueOf);
    }

    private static Optional<String> textOrNothing(Value value) {
        return value.isEmptyText() ? Optional.of("") : value.text();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
