package io.entitle.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The folder of rules that a command looks at, where it may be named without an option. */
final class RulesArgument {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The rules folder. Default: that of --rules.")
    private Optional<Path> folder = Optional.empty();

    /** As it was named, if it was. */
    Optional<Path> named(Session session) {
        return folder.or(session.options()::rules);
    }
}
