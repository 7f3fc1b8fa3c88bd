package io.entitle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.ChangeReason;
import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.engine.Snapshot;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.FactsCheck;
import io.entitle.fact.InvalidFacts;
import io.entitle.fact.Product;
import io.entitle.problem.EntitleException;
import io.entitle.problem.InvalidInputException;
import io.entitle.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked was checked before, at every method, and nothing is decided about what is not in order. */
final class EntitlementsTest {

    private static final Instant AT = Instant.parse("2025-06-10T00:00:00Z");
    private static final YearMonth MONTH = YearMonth.of(2025, 6);
    private static final Entitlements RULES = Entitlements.bundled();
    private static final String FEATURE = "workspace.create";
    private static final Facts SOUND =
            Facts.builder("a-1", "coze").usage(FEATURE, 1).build();

    /** Every method that is asked about facts. */
    private static final Map<String, BiConsumer<Facts, Instant>> ENTRIES = Map.ofEntries(
            Map.entry("check", (facts, at) -> RULES.check(facts, FEATURE, at)),
            Map.entry("check an amount", (facts, at) -> RULES.check(facts, FEATURE, 1, at)),
            Map.entry("entitlements", RULES::entitlements),
            Map.entry("snapshot", RULES::snapshot),
            Map.entry("snapshot cache", (facts, at) -> new SnapshotCache(1).of(RULES, facts, at)),
            Map.entry("advise", RULES::advise),
            Map.entry("survey", RULES::survey),
            Map.entry("change", (facts, at) -> RULES.change(facts, ChangeRequest.renew(3), at)),
            Map.entry("bill", (facts, at) -> RULES.bill(facts, MONTH, at)),
            Map.entry("remedies", RULES::remedies),
            Map.entry("remedies of one", (facts, at) -> RULES.remedies(facts, FEATURE, at)),
            Map.entry("timeline", (facts, at) -> RULES.timeline(facts, at, at)),
            Map.entry("why not", (facts, at) -> RULES.whyNot(facts, FEATURE, at)));

