package io.entitle.authoring;

import io.entitle.wire.Members;
import io.entitle.wire.Problems;
import io.entitle.wire.Value;
import io.entitle.wire.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A mutant that no case can notice, and why that is so. */
record Explained(String rule, String change, String why) {

    /** In place of a rule: what is said of the change holds in every rule. */
    private static final String ANY = "any";

    private static final Path FOLDER = Path.of("src/test/resources/authoring");

    static List<Explained> all() {
        return listed(FOLDER.resolve("surviving-mutants.yaml"));
    }

    /** Those that a case could notice and none does yet. */
    static List<Explained> withoutACase() {
        return listed(FOLDER.resolve("mutants-without-a-case.yaml"));
    }

    private static List<Explained> listed(Path list) {
        Problems problems = Problems.byLine(list.toString());
        try {
            return YamlFile.read(Files.readAllBytes(list), list.toString(), problems)
                    .flatMap(entries -> entries.each(Explained::read))
                    .orElseThrow(() -> new AssertionError(problems.list()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Explained> read(Value value) {
        return value.members().flatMap(Explained::read);
    }

    private static Optional<Explained> read(Members members) {
        Optional<String> rule = members.required("rule").flatMap(Value::text);
        Optional<String> change = members.required("change").flatMap(Value::text);
        Optional<String> why = members.required("why").flatMap(Value::text);
        return members.whole(() -> new Explained(rule.orElseThrow(), change.orElseThrow(), why.orElseThrow()));
    }

    boolean is(Mutation mutation) {
        return (rule.equals(ANY) || rule.equals(mutation.rule())) && change.equals(mutation.change());
    }
}
