package io.entitle.oracle;

import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.fact.Facts;
import io.entitle.oracle.Oracle.Question;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policy of a product as it would be written in Java, by hand, where there is no rule engine. */
public final class HandWritten {

    /** What a sheet says of these depends on other rows too. */
    private static final Set<String> OF_SEVERAL_ROWS = Set.of(
            "agent.invoke", "app.run", "debug.run", "sdk.call", "api.call", "evaluation.run", "knowledge.upload");

    private static final Set<String> LEGACY = Set.of("basic", "professional");

    private final Oracle oracle;

    private HandWritten(Oracle oracle) {
        this.oracle = oracle;
    }

    public static HandWritten of(String product) {
        return new HandWritten(product.equals("coze") ? new CozeOracle() : new AgoraOracle());
    }

    /** What a plan includes, and up to where, if not without limit. */
    public record Row(String plan, String feature, Optional<BigDecimal> limit) {}

    /** The sheets of Coze that are sold, but for what does not follow from one row. */
    public static List<Row> rowsOfCoze() {
        PriceList prices = CozePriceList.read();
        return prices.plans().stream()
                .filter(plan -> !LEGACY.contains(plan))
                .flatMap(plan -> prices.keys().stream()
                        .filter(key -> !OF_SEVERAL_ROWS.contains(key))
                        .flatMap(key -> row(plan, key, prices.cell(plan, key)).stream()))
                .toList();
    }

    private static Optional<Row> row(String plan, String key, Cell cell) {
        if (cell instanceof Cell.Counted counted) {
            return Optional.of(new Row(plan, key, counted.refused()));
        }
        return cell instanceof Cell.Included ? Optional.of(new Row(plan, key, Optional.empty())) : Optional.empty();
    }

    public Set<String> keys() {
        return oracle.keys();
    }

    public Object check(Facts facts, String feature, Instant at) {
        return oracle.answer(question(facts, feature, at));
    }

    /** Every answer about an account. */
    public void all(Facts facts, Instant at, Consumer<Object> answers) {
        Function<Question, ExpectedAnswer> answer = oracle.at(facts, at);
        for (String key : oracle.keys()) {
            answers.accept(answer.apply(question(facts, key, at)));
        }
    }

    /** The outcomes of an account, worked out once. */
    public Map<String, Outcome> held(Facts facts, Instant at) {
        Function<Question, ExpectedAnswer> answer = oracle.at(facts, at);
        return oracle.keys().stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key,
                        key -> answer.apply(question(facts, key, at)).outcome()));
    }

    /** The room an account has in a feature, worked out once. */
    public Room room(Facts facts, String feature, Instant at) {
        Function<Question, ExpectedAnswer> answer = oracle.at(facts, at);
        return Room.of(amount -> answer.apply(new Question(facts, feature, Optional.of(amount), at))
                .outcome());
    }

    /** How a decision differs from the answer that is expected; empty where it does not. */
    public List<String> differences(Decision decision, Facts facts, Instant at) {
        return oracle.answer(question(facts, decision.feature(), at)).differences(decision).stream()
                .map(Object::toString)
                .toList();
    }

    private static Question question(Facts facts, String feature, Instant at) {
        return new Question(facts, feature, Optional.empty(), at);
    }
}
