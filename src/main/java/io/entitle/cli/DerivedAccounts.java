package io.entitle.cli;

import io.entitle.cli.TwoFolders.Versions;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.verification.Compared;
import io.entitle.verification.Effort;
import io.entitle.verification.FactsFile;
import io.entitle.verification.SemanticDifference;
import io.entitle.verification.SemanticDifference.Book;
import io.entitle.verification.Verification;
import io.entitle.verification.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** What accounts that are derived from rules show; those that show something are written where that is asked for. */
record DerivedAccounts(DerivedOptions options, Terminal terminal) {

    /** That of documents which name none. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What comes of verifying rules. */
    List<Verified> verified(RuleFolder files, RuleBook book) {
        List<Verified> verified = Verification.of(files, book, ZONE, effort(), progress());
        write(verified.stream()
                .flatMap(one -> one.flaws().stream().map(one::file))
                .toList());
        return verified;
    }

    /** What both versions answer differently. */
    List<Compared> compared(Versions versions) {
        List<Compared> compared = SemanticDifference.of(
                book(versions.before()), book(versions.after()), ZONE, effort().states(), progress());
        write(compared.stream()
                .flatMap(one -> one.changes().stream().map(one::file))
                .toList());
        return compared;
    }

    private static Book book(RulesVersion version) {
        RulesVersion.Compiled compiled = version.compiled().orElseThrow();
        return new Book(compiled.files(), compiled.book());
    }

    private Effort effort() {
        return options.states().map(Effort.USUAL::withStates).orElse(Effort.USUAL);
    }

    private Percents progress() {
        return new Percents(terminal.err());
    }

    private void write(List<FactsFile> files) {
        options.out().ifPresent(directory -> write(files, directory));
    }

    private void write(List<FactsFile> files, Path directory) {
        Path folder = terminal.directory().resolve(directory);
        try {
            Files.createDirectories(folder);
            for (FactsFile file : files) {
                Files.writeString(folder.resolve(file.name()), file.text());
            }
        } catch (IOException e) {
            throw new UnusableInputException(List.of("--out: `" + directory + "` cannot be written to"));
        }
    }
}
