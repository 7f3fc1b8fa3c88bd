package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.fact.Facts;
import io.entitle.sweep.SweepRequest.Interrupted;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts that cannot be decided are set aside, and nothing else is. */
final class HostileDayTest {

    /** The last instant of a month, in the zone of most accounts. */
    private static final Instant AT = Instant.parse("2026-03-31T15:59:59Z");

    private static final int ACCOUNTS = 400;

    /** What is done to an account, and where that is found. */
    private static final Map<String, String> HARM = new TreeMap<>(Map.of(
            "UPDATE account SET kind = 'robot'",
            "$.kind",
            "UPDATE account SET zone = 'Mars/Base'",
            "$.zone",
            "UPDATE account SET paid = 'perhaps'",
            "$.paid",
            "UPDATE account SET arrears_amount = 'much', arrears_since = '2026-01-01'",
            "$.arrears.amount",
            "UPDATE account SET active = 'platinum'",
            "$.active",
            "INSERT OR REPLACE INTO usage SELECT product, account, 'points', -1 FROM account",
            "$.usage.points",
            "INSERT INTO subscription SELECT product, account, 90, 'platinum', '2026-01-01', NULL, 0, NULL FROM account",
            ".plan",
            "INSERT INTO subscription SELECT product, account, 91, 'team', 'soon', NULL, 0, NULL FROM account",
            ".from",
            "INSERT INTO subscription SELECT product, account, 92, 'team', '2026-02-01', '2026-01-01', 0, NULL"
                    + " FROM account",
            ".until"));

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

    private List<Facts> accounts = List.of();
    private Night night;
    private final Map<String, String> harmed = new TreeMap<>();

    @BeforeEach
    void harm() {
        accounts = Night.accounts("coze", 0, ACCOUNTS);
        night = Night.inFile(folder).with(accounts);
        int place = 0;
        for (Map.Entry<String, String> harm : HARM.entrySet()) {
            for (int i = 0; i < 2; i++) {
                String account = accounts.get(20 * ++place).account();
                harmed.put(account, harm.getValue());
                night.database
                        .jdbi()
                        .useHandle(handle -> handle.execute(harm.getKey() + " WHERE account = ?", account));
            }
        }
    }

    @Test
    void quarantineHoldsExactlyTheAccountsThatAreMalformed() {
        SweepReport report = night.sweep("coze", AT);
        assertThat(report.tally().quarantined()).isEqualTo(harmed.size());
        night.results("coze").forEach((account, kept) -> {
            assertThat(kept.isQuarantined()).as(account).isEqualTo(harmed.containsKey(account));
            if (kept.isQuarantined()) {
                assertThat(kept.problems()).contains(harmed.getOrDefault(account, ""));
                assertThat(kept.answers()).isEmpty();
            }
        });
    }

    @Test
    void whatIsMendedIsReleased() {
        night.sweep("coze", AT);
        night.with(accounts);
        assertThat(night.sweep("coze", AT).tally().quarantined()).isZero();
        assertThat(night.rows("SELECT account FROM transition WHERE kind = 'released' AND cause = 'facts' ORDER BY 1"))
                .hasSize(harmed.size());
    }

    @Test
    void accountsThatARuleThrowsOnAreSetAsideWithItsName() {
        Entitlements throwing = EditedRules.in(folder.resolve("rules"))
                .add("thrown.drl", THROWS)
                .load();
        night.sweep(throwing, Night.request("coze", AT));
        Set<String> companies = accounts.stream()
                .filter(facts -> facts.kind() == Facts.Kind.COMPANY)
                .map(Facts::account)
                .collect(Collectors.toCollection(TreeSet::new));
        companies.addAll(harmed.keySet());
        Map<String, StoredResult> results = night.results("coze");
        assertThat(results.entrySet().stream()
                        .filter(result -> result.getValue().isQuarantined())
                        .map(Map.Entry::getKey))
                .containsExactlyElementsOf(companies);
        assertThat(results.values().stream().map(StoredResult::problems))
                .anyMatch(problems -> problems.contains("a rule that throws for companies"));
    }

    @Test
    void moreBadAccountsThanAllowedStopTheRun() {
        BigDecimal share = BigDecimal.valueOf(harmed.size()).divide(BigDecimal.valueOf(ACCOUNTS));
        assertThat(broken(share)).isEmpty();
        assertThat(broken(share.subtract(new BigDecimal("0.001")))).isPresent();
    }

    private Optional<String> broken(BigDecimal share) {
        SweepRequest request = Night.request("coze", AT);
        return night.sweep(
                        Night.BUNDLED,
                        new SweepRequest(
                                request.product(),
                                request.at(),
                                false,
                                1,
                                ACCOUNTS * 2,
                                Interrupted.REFUSE,
                                true,
                                new Brake(Optional.empty(), Optional.empty(), share)))
                .broken();
    }
}
