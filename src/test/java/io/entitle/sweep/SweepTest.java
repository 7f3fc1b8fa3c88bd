package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Answers;
import io.entitle.decision.Survey;
import io.entitle.fact.Facts;
import io.entitle.wire.AnswersText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims of one sweep and the next. */
final class SweepTest {

    @TempDir
    Path folder;

    private Night night(String store) {
        return store.equals("file") ? Night.inFile(folder) : Night.onServer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "server"})
    void whatIsKeptIsWhatIsAnswered(String store) {
        List<Facts> accounts = Night.accounts("coze", 0, 5_000);
        Night night = night(store).with(accounts);
        SweepReport report = night.sweep("coze", Night.AT);
        assertThat(report.tally().accounts()).isEqualTo(5_000);
        Map<String, StoredResult> results = night.results("coze");
        assertThat(results).hasSize(5_000);
        try (LedgerPage page = new LedgerPage(night.database)) {
            for (Facts facts : accounts) {
                Survey asked = Night.BUNDLED.survey(facts, Night.AT);
                StoredResult kept = Objects.requireNonNull(results.get(facts.account()));
                Answers answers = page.answers(kept.answers());
                assertThat(answers.byFeature())
                        .isEqualTo(AnswersText.answers(AnswersText.of(asked.answers()))
                                .byFeature());
                assertThat(kept.used()).isEqualTo(AnswersText.of(asked.used()));
                assertThat(kept.nextChangeAt()).isEqualTo(asked.validUntil());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "server"})
    void theSameSweepOnceMoreIsNoRun(String store) {
        Night night = night(store).with(Night.accounts("agora-im", 0, 3_000));
        assertThat(night.sweep("agora-im", Night.AT).run()).contains(1L);
        assertThat(night.sweep("agora-im", Night.AT).run()).isEmpty();
        assertThat(night.rows("SELECT count(*) FROM run")).containsExactly("1|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "server"})
    void whatIsDueIsAllThatChanges(String store) {
        Night night = night(store).with(Night.accounts("coze", 0, 3_000));
        night.sweep("coze", Night.AT);
        SweepRequest later = Night.request("coze", Night.AT.plus(Duration.ofDays(3)));
        SweepReport full = night.sweep(Night.BUNDLED, later);
        List<String> transitions = night.rows("SELECT * FROM transition ORDER BY product, account, nr");
        Map<String, StoredResult> results = night.results("coze");
        Sweep.undo(night.database, full.run().orElseThrow());
        SweepReport due = night.sweep(
                Night.BUNDLED,
                new SweepRequest(later.product(), later.at(), true, 2, 250, later.interrupted(), false, later.brake()));
        assertThat(due.tally().evaluated()).isLessThan(full.tally().evaluated() / 3);
        assertThat(due.tally().transitions())
                .isEqualTo(full.tally().transitions())
                .isPositive();
        assertThat(night.results("coze")).isEqualTo(results);
        assertThat(night.rows("SELECT * FROM transition ORDER BY product, account, nr").stream()
                        .map(row -> row.replaceFirst("^3", "2"))
                        .toList())
                .isEqualTo(transitions);
    }

    @Test
    void aBrokenBrakeLeavesEverythingAsItWas() {
        Night night = Night.inFile(folder).with(Night.accounts("coze", 0, 3_000));
        night.sweep("coze", Night.AT);
        Map<String, StoredResult> results = night.results("coze");
        SweepRequest request = Night.request("coze", Night.AT.plus(Duration.ofDays(20)));
        SweepReport report = night.sweep(
                Night.BUNDLED,
                new SweepRequest(
                        request.product(),
                        request.at(),
                        false,
                        2,
                        250,
                        request.interrupted(),
                        false,
                        Brake.OFF.withLosses(new Bound.Count(5), new Bound.None())));
        assertThat(report.broken()).isPresent();
        assertThat(night.results("coze")).isEqualTo(results);
    }
}
