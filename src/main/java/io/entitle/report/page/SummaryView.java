package io.entitle.report.page;

import io.entitle.report.Report;
import io.entitle.report.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page says first. */
final class SummaryView {

    private SummaryView() {}

    /** @param tone how grave it is: {@code good}, {@code warn} or {@code bad} */
    record Notice(String tone, String heading, String text) {}

    record Tile(String tone, String name, String number, String note) {}

    /** Whether the brake held, and what became of the product since. */
    static List<Notice> notices(Report report) {
        List<Notice> notices = new ArrayList<>(
                report.since().stream().flatMap(SummaryView::notice).toList());
        if (report.run().resumed() > 0) {
            notices.add(new Notice(
                    "warn",
                    "Interrupted and resumed " + Numbers.counted(report.run().resumed(), "time") + ".",
                    "Its results are those of a run that was not; its duration has the pauses in it."));
        }
        if (notices.isEmpty()) {
            notices.add(new Notice(
                    "good", "The brake was not needed.", "This is the latest run; it went through in one go."));
        }
        return notices;
    }

    private static Stream<Notice> notice(Run later) {
        String run = "Run " + later.run();
        String why = later.message().map(message -> message + ". ").orElse("");
        return switch (later.state()) {
            case "braked" ->
                Stream.of(new Notice(
                        "bad",
                        run + " was stopped by its brake.",
                        why + "It wrote nothing: what follows is of the run before."));
            case "failed" -> Stream.of(new Notice("bad", run + " failed.", why + "What follows is of the run before."));
            case "running" ->
                Stream.of(new Notice(
                        "warn", run + " is not done.", "It is going on, or was interrupted and waits to be resumed."));
            case "undone" ->
                Stream.of(new Notice("warn", run + " was undone.", why + "What follows is of the run before."));
            default -> Stream.empty();
        };
    }

    static String verdict(Report report) {
        Run run = report.run();
        String changed = run.changed() == 0
                ? "No answer changed."
                : "Answers changed for " + Numbers.counted(run.changed(), "account") + " ("
                        + Numbers.share(run.changed(), run.accounts()) + "); "
                        + (run.worse() == 0
                                ? "nothing was taken from anyone."
                                : "something was taken from " + Numbers.whole(run.worse()) + " of them.");
        return Numbers.counted(run.accounts(), "account") + " went through"
                + run.duration().map(took -> " in " + Numbers.span(took)).orElse("") + ". " + changed;
    }

    static List<Tile> tiles(Report report) {
        Run run = report.run();
        return List.of(
                new Tile("", "Accounts", Numbers.whole(run.accounts()), evaluated(run)),
                new Tile(
                        "",
                        "Changed",
                        Numbers.whole(run.changed()),
                        "accounts, " + Numbers.counted(run.transitions(), "change")),
                new Tile(
                        run.worse() > 0 ? "warn" : "",
                        "Lost something",
                        Numbers.whole(run.worse()),
                        Numbers.share(run.worse(), run.accounts()) + " of all"),
                new Tile(
                        report.standing().quarantined() > 0 ? "bad" : "",
                        "Set aside",
                        Numbers.whole(report.standing().quarantined()),
                        "bad facts or a failed rule"),
                new Tile(
                        "",
                        "New, gone",
                        Numbers.whole(run.added()) + ", " + Numbers.whole(run.gone()),
                        "since the run before"),
                new Tile("", "Rate", run.rate().map(Numbers::exact).orElse("-"), "accounts a second"));
    }

    private static String evaluated(Run run) {
        return Optional.of(run.evaluated())
                .filter(evaluated -> evaluated < run.accounts())
                .map(evaluated -> Numbers.whole(evaluated) + " evaluated anew")
                .orElse("all evaluated");
    }
}
