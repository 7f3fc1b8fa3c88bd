package io.entitle.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Bill;
import io.entitle.decision.Effect;
import io.entitle.decision.Impact;
import io.entitle.decision.Message;
import io.entitle.decision.RulePart;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Charges of two bills are held against each other, not against others. */
final class LinePairTest {

    @Test
    void chargesOfOneRuleAreToldApartByWhatTheySay() {
        List<LinePair> pairs = LinePair.of(
                bill(line("fee", "a", "Small", "2", "10"), line("fee", "a", "Large", "1", "15")),
                bill(line("fee", "a", "Large", "1", "15"), line("fee", "a", "Small", "2", "11")));

        assertThat(pairs).hasSize(2);
        assertThat(pairs.get(0).impact()).contains(Impact.PAYS_MORE);
        assertThat(pairs.get(0).isRepriced()).isTrue();
        assertThat(pairs.get(1).impact()).isEmpty();
        assertThat(pairs.get(1).isRepriced()).isFalse();
    }

    @Test
    void aRuleUnderAnotherNameStillChargesTheSame() {
        assertThat(LinePair.of(bill(line("fee", "a", "Small", "1", "10")), bill(line("fee", "b", "small", "1", "9"))))
                .singleElement()
                .satisfies(pair -> assertThat(pair.impact()).contains(Impact.PAYS_LESS));
    }

    @Test
    void whatOnlyOneBillChargesStandsAlone() {
        List<LinePair> pairs = LinePair.of(
                bill(line("fee", "a", "Small", "1", "10")),
                bill(line("use", "b", "Use", "3", "1"), line("pack", "c", "Pack", "1", "5")));

        assertThat(pairs).extracting(LinePair::kind).containsExactly("fee", "use", "pack");
        assertThat(pairs)
                .extracting(LinePair::impact)
                .containsExactly(
                        Optional.of(Impact.PAYS_LESS), Optional.of(Impact.PAYS_MORE), Optional.of(Impact.PAYS_MORE));
    }

    private static Bill.Line line(String kind, String rule, String text, String units, String price) {
        BigDecimal quantity = new BigDecimal(units);
        BigDecimal each = new BigDecimal(price);
        return new Bill.Line(
                kind,
                new Message(text, text),
                Optional.of(quantity),
                Optional.of(each),
                quantity.multiply(each),
                new RulePart(rule, "x.drl", 1, Effect.CHARGES));
    }

    private static Bill bill(Bill.Line... lines) {
        BigDecimal total = List.of(lines).stream().map(Bill.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Bill(
                "ann",
                "tea",
                YearMonth.of(2025, 7),
                Optional.of("club"),
                "CNY",
                Bill.Status.FINAL,
                true,
                List.of(lines),
                Optional.of(total),
                Optional.of(total),
                List.of(),
                "digest");
    }
}
