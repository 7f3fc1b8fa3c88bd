package io.entitle.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.report.Attention;
import io.entitle.report.Changes;
import io.entitle.report.Due;
import io.entitle.report.Report;
import io.entitle.report.Run;
import io.entitle.report.Standing;
import io.entitle.report.page.SummaryView.Notice;
import io.entitle.report.page.SummaryView.Tile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the page says first is green only where nobody lost anything, and never calls a loss nothing. */
class SummaryViewTest {

    private static final String SET =
            "{\"max-share\":{\"most\":\"10%\",\"given\":false},\"max-gone\":{\"most\":\"none\",\"given\":true}}";
    private static final String OFF = "{\"max-share\":{\"most\":\"none\",\"given\":true}}";

    private static Run run(String state, long worse, long gone, String message, String brakes) {
        return new Run(
                7,
                "tea",
                Instant.EPOCH,
                "digest",
                "full",
                state,
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                0,
                200 - gone,
                200 - gone,
                0,
                worse + gone,
                worse,
                0,
                gone,
                worse + gone,
                Optional.of(message),
                Optional.of("file a"),
                Optional.of("own tables"),
                Optional.of(200L),
                Optional.of(brakes));
    }

    private static Report report(Run run) {
        Attention nobody = new Attention(0, List.of());
        Standing standing = new Standing(
                run.accounts(),
                ZoneOffset.UTC,
                List.of(),
                List.of(),
                List.of(),
                nobody,
                nobody,
                0,
                List.of(),
                new Due(List.of(), 0, 0, 0));
        return new Report(
                run,
                List.of(),
                List.of(),
                standing,
                new Changes(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static List<Notice> notices(Run run) {
        return SummaryView.notices(report(run));
    }

    @Test
    void aRunWithoutLossesUnderABrakeIsGood() {
        assertThat(notices(run("done", 0, 0, "", SET)))
                .containsExactly(new Notice("good", "No brake was reached.", "At most: max-share 10% (default)."));
    }

    @Test
    void aRunWithGoneAccountsIsNotGood() {
        assertThat(notices(run("done", 0, 1, "", SET))).extracting(Notice::tone).containsExactly("warn");
        assertThat(notices(run("done", 1, 0, "", SET))).extracting(Notice::tone).containsExactly("warn");
    }

    @Test
    void whereNoBrakeWasSetThatIsSaid() {
        assertThat(notices(run("done", 0, 0, "", OFF)))
                .containsExactly(new Notice("warn", "No brake was set.", "Nothing would have stopped it."));
    }

    @Test
    void aRunThatWasStoppedSaysWhyFirst() {
        assertThat(notices(run("braked", 0, 100, "100 of 200 accounts would be gone", SET)))
                .extracting(Notice::tone, Notice::heading)
                .first()
                .hasToString("(\"bad\", \"Stopped by its brake: 100 of 200 accounts would be gone.\")");
    }

    @Test
    void lossesAreToldAndAreSharesOfTheAccountsThatWereThere() {
        Report all = report(run("done", 0, 200, "", SET));
        assertThat(SummaryView.verdict(all))
                .contains("200 accounts (100% of the 200 that were there before)", "200 accounts are gone")
                .doesNotContain("nothing was taken");
        assertThat(SummaryView.tiles(all)).contains(new Tile("bad", "Gone", "200", "100% of those before"));
        assertThat(SummaryView.verdict(report(run("done", 0, 0, "", SET)))).endsWith("No answer changed.");
    }
}
