package io.entitle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command; they may stand before or after the command's name. */
final class GlobalOptions {

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document.")
    private boolean json;

    @Option(
            names = "--at",
            paramLabel = "T",
            scope = ScopeType.INHERIT,
            converter = AskedAt.Converter.class,
            description = "Ask as of this instant, such as 2025-04-08T00:00:00+08:00; a bare date is its first instant"
                    + " in the account's own zone. Default: the document's `at`, else now.")
    private List<AskedAt> at = List.of();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Answer by the rules of this folder. Default: `rules` in the working directory, else the"
                    + " rules inside the jar.")
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            scope = ScopeType.INHERIT,
            converter = Language.Converter.class,
            description = "Language of the tables. Default: that of the locale.")
    private Optional<Language> language = Optional.empty();

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of a failure.")
    private boolean debug;

    boolean json() {
        return json;
    }

    /** The one instant that most commands ask as of. */
    Optional<AskedAt> at() {
        if (at.size() > 1) {
            throw new UnusableInputException(List.of("--at: expected one instant, found " + at.size()));
        }
        return at.stream().findFirst();
    }

    /** The instants of commands that ask as of several. */
    List<AskedAt> instants() {
        return List.copyOf(at);
    }

    Optional<Path> rules() {
        return rules;
    }

    Optional<Language> language() {
        return language;
    }

    boolean debug() {
        return debug;
    }
}
