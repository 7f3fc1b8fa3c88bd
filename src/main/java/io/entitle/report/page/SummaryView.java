package io.entitle.report.page;

import io.entitle.report.BrakeBound;
import io.entitle.report.Report;
import io.entitle.report.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page says first. */
final class SummaryView {

    private SummaryView() {}

    /** @param tone how grave it is: {@code good}, {@code warn} or {@code bad} */
    record Notice(String tone, String heading, String text) {}

    record Tile(String tone, String name, String number, String note) {}

    /** Whether the run is in force, what its brake was, and what became of the product since. */
    static List<Notice> notices(Report report) {
        List<Notice> notices = new ArrayList<>(unheld(report).stream().toList());
        report.since().stream().flatMap(SummaryView::notice).forEach(notices::add);
        report.otherSource()
                .map(before -> new Notice(
                        "warn",
                        "The facts come from elsewhere than before.",
                        "From " + report.run().origin() + "; run " + before.run() + " had them from " + before.origin()
                                + "."))
                .ifPresent(notices::add);
        if (report.run().resumed() > 0) {
            notices.add(new Notice(
                    "warn",
                    "Interrupted and resumed " + Numbers.counted(report.run().resumed(), "time") + ".",
                    "Its results are those of a run that was not; its duration has the pauses in it."));
        }
        notices.add(brakes(report.run(), notices.isEmpty()));
        return notices;
    }

    /** What a run that is not in force would have come to is told like what one in force came to. */
    private static Optional<Notice> unheld(Report report) {
        Run run = report.run();
        String why = run.message().filter(text -> !text.isEmpty()).orElse("");
        String holds = report.earlier().isEmpty()
                ? " No run of the product is in force."
                : " Run " + report.earlier().get(0).run() + " is in force.";
        return switch (run.state()) {
            case "braked" ->
                Optional.of(new Notice(
                        "bad",
                        "Stopped by its brake: " + why + ".",
                        "What follows is what it would have come to; none of it is in force." + holds));
            case "dry" ->
                Optional.of(new Notice(
                        why.isEmpty() ? "warn" : "bad",
                        "A dry run" + (why.isEmpty() ? "." : ", which its brake would have stopped: " + why + "."),
                        "What follows is what it would have come to; none of it is in force." + holds));
            default -> Optional.empty();
        };
    }

    /** Good news only where nobody lost anything under a brake that was set. */
    private static Notice brakes(Run run, boolean alone) {
        if (run.bounds().isEmpty()) {
            return new Notice("", "Its brakes were not recorded.", "It was a run of an earlier release.");
        }
        String set = run.bounds().stream()
                .filter(BrakeBound::isSet)
                .map(bound -> bound.name() + " " + bound.most() + (bound.given() ? "" : " (default)"))
                .collect(Collectors.joining(", "));
        if (set.isEmpty()) {
            return new Notice("warn", "No brake was set.", "Nothing would have stopped it.");
        }
        boolean good = alone && run.isDone() && run.losses() == 0 && run.quarantined() == 0;
        String heading = run.isBroken() ? "Its brakes." : "No brake was reached.";
        return new Notice(good ? "good" : run.isBroken() ? "" : "warn", heading, "At most: " + set + ".");
    }

    private static Stream<Notice> notice(Run later) {
        String run = "Run " + later.run();
        String why = later.message().map(message -> message + ". ").orElse("");
        return switch (later.state()) {
            case "braked" ->
                Stream.of(new Notice(
                        "bad",
                        run + " was stopped by its brake.",
                        why + "None of it is in force: what follows is of the run before."));
            case "dry" ->
                Stream.of(new Notice(
                        "warn",
                        run + " was a dry run.",
                        why + "None of it is in force: what follows is of the run before."));
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
        return Numbers.counted(run.accounts(), "account") + " went through"
                + run.duration().map(took -> " in " + Numbers.span(took)).orElse("") + ". " + changed(run);
    }

    private static String changed(Run run) {
        if (run.changed() == 0 && run.losses() == 0) {
            return run.quarantined() == 0 ? "No answer changed." : "No answer changed, of those that could be decided.";
        }
        return "Answers changed for " + Numbers.counted(run.changed(), "account") + " (" + share(run.changed(), run)
                + " of the " + Numbers.whole(run.accountsCompared()) + " that were there before); "
                + (run.losses() == 0
                        ? "nothing was taken from anyone."
                        : "something was taken from " + Numbers.counted(run.worse(), "account") + ", and "
                                + (run.gone() == 1
                                        ? "1 account is gone."
                                        : Numbers.whole(run.gone()) + " accounts are gone."));
    }

    private static String share(long part, Run run) {
        return Numbers.share(part, run.accountsCompared());
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
                        share(run.worse(), run) + " of those before"),
                new Tile(
                        run.gone() > 0 ? "bad" : "",
                        "Gone",
                        Numbers.whole(run.gone()),
                        share(run.gone(), run) + " of those before"),
                new Tile(
                        report.standing().quarantined() > 0 ? "bad" : "",
                        "Set aside",
                        Numbers.whole(report.standing().quarantined()),
                        "bad facts or a failed rule"),
                new Tile("", "New", Numbers.whole(run.added()), "since the run before"),
                new Tile("", "Rate", run.rate().map(Numbers::exact).orElse("-"), "accounts a second"));
    }

    private static String evaluated(Run run) {
        return Optional.of(run.evaluated())
                .filter(evaluated -> evaluated < run.accounts())
                .map(evaluated -> Numbers.whole(evaluated) + " evaluated anew")
                .orElse("all evaluated");
    }
}
