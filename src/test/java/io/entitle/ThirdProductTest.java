package io.entitle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.authoring.CaseSuite;
import io.entitle.authoring.SuiteResult;
import io.entitle.decision.Decision;
import io.entitle.decision.Reason;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import io.entitle.wire.FactsReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A product of another trade, made of rule files alone; its accounts keep the time of Berlin. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ThirdProductTest {

    static final Path RULES = Path.of("src/test/resources/products/rules");

    private final Entitlements entitlements = Entitlements.load(RULES);

    @Test
    void folderOfRuleFilesIsAProduct() {
        assertThat(entitlements.products())
                .containsOnlyKeys("code-hosting")
                .hasEntrySatisfying(
                        "code-hosting",
                        product -> assertThat(product.plans()).containsOnlyKeys("hobby", "pro", "trial", "business"));
        assertThat(entitlements.rules())
                .allSatisfy(rule -> assertThat(rule.name()).startsWith("code-hosting/"))
                .allSatisfy(rule -> assertThat(rule.source()).startsWith("invented: "));
    }

    @Test
    void casesBesideTheRulesPassAndCoverEveryRule() {
        RuleBook book = RuleBook.load(RULES);

        SuiteResult result = CaseSuite.read(RULES, book).run(book, any -> true);

        assertThat(result.results()).hasSizeGreaterThan(100);
        assertThat(result.failures()).isEmpty();
        assertThat(result.uncovered()).isEmpty();
    }

    @Test
    void newPriceListHoldsFromTheFirstSecondOfTheYear() {
        Facts pro = facts("subscriptions: [{plan: pro, from: 2025-01-01}]", "usage: {build.minutes: 2000}");

        Decision before = ask(pro, "build.minutes", "2025-12-31T23:59:59+01:00");
        Decision after = ask(pro, "build.minutes", "2026-01-01T00:00:00+01:00");

        assertThat(before.reason()).isEqualTo(Reason.OVERAGE_BILLED);
        assertThat(limit(before)).isEqualByComparingTo("2000");
        assertThat(after.reason()).isEqualTo(Reason.GRANTED);
        assertThat(limit(after)).isEqualByComparingTo("3000");
    }

    @Test
    void yearBeginsForEachAccountInItsOwnZone() {
        Facts berlin = facts("subscriptions: [{plan: pro, from: 2025-01-01}]");
        Facts newYork = facts("subscriptions: [{plan: pro, from: 2025-01-01}]", "zone: America/New_York");
        String newYear = "2025-12-31T23:00:00Z";

        assertThat(limit(ask(berlin, "build.minutes", newYear))).isEqualByComparingTo("3000");
        assertThat(limit(ask(newYork, "build.minutes", newYear))).isEqualByComparingTo("2000");
    }

    @Test
    void trialOverTheNightOnWhichTheClocksGoForwardLastsToTheSameTimeOfDay() {
        Facts trial = facts("subscriptions: [{plan: trial, from: 2026-03-20T10:00:00+01:00,"
                + " until: 2026-04-03T10:00:00+02:00}]");

        assertThat(ask(trial, "sso", "2026-03-20T09:59:59+01:00").reason()).isEqualTo(Reason.NOT_IN_PLAN);
        assertThat(ask(trial, "sso", "2026-03-20T10:00:00+01:00").reason()).isEqualTo(Reason.GRANTED);
        assertThat(ask(trial, "sso", "2026-04-03T09:59:59+02:00").reason()).isEqualTo(Reason.GRANTED);
        assertThat(ask(trial, "sso", "2026-04-03T10:00:00+02:00").reason()).isEqualTo(Reason.PLAN_EXPIRED);
    }

    @Test
    void featureAnnouncedForTheDayOnWhichTheClocksGoForwardIsThereFromItsFirstSecond() {
        Facts business = facts("subscriptions: [{plan: business, from: 2026-01-01}]");

        assertThat(ask(business, "build.gpu", "2026-03-28T23:59:59+01:00").reason())
                .isEqualTo(Reason.NOT_YET_AVAILABLE);
        assertThat(ask(business, "build.gpu", "2026-03-29T00:00:00+01:00").reason())
                .isEqualTo(Reason.GRANTED);
    }

    @Test
    void monthThatBeginsInSummerTimeIsNamedInSummerTimeWhileItIsStillWinter() {
        Decision hobby = ask(facts("usage: {build.minutes: 1}"), "build.minutes", "2026-03-28T12:00:00+01:00");

        assertThat(hobby.allowance().orElseThrow().resetsAt())
                .contains(OffsetDateTime.parse("2026-04-01T00:00:00+02:00"));
    }

    @Test
    void sevenDaysOfGraceAreDaysOfTheCalendarAndNotOfTwentyFourHours() {
        Facts spring = indebted("2026-03-25T12:00:00+01:00");
        Facts autumn = indebted("2026-10-20T12:00:00+02:00");

        assertThat(ask(spring, "repository.push", "2026-04-01T11:59:59+02:00").allowed())
                .isTrue();
        assertThat(ask(spring, "repository.push", "2026-04-01T12:00:00+02:00").reason())
                .isEqualTo(Reason.IN_ARREARS);
        assertThat(ask(autumn, "repository.push", "2026-10-27T11:59:59+01:00").allowed())
                .isTrue();
        assertThat(ask(autumn, "repository.push", "2026-10-27T12:00:00+01:00").reason())
                .isEqualTo(Reason.IN_ARREARS);
    }

    @Test
    void graceThatEndsInTheHourThatTheClocksLeaveOutEndsInTheHourAfterIt() {
        Facts debtor = indebted("2026-03-22T02:30:00+01:00");

        assertThat(ask(debtor, "build.run", "2026-03-29T01:59:59+01:00").allowed())
                .isTrue();
        assertThat(ask(debtor, "build.run", "2026-03-29T03:29:59+02:00").allowed())
                .isTrue();
        assertThat(ask(debtor, "build.run", "2026-03-29T03:30:00+02:00").reason())
                .isEqualTo(Reason.IN_ARREARS);
    }

    @Test
    void graceThatEndsInTheHourThatTheClocksRepeatEndsInTheFirstOfTheTwo() {
        Facts debtor = indebted("2026-10-18T02:30:00+02:00");

        assertThat(ask(debtor, "build.run", "2026-10-25T02:29:59+02:00").allowed())
                .isTrue();
        assertThat(ask(debtor, "build.run", "2026-10-25T02:30:00+02:00").reason())
                .isEqualTo(Reason.IN_ARREARS);
    }

    @Test
    void readingGoesOnWhereWritingHasStopped() {
        Facts debtor = indebted("2026-02-01T12:00:00+01:00");

        assertThat(ask(debtor, "repository.read", "2026-02-08T12:00:00+01:00").reason())
                .isEqualTo(Reason.GRANTED);
        assertThat(ask(debtor, "repository.read", "2026-03-03T12:00:00+01:00").reason())
                .isEqualTo(Reason.FROZEN);
    }

    @Test
    void partOfAGigabyteIsHeldAgainstWhatIsLeft() {
        Facts hobby = facts("usage: {storage: 0.75}");
        Instant at = instant("2026-02-01T12:00:00+01:00");

        assertThat(entitlements
                        .check(hobby, "storage", Optional.of(new BigDecimal("0.25")), at)
                        .reason())
                .isEqualTo(Reason.GRANTED);
        assertThat(entitlements
                        .check(hobby, "storage", Optional.of(new BigDecimal("0.250001")), at)
                        .reason())
                .isEqualTo(Reason.LIMIT_REACHED);
    }

    private Facts indebted(String since) {
        return facts(
                "subscriptions: [{plan: business, from: 2026-01-01}]",
                "arrears: {amount: 57.50, since: " + since + "}");
    }

    /** The facts document of an account in Berlin, unless one of the members names another zone. */
    private Facts facts(String... members) {
        String given = String.join("\n", members);
        String zone = given.contains("zone: ") ? "" : "zone: Europe/Berlin\n";
        String text = "account: sample\nproduct: code-hosting\n" + zone + given + "\n";
        return new FactsReader(entitlements.products())
                .read(text.getBytes(StandardCharsets.UTF_8), "facts.yaml")
                .get(0)
                .facts()
                .orElseThrow();
    }

    private Decision ask(Facts facts, String feature, String at) {
        return entitlements.check(facts, feature, Optional.empty(), instant(at));
    }

    private static BigDecimal limit(Decision decision) {
        return decision.allowance().orElseThrow().limit().orElseThrow();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