    @Test
    void everyMethodTellsAllProblemsOfTheFactsAndAnswersNothing() {
        Product coze = Objects.requireNonNull(RULES.products().get("coze"));
        InvalidFacts generator = new InvalidFacts(coze, new Random(7));
        int refused = 0;
        for (int round = 0; round < 200; round++) {
            Facts facts = generator.next();
            Optional<Product> product = Optional.ofNullable(RULES.products().get(facts.product()));
            List<Problem> problems =
                    FactsCheck.problems(facts, product, RULES.products().keySet());
            if (!problems.isEmpty()) {
                refused++;
                ENTRIES.forEach((name, ask) -> assertThat(problems(() -> ask.accept(facts, AT)))
                        .as(name)
                        .isEqualTo(problems));
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void everyMethodRefusesAnInstantOutOfBoundsByItsName() {
        for (Instant at : List.of(Instant.MIN, Instant.MAX, Instant.parse("1899-01-01T00:00:00Z"))) {
            ENTRIES.forEach((name, ask) -> assertThat(problems(() -> ask.accept(SOUND, at)))
                    .as(name)
                    .first()
                    .satisfies(problem -> assertThat(problem.path()).isIn("at", "from"))
                    .satisfies(
                            problem -> assertThat(problem.message()).startsWith("expected a year from 1900 to 9999")));
        }
    }

    @Test
    void everyMethodRefusesANullByItsName() {
        ENTRIES.forEach((name, ask) -> {
            assertThatThrownBy(() -> ask.accept(missing(), AT))
                    .as(name)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("facts");
            assertThatThrownBy(() -> ask.accept(SOUND, missing()))
                    .as(name)
                    .isInstanceOf(NullPointerException.class)
                    .satisfies(thrown -> assertThat(thrown.getMessage()).isIn("at", "from"));
        });
        assertRefusesNull("feature", () -> RULES.check(SOUND, missing(), AT));
        assertRefusesNull("feature", () -> RULES.whyNot(SOUND, missing(), AT));
        assertRefusesNull("amount", () -> RULES.check(SOUND, FEATURE, (BigDecimal) missing(), AT));
        assertRefusesNull("month", () -> RULES.bill(SOUND, missing(), AT));
        assertRefusesNull("request", () -> RULES.change(SOUND, missing(), AT));
        assertRefusesNull("until", () -> RULES.timeline(SOUND, AT, missing()));
        assertRefusesNull("feature", () -> RULES.snapshot(SOUND, AT).outcome(missing()));
        assertRefusesNull("rules", () -> Entitlements.load(missing()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "0.5",
                "1.0000000001",
                "1e999999999",
                "1e-999999999",
                "1e100000",
                "1000000000000000",
                "123456789012345678901234567890"
            })
    void anAmountThatNobodyCanAskForIsRefusedAtEveryMethod(String written) {
        BigDecimal amount = new BigDecimal(written);
        Snapshot snapshot = RULES.snapshot(SOUND, AT);
        for (String feature : List.of(FEATURE, "agent.invoke")) {
            List<ThrowingCallable> asked = List.of(
                    () -> RULES.check(SOUND, feature, amount, AT),
                    () -> RULES.remedies(SOUND, feature, amount, AT),
                    () -> snapshot.check(feature, amount),
                    () -> snapshot.outcome(feature, amount));
            asked.forEach(ask -> assertThat(problems(ask)).singleElement().satisfies(problem -> {
                assertThat(problem.path()).isEqualTo("amount");
                assertThat(problem.message()).startsWith("expected a ").hasSizeLessThan(200);
            }));
        }
    }

    @Test
    void theLeastAndTheMostThatCanBeAskedForAreAnswered() {
        for (String amount : List.of("1", "1.0", "999999999999999")) {
            assertThat(RULES.check(SOUND, FEATURE, new BigDecimal(amount), AT).reason())
                    .isEqualTo(Reason.LIMIT_REACHED);
        }
        assertThat(RULES.check(SOUND, "knowledge.storage", new BigDecimal("0.000000001"), AT)
                        .outcome())
                .isNotEqualTo(Outcome.ERROR);
    }

    @Test
    void whatIsAskedWithoutAnOptionalIsTheSame() {
        Snapshot snapshot = RULES.snapshot(SOUND, AT);
        Decision any = RULES.check(SOUND, FEATURE, Optional.empty(), AT);
        Decision three = RULES.check(SOUND, FEATURE, Optional.of(BigDecimal.valueOf(3)), AT);

        assertThat(List.of(RULES.check(SOUND, FEATURE, AT), snapshot.check(FEATURE)))
                .containsOnly(any);
        assertThat(List.of(
                        RULES.check(SOUND, FEATURE, 3, AT),
                        RULES.check(SOUND, FEATURE, BigDecimal.valueOf(3), AT),
                        snapshot.check(FEATURE, BigDecimal.valueOf(3))))
                .containsOnly(three);
        assertThat(RULES.remedies(SOUND, FEATURE, AT)).isEqualTo(RULES.remedies(SOUND, FEATURE, Optional.empty(), AT));
    }

    @Test
    void factsAndArgumentsAreToldTogether() {
        Facts facts = Facts.builder("", "coze").usage("workspace.creat", 5000).build();
        assertThat(problems(() -> RULES.check(facts, FEATURE, -1, Instant.MAX)))
                .extracting(Problem::toString)
                .containsExactly(
                        "$.account: expected a text that is not blank",
                        "$.usage['workspace.creat']: unknown feature `workspace.creat`; did you mean `workspace.create`?",
                        "amount: expected a number above 0 of at most 15 digits before and 9 after the point, found `-1`",
                        "at: expected a year from 1900 to 9999, found `" + Instant.MAX + "`");
    }

    @Test
    void monthsAndSpansOutOfBoundsAreRefused() {
        ChangeRequest endless = new ChangeRequest(ChangeRequest.Kind.RENEW, "", new BigDecimal("1e999999999"), false);
        assertThat(problems(() -> RULES.change(SOUND, endless, AT)))
                .extracting(Problem::path)
                .containsExactly("request.months");
        assertThat(problems(() -> RULES.change(SOUND, ChangeRequest.switchTo("x".repeat(201)), AT)))
                .extracting(Problem::path)
                .containsExactly("request.to");
        assertThat(problems(() -> RULES.bill(SOUND, YearMonth.of(10_000, 1), AT)))
                .extracting(Problem::path)
                .containsExactly("month");
        assertThat(problems(() -> RULES.timeline(SOUND, AT, AT.minusNanos(1))))
                .extracting(Problem::toString)
                .containsExactly("until: `2025-06-10T07:59:59.999999999+08:00` is before `from`");
        assertThat(RULES.timeline(SOUND, AT, AT).events()).isEmpty();
    }

    @Test
    void whatTheRulesDoNotKnowIsAnsweredOrRefusedInOneWay() {
        assertThat(problems(() -> RULES.check(Facts.builder("a-1", "cozy").build(), FEATURE, AT)))
                .extracting(Problem::toString)
                .containsExactly("$.product: unknown product `cozy`; did you mean `coze`?");
        assertThat(problems(() -> RULES.check(
                        Facts.builder("a-1", "coze").subscription("teem", AT).build(), FEATURE, AT)))
                .extracting(Problem::toString)
                .containsExactly("$.subscriptions[0].plan: unknown plan `teem`; did you mean `team`?");
        Decision decision = RULES.check(SOUND, "workspace.creat", AT);
        assertThat(decision.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(decision.reason()).isEqualTo(Reason.UNKNOWN_FEATURE);
        assertThat(RULES.whyNot(SOUND, "workspace.creat", AT)).isEmpty();
        ChangeAnswer change = RULES.change(SOUND, ChangeRequest.switchTo("teem"), AT);
        assertThat(change.outcome()).isEqualTo(ChangeAnswer.Outcome.REFUSED);
        assertThat(change.reason()).isEqualTo(ChangeReason.UNKNOWN_PLAN);
    }

    @Test
    void aKeptSnapshotIsNotHandedOutForAnInstantOutOfBounds() {
        SnapshotCache cache = new SnapshotCache(10);
        cache.of(RULES, SOUND, AT);
        assertThat(problems(() -> cache.of(RULES, SOUND, Instant.MAX)))
                .extracting(Problem::path)
                .containsExactly("at");
    }

    @Test
    void theProblemsOutliveTheirException() throws IOException, ClassNotFoundException {
        InvalidInputException thrown = InvalidInputException.of("amount", "expected more");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(thrown);
        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(((InvalidInputException) read).problems()).isEqualTo(thrown.problems());
        assertThat(thrown).isInstanceOf(EntitleException.class).hasMessage("amount: expected more");
    }

    private static List<Problem> problems(ThrowingCallable ask) {
        Throwable thrown = catchThrowable(ask);
        assertThat(thrown).isInstanceOf(InvalidInputException.class);
        return ((InvalidInputException) thrown).problems();
    }

    private static void assertRefusesNull(String name, ThrowingCallable ask) {
        assertThatThrownBy(ask).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // What a caller without such a check may pass.
    private static <T> T missing() {
        return null;
    }
}
