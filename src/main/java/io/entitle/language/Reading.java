package io.entitle.language;

import io.entitle.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/** A rule file whose words were looked up. */
public record Reading(FileSyntax file, List<RuleMeaning> rules) {

    public Reading {
        rules = List.copyOf(rules);
    }

    /** Reads a file; nothing of it is compiled or run. */
    public static Reading of(Source source, Lexicon lexicon) {
        FileSyntax file = RuleFileParser.parse(source);
        return new Reading(
                file,
                file.rules().stream().map(rule -> meaning(file, rule, lexicon)).toList());
    }

    /** Where characters were refused the words beside them are not what was meant, and nothing is said of them. */
    private static RuleMeaning meaning(FileSyntax file, RuleSyntax rule, Lexicon lexicon) {
        if (file.findings().stream().anyMatch(finding -> finding.rule().equals(rule.name()))) {
            return new RuleMeaning(rule, List.of(), List.of());
        }
        Scope scope = new Scope(lexicon, rule.name());
        ConditionMeaning.lookUp(scope, rule.conditions());
        ConclusionMeaning conclusions = new ConclusionMeaning(scope);
        rule.conclusions().forEach(conclusions::lookUp);
        return scope.meaning(rule);
    }

    /** Everything that keeps the file from being compiled, sorted by place. */
    public List<Finding> findings() {
        return Stream.concat(file.findings().stream(), rules.stream().flatMap(rule -> rule.findings().stream()))
                .sorted()
                .distinct()
                .toList();
    }

    /** Whether the comment above a rule of this file says that what looks like a slip is meant. */
    public boolean isMeant(RuleSyntax rule) {
        List<String> lines = file.source().text().lines().toList();
        return Comment.above(lines, rule.place().line()).has("meant");
    }

    /** The conclusions of a right side that stands by itself, as they are written; empty if it cannot be read. */
    public static List<String> conclusions(String rightSide) {
        Source alone = new Source("", "package alone\nrule \"alone\" when Fact() then\n" + rightSide + "\nend");
        FileSyntax file = RuleFileParser.parse(alone);
        return file.findings().isEmpty() && file.rules().size() == 1
                ? written(file.rules().get(0))
                : List.of();
    }

    /** The conclusions of a rule, as they are written. */
    public static List<String> written(RuleSyntax rule) {
        return rule.conclusions().stream().map(Expression::written).toList();
    }
}
