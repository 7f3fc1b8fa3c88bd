package io.entitle.cli;

import io.entitle.cli.TwoFolders.Versions;
import io.entitle.decision.Impact;
import io.entitle.difference.AccountsComparison;
import io.entitle.difference.Change;
import io.entitle.difference.ChangeList;
import io.entitle.difference.DerivedReport;
import io.entitle.difference.DerivedText;
import io.entitle.difference.DerivedTree;
import io.entitle.difference.DifferenceReport;
import io.entitle.difference.DifferenceTree;
import io.entitle.wire.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "diff",
        description =
                "What a change of rules means for accounts: who gains, loses, pays more or less, and by which rule.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle rules diff OLD NEW --out changed",
            "  entitle rules diff OLD NEW --accounts accounts.jsonl",
            "  entitle rules diff OLD NEW --accounts accounts.jsonl --at 2025-07-01 --at 2026-01-01",
            "  entitle rules diff OLD NEW --accounts accounts.jsonl --max-share 1%% --below-usage",
            "  entitle rules diff OLD NEW --accounts accounts.jsonl --list changes.csv --json"
        })
final class RulesDiffCommand implements Callable<Integer> {

    private static final int SAMPLES = 3;

    private final Session session;

    @Mixin
    private final TwoFolders folders = new TwoFolders();

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "A file of facts documents; - is standard input. Of JSON Lines no more than a few are held"
                    + " at a time. Every --at given asks about each of them once more. Default: every account that the"
                    + " rules of either folder tell apart.")
    private Optional<String> accounts = Optional.empty();

    @Mixin
    private final DerivedOptions derived = new DerivedOptions();

    @Mixin
    private final BrakeOptions brake = new BrakeOptions();

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "Write every change into this file, in the form of its ending: .csv, .json or .jsonl.")
    private Optional<String> list = Optional.empty();

    @Mixin
    private final ComparisonOptions options = new ComparisonOptions();

    RulesDiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (accounts.isEmpty()) {
            refuse(
                    brake.isGiven() || list.isPresent(),
                    "--max-losses, --max-share, --below-usage and --list need --accounts");
            return derived();
        }
        refuse(derived.areGiven(), "--states and --out go without --accounts");
        return compared(accounts.get()).code();
    }

    private int derived() {
        Versions versions = folders.versions(session.terminal().directory());
        List<DerivedReport> reports = new DerivedAccounts(derived, session).compared(versions);
        Reply reply = Reply.answered(
                DerivedTree.of(reports),
                layout -> DerivedText.of(reports, derived.out().isPresent()));
        return session.print(List.of(reply), true);
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new UnusableInputException(List.of(why));
        }
    }

    private Exit compared(String file) {
        Optional<ChangeList.Form> form = list.map(RulesDiffCommand::form);
        AccountsComparison comparison = options.comparison(
                folders.versions(session.terminal().directory()).books(), session, SAMPLES);
        DifferenceReport report = form.map(known -> listed(comparison, known, file))
                .orElseGet(() -> new AccountsFile(session, file).compare(comparison, document -> {}, change -> {}));
        List<String> broken = brake.brake().broken(report);
        session.print(
                List.of(Reply.answered(
                        DifferenceTree.of(report, broken), layout -> new DifferenceText(layout).of(report, broken))),
                true);
        return exit(report, broken);
    }

    /** A rule that threw is a finding of its own, whatever the brake allows. */
    static Exit exit(DifferenceReport report, List<String> broken) {
        List<Exit> exits = new ArrayList<>();
        if (report.refused() > 0) {
            exits.add(Exit.BAD_INPUT);
        }
        if (!broken.isEmpty() || report.count(Impact.UNDECIDED).accounts() > 0) {
            exits.add(Exit.FOUND_FAILURE);
        }
        return Exit.worst(exits);
    }

    private static ChangeList.Form form(String file) {
        return ChangeList.Form.of(file)
                .orElseThrow(() -> new UnusableInputException(
                        List.of("--list: expected a file that ends in .csv, .json or .jsonl, found `" + file + "`")));
    }

    private DifferenceReport listed(AccountsComparison comparison, ChangeList.Form form, String file) {
        Path path = session.terminal().directory().resolve(list.orElseThrow());
        if (path.equals(session.terminal().directory().resolve(file))) {
            throw new UnusableInputException(List.of("--list: would overwrite the accounts"));
        }
        List<DifferenceReport> reports = new ArrayList<>();
        try {
            new WholeFile(path).write(out -> {
                try (ChangeList changes =
                        form.to(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))) {
                    reports.add(new AccountsFile(session, file)
                            .compare(comparison, document -> {}, change -> write(change, changes)));
                }
            });
            return reports.get(0);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private void write(Change change, ChangeList changes) {
        try {
            changes.add(change);
        } catch (UncheckedIOException e) {
            throw unwritable();
        }
    }

    private UnusableInputException unwritable() {
        return new UnusableInputException(List.of("--list: `" + list.orElse("") + "` cannot be written"));
    }
}
