package io.entitle.cli;

import io.entitle.cli.TwoFolders.Versions;
import io.entitle.difference.DerivedComparison;
import io.entitle.difference.DerivedReport;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.states.AccountListener;
import io.entitle.states.FactsFile;
import io.entitle.verification.Effort;
import io.entitle.verification.Verification;
import io.entitle.verification.Verified;
import io.entitle.wire.FactsReader;
import io.entitle.wire.FileAccess;
import io.entitle.wire.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** What accounts that are derived from rules show; those that show something are written where that is asked for. */
record DerivedAccounts(DerivedOptions options, Session session) {

    private static final ZoneId ZONE = FactsReader.DEFAULT_ZONE;

    /** What comes of verifying rules. */
    List<Verified> verified(RuleFolder files, RuleBook book) {
        List<Verified> verified = listened(listener -> Verification.of(files, book, ZONE, effort(), listener));
        write(verified.stream()
                .flatMap(one -> one.flaws().stream().map(one::file))
                .toList());
        return verified;
    }

    /** What both versions answer otherwise. */
    List<DerivedReport> compared(Versions versions) {
        DerivedComparison comparison = new DerivedComparison(
                versions.books(), files(versions.before()), files(versions.after()), ZONE, effort().states());
        List<DerivedReport> reports = listened(comparison::reports);
        write(reports.stream()
                .flatMap(one -> one.changes().stream().map(one::file))
                .toList());
        return reports;
    }

    private <T> T listened(Function<AccountListener, T> run) {
        try (DerivedProgress progress =
                new DerivedProgress(session.terminal(), session.layout().words())) {
            return run.apply(progress);
        }
    }

    private static RuleFolder files(RulesVersion version) {
        return version.compiled().orElseThrow().files();
    }

    private Effort effort() {
        return options.states().map(Effort.USUAL::withStates).orElse(Effort.USUAL);
    }

    private void write(List<FactsFile> files) {
        options.out().ifPresent(directory -> write(files, directory));
    }

    private void write(List<FactsFile> files, Path directory) {
        Path folder = session.terminal().directory().resolve(directory);
        try {
            Files.createDirectories(folder);
            for (FactsFile file : files) {
                new WholeFile(folder.resolve(file.name()), FileAccess.ANYBODY)
                        .write(out -> out.write(file.text().getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UnusableInputException(List.of("--out: `" + directory + "` cannot be written to"));
        }
    }
}
