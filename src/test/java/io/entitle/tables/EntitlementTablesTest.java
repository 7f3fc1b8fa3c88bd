package io.entitle.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Message;
import io.entitle.decision.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No cell of the facts files' entitlement tables differs from what the rules answer, none is missing, none extra. */
final class EntitlementTablesTest {

    private static final Entitlements RULES = Entitlements.bundled();

    /** The rows of the legacy table are told in words. */
    private static final Map<String, String> LEGACY_KEYS = Map.of(
            "free points", "points",
            "agent call", "agent.invoke",
            "workspaces", "workspace.create",
            "people in one workspace", "workspace.members",
            "knowledge", "knowledge.storage",
            "API calls", "api.call",
            "model.ark", "model.ark",
            "model.preview", "model.preview");

    /** Paid Coze plans go on beyond their points and are charged: said below the table, not in its cells. */
    private static final List<String> POINTS_THEN_BILLED = List.of("personal-advanced", "team", "enterprise");

    record Place(String product, String plan, String key, String text, String meaning) {

        @Override
        public String toString() {
            return product + " " + plan + " " + key + " = " + text;
        }
    }

    static List<Place> cells() {
        return Stream.of(coze(), legacy(), agora()).flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void anUntouchedAccountIsAnsweredAsTheCellSays(Place place) {
        Cell cell = Cell.read(place.text(), place.meaning());
        Decision decision = Fresh.on(place.product(), place.plan()).asks(RULES, place.key());
        assertThat(decision.outcome()).isEqualTo(cell.outcome());
        assertThat(decision.reason()).isEqualTo(cell.untouched());
        assertThat(decision.plan()).contains(place.plan());
        assertThat(decision.allowance().isPresent()).isEqualTo(cell.counted());
        assertThat(decision.allowance().flatMap(Allowance::limit)).isEqualTo(cell.limit());
        assertThat(decision.allowance().flatMap(Allowance::period)).isEqualTo(cell.period());
        assertThat(decision.level().map(Message::en)).isEqualTo(cell.level());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void anAccountAtTheLimitIsToldWhatTheCellSays(Place place) {
        Cell cell = Cell.read(place.text(), place.meaning());
        cell.limit().ifPresent(limit -> {
            Reason expected = place.key().equals("points") && POINTS_THEN_BILLED.contains(place.plan())
                    ? Reason.OVERAGE_BILLED
                    : cell.beyond().orElseThrow();
            Fresh account = Fresh.on(place.product(), place.plan()).having(place.key(), limit);
            assertThat(account.asks(RULES, place.key()).reason()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theFirstUnitBeyondTheFreeOnesIsCharged(Place place) {
        Cell.read(place.text(), place.meaning()).free().ifPresent(free -> {
            Fresh plan = Fresh.on(place.product(), place.plan());
            BigDecimal last = free.subtract(BigDecimal.ONE);
            assertThat(plan.having(place.key(), last).asks(RULES, place.key()).reason())
                    .isEqualTo(Reason.GRANTED);
            assertThat(plan.having(place.key(), free).asks(RULES, place.key()).reason())
                    .isEqualTo(Reason.OVERAGE_BILLED);
        });
    }

    @Test
    void theRulesKnowExactlyTheKeysOfTheTables() {
        assertThat(RULES.products().get("coze"))
                .satisfies(product -> assertThat(product.features().keySet()).isEqualTo(keys(coze())));
        assertThat(RULES.products().get("agora-im"))
                .satisfies(product -> assertThat(product.features().keySet()).isEqualTo(keys(agora())));
    }

    @Test
    void feesAreThoseOfTheFactsFiles() {
        assertFees("coze", FactsTable.below("coze.md", "Plans"), "monthly fee");
        assertFees("agora-im", FactsTable.below("agora-im.md", "Plans"), "fee a month");
    }

    private static void assertFees(String product, FactsTable table, String column) {
        for (Map<String, String> row : table.records()) {
            String plan = Optional.ofNullable(row.get("plan key")).orElseThrow().replaceAll(" .*", "");
            String fee = Optional.ofNullable(row.get(column)).orElseThrow();
            String amount =
                    fee.startsWith("pay") ? "0" : fee.replaceAll("[ (].*", "").replace(",", "");
            assertThat(RULES.products().get(product))
                    .satisfies(known -> assertThat(known.plans())
                            .hasEntrySatisfying(
                                    plan,
                                    found -> assertThat(found.monthlyFee()).isEqualByComparingTo(amount)));
        }
    }

    private static Set<String> keys(List<Place> places) {
        Set<String> keys = new TreeSet<>();
        places.forEach(place -> keys.add(place.key()));
        return keys;
    }

    private static List<Place> coze() {
        return places("coze", FactsTable.below("coze.md", "Entitlements by plan"));
    }

    private static List<Place> agora() {
        return places("agora-im", FactsTable.below("agora-im.md", "Entitlements by plan"));
    }

    private static List<Place> places(String product, FactsTable table) {
        List<Place> places = new ArrayList<>();
        for (List<String> row : table.rows()) {
            String soon = row.get(0).contains("(soon)") ? " (soon)" : "";
            for (String key : Arrays.asList(row.get(0).replace("(soon)", "").split(","))) {
                for (int column = 2; column < table.columns().size(); column++) {
                    String text = row.get(column);
                    places.add(new Place(product, table.columns().get(column), key.strip(), text, row.get(1) + soon));
                }
            }
        }
        return places;
    }

    private static List<Place> legacy() {
        FactsTable table = FactsTable.below("coze.md", "Legacy plans");
        List<Place> places = new ArrayList<>();
        for (List<String> row : table.rows()) {
            String key = Optional.ofNullable(LEGACY_KEYS.get(row.get(0))).orElseThrow();
            places.add(new Place("coze", "basic", key, legacyText("basic", key, row.get(1)), row.get(0)));
            places.add(new Place("coze", "professional", key, legacyText("professional", key, row.get(2)), row.get(0)));
        }
        return places;
    }

    /**
     * What an agent call costs is a price, not a limit: the cell grants it. On professional a call is paid by itself from the
     * one on that the free points no longer pay for.
     */
    private static String legacyText(String plan, String key, String text) {
        if (!key.equals("agent.invoke")) {
            return text;
        }
        return plan.equals("professional") ? "7,500 a month, then billed" : "yes";
    }
}
