package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.Expression;
import io.entitle.language.RuleMeaning;
import io.entitle.language.RuleSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that say what another one says already. */
final class DuplicateCheck implements Check {

    private static final Pattern BINDING = Pattern.compile("\\$\\w+");

    @Override
    public Stream<Finding> of(ProductRules rules) {
        List<Said> before = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (RuleMeaning rule : rules.sound()) {
            Said said = Said.of(rule.rule());
            before.stream()
                    .flatMap(other -> finding(said, other).stream())
                    .findFirst()
                    .ifPresent(findings::add);
            before.add(said);
        }
        return findings.stream();
    }

    private static Optional<Finding> finding(Said said, Said other) {
        if (!said.conclusions().equals(other.conclusions())
                || said.conclusions().isEmpty()) {
            return Optional.empty();
        }
        if (said.conditions().equals(other.conditions())) {
            return Optional.of(
                    said.finding(Code.DUPLICATE_RULE, "nothing else is said than by ", other, "delete one of the two"));
        }
        String hint = "delete it, or change what it concludes";
        if (said.conditions().containsAll(other.conditions())) {
            return Optional.of(said.finding(Code.SHADOWED_RULE, "nothing is added to what is said by ", other, hint));
        }
        return other.conditions().containsAll(said.conditions())
                ? Optional.of(other.finding(Code.SHADOWED_RULE, "nothing is added to what is said by ", said, hint))
                : Optional.empty();
    }

    /** A rule in a form in which neither order nor names of its own matter. */
    private record Said(RuleSyntax rule, Set<String> conditions, Set<String> conclusions) {

        static Said of(RuleSyntax rule) {
            Set<String> seen = new LinkedHashSet<>();
            List<String> conditions = rule.conditions().stream()
                    .map(condition -> named(written(condition), seen))
                    .toList();
            List<String> conclusions = rule.conclusions().stream()
                    .map(path -> named(path.written(), seen))
                    .toList();
            return new Said(rule, new HashSet<>(conditions), new HashSet<>(conclusions));
        }

        Finding finding(Code code, String text, Said other, String hint) {
            return new Finding(
                    code,
                    rule.place(),
                    rule.name(),
                    text + "\"" + other.rule.name() + "\" at "
                            + other.rule.place().file() + ":"
                            + other.rule.place().line(),
                    hint);
        }
    }

    private static String written(Condition condition) {
        return condition.quantifier()
                + condition.binding().orElse("")
                + condition.fact()
                + condition.constraints().stream()
                        .map(Expression::written)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String named(String text, Set<String> seen) {
        return BINDING.matcher(text).replaceAll((MatchResult found) -> {
            seen.add(found.group());
            return "\\$" + List.copyOf(seen).indexOf(found.group());
        });
    }
}
