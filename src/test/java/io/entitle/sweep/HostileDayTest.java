package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Survey;
import io.entitle.fact.Facts;
import io.entitle.store.Database;
import io.entitle.sweep.SweepRequest.Interrupted;
import io.entitle.wire.AnswersText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts that cannot be decided are set aside, each for what is wrong with it, and nothing else is. */
final class HostileDayTest {

    private static final String THROWS = """
            rule "coze/restrictions: a rule that throws for companies"
            when
                $account : Account( kind == "company" )
            then
                answer.restrictAll( Reason.FROZEN ).saying( "{0}", "{0}", Money.share( $account.used( "points" ), Money.excess( $account.used( "points" ), 999999999 ) ) );
            end
            """;

    @TempDir
    Path folder;

    private HostileDay day;
    private Database target;

    @BeforeEach
    void harm() {
        day = HostileDay.in(folder);
        target = day.night.database;
    }

    @Test
    void quarantineHoldsExactlyTheAccountsThatAreMalformed() {
        SweepReport report = sweep(Night.BUNDLED);
        assertThat(report.tally().quarantined() * HostileDay.ONE_IN)
                .isEqualTo(report.tally().accounts());
        assertThat(quarantined()).isEqualTo(day.bad());
        day.night.results(Disaster.PRODUCT).values().stream()
                .filter(StoredResult::isQuarantined)
                .forEach(this::assertIsThereForItsHarm);
    }

    private void assertIsThereForItsHarm(StoredResult kept) {
        Optional<Harm> harm = Optional.ofNullable(day.harmed.get(kept.account()));
        if (harm.isPresent()) {
            assertThat(kept.problems()).matches(harm.get()::isToldBy, harm.get().toString());
        } else {
            assertThat(kept.problems())
                    .contains("$.account\"")
                    .contains(day.duplicates.contains(kept.account()) ? "2 rows are of the same account" : "expected");
        }
        assertThat(kept.answers()).isEmpty();
        assertThat(kept.advice()).isEmpty();
    }

    @Test
    void everybodyElseIsAnsweredAsEver() {
        sweep(Night.BUNDLED);
        Map<String, StoredResult> results = day.night.results(Disaster.PRODUCT);
        Set<String> bad = day.bad();
        try (LedgerPage page = new LedgerPage(target)) {
            for (Facts facts : day.accounts) {
                if (!bad.contains(facts.account())) {
                    Survey asked = Night.BUNDLED.survey(facts, HostileDay.AT);
                    StoredResult kept = Objects.requireNonNull(results.get(facts.account()));
                    assertThat(AnswersText.of(page.answers(kept.answers()))).isEqualTo(AnswersText.of(asked.answers()));
                }
            }
        }
    }

    @Test
    void theSameDayOnceMoreIsNoRun() {
        assertThat(sweep(Night.BUNDLED).run()).contains(1L);
        assertThat(sweep(Night.BUNDLED).run()).isEmpty();
    }

    @Test
    void whatIsMendedIsReleased() {
        sweep(Night.BUNDLED);
        int bad = day.bad().size();
        day.mend();
        assertThat(sweep(Night.BUNDLED).tally().quarantined()).isZero();
        assertThat(
                        day.night.rows(
                                "SELECT kind, cause, count(*) FROM transition WHERE run = 2 GROUP BY kind, cause ORDER BY kind"))
                .containsExactly(
                        "gone|facts|" + Harm.NAMES.size() + "|", "released|facts|" + (bad - Harm.NAMES.size()) + "|");
    }

    @Test
    void accountsThatARuleThrowsOnAreSetAsideWithItsName() {
        sweep(EditedRules.in(folder.resolve("rules")).add("thrown.drl", THROWS).load());
        Set<String> expected = day.bad();
        Set<String> companies = day.accounts.stream()
                .filter(facts -> facts.kind() == Facts.Kind.COMPANY)
                .map(Facts::account)
                .filter(account -> !expected.contains(account))
                .collect(Collectors.toSet());
        expected.addAll(companies);
        assertThat(companies).hasSizeGreaterThan(10);
        assertThat(quarantined()).isEqualTo(expected);
        assertThat(day.night.results(Disaster.PRODUCT).values().stream()
                        .filter(kept -> companies.contains(kept.account())))
                .allMatch(kept -> kept.problems().contains("a rule that throws for companies"));
    }

    @Test
    void whatEndsWithTheMonthEndsThenHoweverLittleIsLookedAt() {
        Database due = Database.of("due.db", folder, Map.of());
        for (Instant at : List.of(HostileDay.AT, HostileDay.MONTHS_END)) {
            day.sweep(Night.BUNDLED, target, HostileDay.request(at, false));
            day.sweep(Night.BUNDLED, due, HostileDay.request(at, true));
        }
        Set<String> bad = day.bad();
        Set<String> ending = day.accounts.stream()
                .filter(facts -> facts.subscriptions().stream()
                        .anyMatch(held -> held.until().equals(Optional.of(HostileDay.MONTHS_END))))
                .map(Facts::account)
                .filter(account -> !bad.contains(account))
                .collect(Collectors.toSet());
        assertThat(Kept.assertSame(due, target, 2)).isGreaterThan(ending.size());
        assertThat(day.night.rows("SELECT account FROM transition WHERE kind = 'plan-changed' AND cause = 'time'"))
                .containsAll(ending.stream().map(account -> account + "|").toList());
    }

    @Test
    void moreBadAccountsThanAllowedStopTheRun() {
        BigDecimal share = new BigDecimal("0.05");
        assertThat(broken(share)).isEmpty();
        assertThat(broken(share.subtract(new BigDecimal("0.001")))).isPresent();
    }

    private SweepReport sweep(Entitlements entitlements) {
        return day.sweep(entitlements, target, HostileDay.request(HostileDay.AT, false));
    }

    private Set<String> quarantined() {
        return day.night.results(Disaster.PRODUCT).values().stream()
                .filter(StoredResult::isQuarantined)
                .map(StoredResult::account)
                .collect(Collectors.toSet());
    }

    private Optional<String> broken(BigDecimal share) {
        return day.sweep(
                        Night.BUNDLED,
                        target,
                        new SweepRequest(
                                Disaster.PRODUCT,
                                Optional.of(HostileDay.AT),
                                false,
                                1,
                                day.accounts.size() * 2,
                                Interrupted.REFUSE,
                                true,
                                Brake.OFF.withQuarantined(new Bound.Share(share))))
                .broken();
    }
}
