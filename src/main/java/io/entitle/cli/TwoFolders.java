package io.entitle.cli;

import io.entitle.authoring.RuleEdits;
import io.entitle.difference.Books;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.engine.RulesDoNotCompileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** Two versions of rules, as the command line names them. */
final class TwoFolders {

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the rules as they are.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the rules as they shall be.")
    private Path after = Path.of("");

    /**
     * Compiles both.
     *
     * @throws RulesRefusedException with all that is wrong with either, each place with its folder in front
     * @throws UnusableInputException if either is no folder of rules
     */
    Books books(Path directory) {
        refuseWhatIsNoFolder(directory);
        List<String> refused = new ArrayList<>();
        Optional<Version> old = compiled(directory, before, refused);
        Optional<Version> changed = compiled(directory, after, refused);
        if (old.isEmpty() || changed.isEmpty()) {
            throw new RulesRefusedException(refused);
        }
        return new Books(
                old.get().book(),
                changed.get().book(),
                RuleEdits.between(old.get().folder(), changed.get().folder()));
    }

    private record Version(RuleFolder folder, RuleBook book) {}

    private static Optional<Version> compiled(Path directory, Path named, List<String> refused) {
        try {
            RuleFolder folder = RuleFolder.read(directory.resolve(named));
            if (folder.products().isEmpty()) {
                throw new UnusableInputException(List.of("no rule files in `" + named + "`"));
            }
            return Optional.of(new Version(folder, RuleBook.of(folder)));
        } catch (RulesDoNotCompileException e) {
            e.problems().forEach(problem -> refused.add(named + "/" + problem.path() + ": error: " + problem.message()));
            return Optional.empty();
        }
    }

    private void refuseWhatIsNoFolder(Path directory) {
        List<String> unusable = new ArrayList<>();
        Stream.of(before, after)
                .distinct()
                .filter(folder -> !Files.isDirectory(directory.resolve(folder)))
                .forEach(folder -> unusable.add("no rules folder at `" + folder + "`"));
        if (!unusable.isEmpty()) {
            throw new UnusableInputException(unusable);
        }
    }
}
