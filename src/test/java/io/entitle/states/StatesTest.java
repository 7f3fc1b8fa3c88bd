package io.entitle.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Subscription;
import io.entitle.fact.Product;
import io.entitle.wire.Answer;
import io.entitle.wire.FactsReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the rules alone come accounts on every cut point and a unit to either side, each of them a valid document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatesTest {

    private static final RuleFolder FOLDER = RuleFolder.read(Path.of("rules"));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 8_000;

    private final Map<String, Product> products = RuleBook.of(FOLDER).products();
    private final States coze = states("coze");
    private final States agora = states("agora-im");

    private States states(String product) {
        return States.of(new States.Rules(FOLDER, Objects.requireNonNull(products.get(product))), ZONE, MOST);
    }

    private static List<BigDecimal> seen(States states, Function<Facts, Optional<BigDecimal>> number) {
        return states.accounts().stream()
                .flatMap(facts -> number.apply(facts).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }

    @Test
    void useStandsOnEveryLimitAndAUnitToEitherSide() {
        assertThat(seen(coze, facts -> Optional.ofNullable(facts.usage().get("workspace.create"))))
                .containsExactlyElementsOf(numbers("0", "1", "2", "4", "5", "6", "9", "10", "11"));
        assertThat(seen(coze, facts -> Optional.ofNullable(facts.usage().get("knowledge.storage"))))
                .startsWith(numbers("0.99", "1", "1.01", "9.99").toArray(BigDecimal[]::new));
        assertThat(seen(agora, facts -> Optional.ofNullable(facts.usage().get("login"))))
                .contains(numbers("99", "100", "101", "9999", "10000", "10001").toArray(BigDecimal[]::new));
    }

    @Test
    void balancesStandOnEveryMinimum() {
        assertThat(seen(agora, facts -> facts.balance().map(Facts.Balance::amount)))
                .containsExactlyElementsOf(numbers("-0.01", "0", "0.01", "1999.99", "2000", "2000.01"));
        assertThat(seen(coze, facts -> facts.balance().map(Facts.Balance::amount)))
                .isEmpty();
    }

    @Test
    void datesOfTheRulesAreAskedAboutOnTheSecondAndBesideIt() {
        Instant change = Instant.parse("2025-04-07T16:00:00Z");
        assertThat(coze.accounts().stream()
                        .map(facts -> facts.at().orElseThrow())
                        .distinct())
                .contains(change, change.minusSeconds(1), change.plusSeconds(1));
    }

    /** Six months after thirty days of grace, to the second. */
    @Test
    void whatIsReckonedFromADateFallsOnTheInstantAsked() {
        Instant at = Instant.parse("2025-06-30T16:00:00Z");
        assertThat(agora.accounts().stream()
                        .flatMap(facts -> facts.balance().stream())
                        .map(balance -> balance.deductedOn().atZone(ZONE).toLocalDate())
                        .map(day -> day.plusDays(30).plusMonths(6))
                        .distinct())
                .contains(at.atZone(ZONE).toLocalDate());
    }

    @Test
    void everyPlanIsHeldBegunEndedAndUnsubscribedAtTheInstantAsked() {
        for (String plan :
                Objects.requireNonNull(products.get("agora-im")).plans().keySet()) {
            assertThat(agora.accounts()).anyMatch(facts -> holds(facts, plan, Subscription::until));
            assertThat(agora.accounts()).anyMatch(facts -> holds(facts, plan, held -> Optional.of(held.from())));
        }
    }

    private static boolean holds(Facts facts, String plan, Function<Subscription, Optional<Instant>> date) {
        return facts.subscriptions().stream()
                .anyMatch(held -> held.plan().equals(plan) && date.apply(held).equals(facts.at()));
    }

    @Test
    void everyAccountIsADocumentThatIsReadToTheSameFacts() {
        FactsReader reader = new FactsReader(products);
        for (States states : List.of(coze, agora)) {
            String lines = states.accounts().stream()
                    .map(facts -> Answer.of(facts).line())
                    .map(line -> "[" + line + "]")
                    .collect(Collectors.joining("\n"));
            List<String> each = lines.lines().toList();
            for (int i = 0; i < each.size(); i++) {
                var read = reader.read(each.get(i).getBytes(StandardCharsets.UTF_8), "derived.json")
                        .get(0);
                assertThat(read.problems()).as(each.get(i)).isEmpty();
                assertThat(read.facts()).contains(states.accounts().get(i));
            }
        }
    }

    @Test
    void accountsAreAlwaysTheSameTheSimplestFirst() {
        assertThat(states("coze").accounts()).isEqualTo(coze.accounts()).doesNotHaveDuplicates();
        assertThat(coze.accounts().stream().map(Size::of)).isSorted();
        assertThat(coze.accounts().get(0).subscriptions()).isEmpty();
    }

    @Test
    void whatIsCombinedInFullAndWhatOnlyInPartIsTold() {
        assertThat(agora.combined())
                .anySatisfy(one -> {
                    assertThat(one.name()).isEqualTo("what is left");
                    assertThat(one.how()).isEqualTo("in full");
                })
                .anySatisfy(one -> {
                    assertThat(one.name()).isEqualTo("balances");
                    assertThat(one.how()).isEqualTo("every three");
                })
                .anySatisfy(one -> {
                    assertThat(one.name()).isEqualTo("everything and use");
                    assertThat(one.how()).isEqualTo("each once");
                });
        assertThat(coze.combined()).noneMatch(one -> one.name().equals("balances"));
    }
}
