package io.entitle.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.AlteredMember;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.fact.Reading;
import io.entitle.fact.Usage;
import io.entitle.vocabulary.Origin;
import io.entitle.vocabulary.Origin.Date;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two accounts that differ in anything that a rule can look at are never taken for each other: member by member. */
final class LikenessTest {

    private static final Instant DAY = Instant.parse("2025-06-01T00:00:00Z");
    private static final String WHOLE = "whole";

    /** Every amount counts whole. */
    private static final Numbers NUMBERS = Numbers.read(
            Map.of(
                    "Arrears.amount",
                    WHOLE,
                    "Balance.amount",
                    WHOLE,
                    "Pack.remaining",
                    WHOLE,
                    "Account.usage",
                    WHOLE,
                    "Pack.points",
                    WHOLE),
            Set.of());

    /**
     * Who is asked, by which product's rules and when is not theirs to know, and of a project or a pack they are not told
     * the name. Use of periods is told as present use, and purchases are told only where a month is billed.
     */
    private static final Set<String> TOLD_TO_NO_RULE = Set.of(
            "Facts.account",
            "Facts.product",
            "Facts.at",
            "Facts.readings",
            "Reading.feature",
            "Reading.from",
            "Reading.until",
            "Reading.used",
            "Reading.peak",
            "Subscription.purchases",
            "Purchase.boughtOn",
            "Purchase.from",
            "Purchase.until",
            "Purchase.months",
            "Purchase.amount",
            "Project.id",
            "Pack.id");

    private static final Product NOTHING = new Product("product", new TreeMap<>(), new TreeMap<>());

    private static final Facts FULL = new Facts(
            "account",
            "product",
            Facts.Kind.PERSON,
            ZoneOffset.UTC,
            List.of(new Facts.Subscription(
                    "plan",
                    DAY,
                    Optional.of(DAY),
                    false,
                    Optional.of(DAY),
                    List.of(new Facts.Purchase(
                            DAY, DAY, DAY, Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.ONE))))),
            Optional.of(new Facts.Pending(Facts.Change.PLAN, Optional.of("plan"), DAY, false)),
            Optional.of(new Facts.Arrears(BigDecimal.ONE, DAY)),
            Optional.of(new Facts.Balance(BigDecimal.ONE, DAY)),
            Optional.of(true),
            false,
            Map.of("feature", BigDecimal.ONE),
            Map.of("feature", BigDecimal.TEN),
            List.of(new Reading("feature", DAY, DAY, BigDecimal.ONE, Optional.of(BigDecimal.ONE))),
            List.of(new Facts.Project("project", BigDecimal.ONE, Optional.of(BigDecimal.ONE))),
            List.of(new Facts.Pack("pack", "plan", BigDecimal.TEN, BigDecimal.ONE, DAY, Optional.of(DAY))),
            Optional.of("plan"),
            Optional.of(DAY));

    /** The same account but for one member. */
    record Altered(String member, Facts facts) {}

    static Stream<Altered> altered() {
        return AlteredMember.of(FULL).map(one -> new Altered(one.member(), (Facts) one.whole()));
    }

    @ParameterizedTest
    @MethodSource("altered")
    void whateverARuleCanLookAtTellsTwoAccountsApart(Altered other) {
        boolean apart = !likeness(other.facts()).equals(likeness(FULL))
                || !calendar(other.facts()).equals(calendar(FULL));

        assertThat(apart).as(other.member()).isEqualTo(!TOLD_TO_NO_RULE.contains(other.member()));
    }

    @Test
    void everyMemberOfEveryRecordIsTried() {
        assertThat(altered().map(Altered::member))
                .hasSizeGreaterThan(35)
                .contains("Facts.zone", "Subscription.autoRenew", "Pending.to", "Pack.used", "Project.peakDau")
                .containsAll(TOLD_TO_NO_RULE);
        assertThat(altered().map(Altered::facts)).doesNotContain(FULL);
    }

    @Test
    void accountsThatDifferInNothingAreAlike() {
        assertThat(likeness(FULL)).isEqualTo(likeness(FULL)).hasSameHashCodeAs(likeness(FULL));
        assertThat(likeness(FULL).equals(new Object())).isFalse();
        assertThat(altered().map(other -> likeness(other.facts()).hashCode()).distinct())
                .hasSizeGreaterThan(10);
    }

    /** What nobody looks at does not tell accounts apart, and what is held against a number only so far. */
    @Test
    void amountsTellAccountsApartAsFarAsRulesLookAtThem() {
        Numbers cut = Numbers.read(Map.of("Arrears.amount", "5"), Set.of());

        assertThat(likeness(owing("4"), cut)).isEqualTo(likeness(owing("4.99"), cut));
        assertThat(likeness(owing("5"), cut)).isNotEqualTo(likeness(owing("4.99"), cut));
        assertThat(likeness(owing("5"), cut)).isNotEqualTo(likeness(owing("5.01"), cut));
    }

    @Test
    void useOfAFeatureTellsAccountsApartAsFarAsRulesLookAtIt() {
        Numbers cut = Numbers.read(Map.of("Account.used.feature", "5"), Set.of());

        assertThat(likeness(using("4"), cut)).isEqualTo(likeness(using("3"), cut));
        assertThat(likeness(using("4"), cut)).isNotEqualTo(likeness(using("6"), cut));
    }

    private static Facts owing(String amount) {
        return FULL.withMoney(
                Optional.of(new Facts.Arrears(new BigDecimal(amount), DAY)), Optional.empty(), Optional.empty());
    }

    private static Facts using(String amount) {
        return FULL.withUsage(Map.of("feature", new BigDecimal(amount)));
    }

    private static Likeness likeness(Facts facts) {
        return likeness(facts, NUMBERS);
    }

    private static Likeness likeness(Facts facts, Numbers numbers) {
        return new Likeness(facts, new Usage(NOTHING, facts), numbers);
    }

    /** All that can be observed of the dates of an account, and of its own calendar. */
    private static List<Optional<Instant>> calendar(Facts facts) {
        List<Optional<Instant>> calendar = new ArrayList<>();
        calendar.add(Optional.of(new Origin.NaturalDate(LocalDate.EPOCH).in(facts)));
        for (Date date : Date.values()) {
            calendar.add(date(date, facts));
        }
        return calendar;
    }

    private static Optional<Instant> date(Date date, Facts facts) {
        try {
            return Optional.of(new Origin.Stated(date, 0).in(facts));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
