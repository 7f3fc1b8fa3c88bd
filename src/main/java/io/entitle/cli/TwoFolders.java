package io.entitle.cli;

import io.entitle.authoring.RuleEdits;
import io.entitle.cli.RulesVersion.Compiled;
import io.entitle.difference.Books;
import io.entitle.finding.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** Two versions of rules, as the command line names them. */
final class TwoFolders {

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the rules as they are.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the rules as they shall be.")
    private Path after = Path.of("");

    /** Both, the old one first. */
    record Versions(RulesVersion before, RulesVersion after) {

        /** @throws FolderDoesNotCompileException with all that is wrong with either */
        Books books() {
            if (before.compiled().isEmpty() || after.compiled().isEmpty()) {
                throw new FolderDoesNotCompileException(
                        Stream.concat(before.problems().stream(), after.problems().stream())
                                .toList());
            }
            Compiled old = before.compiled().get();
            Compiled changed = after.compiled().get();
            return new Books(old.book(), changed.book(), RuleEdits.between(old.files(), changed.files()));
        }
    }

    /**
     * Compiles both.
     *
     * @throws UnusableInputException if either is no folder of rules
     */
    Versions versions(Path directory) {
        List<String> missing = Stream.of(before, after)
                .distinct()
                .filter(folder -> !Files.isDirectory(directory.resolve(folder)))
                .map(folder -> "no rules folder at `" + Place.shown(folder.toString()) + "`")
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableInputException(missing);
        }
        return new Versions(RulesVersion.of(directory, before), RulesVersion.of(directory, after));
    }

    /** What a page about them is called. */
    String title() {
        return "Rules: from `" + before + "` to `" + after + "`";
    }
}
