package io.entitle.lint;

import io.entitle.language.Reading;
import io.entitle.language.RuleMeaning;
import io.entitle.language.RuleSyntax;
import java.util.List;

/** The rules of one product as they are written, and the keys that its catalogue names. */
record ProductRules(List<Reading> files, Keys keys) {

    ProductRules {
        files = List.copyOf(files);
    }

    static ProductRules of(List<Reading> files) {
        return new ProductRules(files, Keys.of(files));
    }

    /** Whether every file could be read: of others it is not known what their rules would say. */
    boolean whole() {
        return files.stream().allMatch(file -> file.file().findings().isEmpty());
    }

    /** Those that could be read. */
    List<RuleMeaning> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** The rules whose words are all known: of the others nothing more is said. */
    List<RuleMeaning> sound() {
        return rules().stream().filter(rule -> rule.findings().isEmpty()).toList();
    }

    /** Whether all that the rules say is understood, so that what none of them says is missing. */
    boolean readable() {
        return whole() && sound().size() == rules().size();
    }

    /** Whether the comment above a rule says that what looks like a slip is meant. */
    boolean isMeant(RuleSyntax rule) {
        return files.stream().filter(file -> file.file().rules().contains(rule)).anyMatch(file -> file.isMeant(rule));
    }
}
