package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.engine.EvaluationFailedException;
import io.entitle.fact.Facts;
import io.entitle.finding.Place;
import io.entitle.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the commands of one run have in common: the terminal and what the options make of it. */
record Session(Terminal terminal, GlobalOptions options) {

    private static final String RULES = "rules/";

    RulesFolder rules() {
        return RulesFolder.of(options.rules(), terminal.directory());
    }

    /** What other programs need before the path of a rule file, to find it from the working directory. */
    String rulesRoot(Optional<Path> named) {
        return named.map(path -> Place.shown(path.toString()).replace('\\', '/') + "/")
                .orElse(RULES);
    }

    /** The database that a command line names: its files lie where the run's other files do. */
    Database database(String name) {
        return Database.of(name, terminal.directory(), terminal.environment())
                .announcing(line -> terminal.err().print(line + "\n"));
    }

    /** Tells how far a long run has come. */
    Progress progress(OptionalLong total) {
        return Progress.on(terminal, layout().words(), Optional.empty(), total);
    }

    /** Compiles the rules that this run asks. */
    Entitlements entitlements() {
        return rules().entitlements();
    }

    /** Reads the documents of all files. */
    List<Document> documents(List<String> files, Entitlements entitlements) {
        return new FactsFiles(terminal, entitlements.products()).read(files);
    }

    /** The instant of the question to that account. */
    Instant at(Facts facts) {
        return options.at()
                .map(at -> at.in(facts.zone()))
                .or(facts::at)
                .orElseGet(() -> terminal.clock().instant());
    }

    /**
     * The instants of questions to that account, where a command asks at several.
     *
     * @param now the instant of a question that nothing else tells the instant of
     */
    List<Instant> instants(Facts facts, Instant now) {
        return options.instants().isEmpty()
                ? List.of(facts.at().orElse(now))
                : options.instants().stream()
                        .map(at -> at.in(facts.zone()))
                        .sorted()
                        .distinct()
                        .toList();
    }

    Layout layout() {
        Language language = options.language().orElseGet(() -> Language.of(terminal.locale()));
        return new Layout(Words.in(language), terminal.columns(), terminal.ansi());
    }

    /** Asks the same of the account of every document, prints the replies and answers the exit code. */
    int answer(List<String> files, AccountQuestion question) {
        Entitlements entitlements = entitlements();
        List<Document> documents = documents(files, entitlements);
        return print(ask(entitlements, documents, question), documents.size() == 1);
    }

    /** A reply to each document; those with problems are refused, those that the rules fail on are told. */
    List<Reply> ask(Entitlements entitlements, List<Document> documents, AccountQuestion question) {
        return documents.stream()
                .map(document -> document.content()
                        .facts()
                        .map(facts -> reply(entitlements, document, facts, question))
                        .orElseGet(() -> Reply.refused(document)))
                .toList();
    }

    private static Reply reply(Entitlements entitlements, Document document, Facts facts, AccountQuestion question) {
        try {
            return question.ask(entitlements, document, facts);
        } catch (EvaluationFailedException e) {
            return Reply.failed(document, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Prints the replies and answers the exit code.
     *
     * @param single whether one answer was asked for, which then stands in JSON by itself and not in an array
     */
    int print(List<Reply> replies, boolean single) {
        return new Printer(terminal, layout()).print(replies, form(single)).code();
    }

    private Printer.Form form(boolean single) {
        if (!options.json()) {
            return Printer.Form.TEXT;
        }
        return single ? Printer.Form.OBJECT : Printer.Form.ARRAY;
    }
}
