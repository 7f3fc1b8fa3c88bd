package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.authoring.CaseSuite;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.engine.RulesDoNotCompileException;
import io.entitle.lint.IgnoredFileCheck;
import io.entitle.lint.Report;
import io.entitle.lint.RuleCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules that a run asks: those of a folder, or without one those that come with the program. */
record RulesFolder(Optional<Path> folder) {

    private static final String DEFAULT = "rules";

    /** The folder named; else {@code rules} in the working directory, if there is one. */
    static RulesFolder of(Optional<Path> named, Path directory) {
        return new RulesFolder(named.map(directory::resolve)
                .or(() -> Optional.of(directory.resolve(DEFAULT)).filter(Files::isDirectory)));
    }

    /** The folder to watch for edits. */
    Path watched() {
        return folder.orElseThrow(
                () -> new UnusableInputException(List.of("the rules inside the jar cannot be watched; name a folder")));
    }

    /** Compiles them. */
    Entitlements entitlements() {
        return folder.map(Entitlements::load).orElseGet(Entitlements::bundled);
    }

    /** Compiles them, for a look inside. */
    RuleBook book() {
        return folder.map(RuleBook::load).orElseGet(RuleBook::bundled);
    }

    /** Reads their files as they stand. */
    RuleFolder files() {
        return folder.map(RuleFolder::read).orElseGet(RuleFolder::bundled);
    }

    /** Looks at every rule; files that cannot be read are findings too. */
    Report check(Optional<Instant> at) {
        Report report = read(at);
        boolean none = report.files() == 0 && report.findings().isEmpty();
        return none
                ? report
                : report.with(folder.filter(Files::isDirectory)
                        .map(IgnoredFileCheck::of)
                        .orElse(List.of()));
    }

    private Report read(Optional<Instant> at) {
        try {
            return RuleCheck.of(files(), this::cases, at);
        } catch (RulesDoNotCompileException e) {
            return RuleCheck.unreadable(e);
        }
    }

    /** Reads the cases that stand beside them. */
    CaseSuite cases(RuleBook book) {
        return folder.map(path -> CaseSuite.read(path, book)).orElseGet(() -> CaseSuite.bundled(book));
    }
}
