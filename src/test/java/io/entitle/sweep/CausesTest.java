package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.fact.Facts;
import io.entitle.sweep.SweepRequest.Interrupted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why an answer became another one, since when an account is in what, and that neither threads nor chunks matter. */
final class CausesTest {

    private static final Instant LATER = Night.AT.plus(Duration.ofDays(3));
    private static final String CAUSES = "SELECT DISTINCT cause FROM transition ORDER BY cause";

    @TempDir
    Path folder;

    @Test
    void whatOnlyTimeChangesIsCausedByTime() {
        Night night = swept();
        night.sweep("coze", LATER);
        assertThat(night.rows(CAUSES)).containsExactly("time|");
    }

    @Test
    void changedFactsAreTheCauseOfWhatTheyChange() {
        Night night = swept().with(List.of(withoutPlan()));
        night.sweep("coze", Night.AT);
        assertThat(night.rows(CAUSES)).containsExactly("facts|");
        assertThat(night.rows("SELECT DISTINCT account FROM transition")).containsExactly(holder().account() + "|");
    }

    @Test
    void changedRulesAreTheCauseOfWhatTheyChange() {
        Night night = swept();
        night.sweep(edited(), Night.request("coze", Night.AT));
        assertThat(night.rows(CAUSES)).containsExactly("rules|");
    }

    @Test
    void factsAndRulesThatChangeTogetherAreBothTheCause() {
        Night night = swept().with(List.of(withoutPlan()));
        night.sweep(edited(), Night.request("coze", Night.AT));
        assertThat(night.rows(CAUSES)).containsExactly("facts,rules|", "rules|");
    }

    @Test
    void whatTimeChangesIsCausedByTimeHoweverTheRulesChange() {
        Night night = swept();
        night.sweep(edited(), Night.request("coze", LATER));
        assertThat(night.rows(CAUSES)).containsExactly("rules|", "time|");
    }

    @Test
    void whatAnAccountEntersIsStampedOnce() {
        Night night = swept();
        Map<String, StoredResult> before = night.results("coze");
        night.sweep("coze", LATER);
        assertThat(night.results("coze").values().stream()
                        .filter(kept -> kept.conditions().contains(Night.AT.toString())))
                .isNotEmpty()
                .allMatch(kept -> Objects.requireNonNull(before.get(kept.account()))
                        .conditions()
                        .contains(Night.AT.toString()));
        assertThat(night.rows("SELECT count(*) FROM transition WHERE kind = 'entered'"))
                .isNotEqualTo(List.of("0|"));
    }

    @Test
    void neitherThreadsNorChunksMatter() throws Exception {
        assertThat(dump("one", 1, 10_000)).isEqualTo(dump("many", 3, 37));
    }

    private Map<String, List<String>> dump(String name, int shards, int chunk) throws Exception {
        Night night = Night.inFile(Files.createDirectory(folder.resolve(name))).with(accounts());
        for (Instant at : List.of(Night.AT, LATER)) {
            night.sweep(
                    Night.BUNDLED,
                    new SweepRequest(
                            "coze", Optional.of(at), false, shards, chunk, Interrupted.REFUSE, false, Night.NONE));
        }
        return Kept.conclusions(night.database);
    }

    private Night swept() {
        Night night = Night.inFile(folder).with(accounts());
        night.sweep("coze", Night.AT);
        return night;
    }

    private static List<Facts> accounts() {
        return Night.accounts("coze", 0, 600);
    }

    /** One that has rights which it would not have without its plan. */
    private static Facts holder() {
        return accounts().stream()
                .filter(facts -> facts.arrears().isEmpty()
                        && facts.active().isEmpty()
                        && facts.subscriptions().stream().anyMatch(CausesTest::isInForce))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isInForce(Facts.Subscription held) {
        return held.plan().equals("team")
                && held.unsubscribedAt().isEmpty()
                && held.from().isBefore(Night.AT)
                && held.until().filter(end -> end.isBefore(LATER)).isEmpty();
    }

    private static Facts withoutPlan() {
        return holder().withPlans(List.of(), Optional.empty(), Optional.empty());
    }

    /** Rules by which everybody on the plan of all has other limits. */
    private Entitlements edited() {
        return EditedRules.in(folder.resolve("rules"))
                .replace("plans.drl", "upTo( 50 )", "upTo( 51 )")
                .load();
    }
}
