package io.entitle.verification;

import io.entitle.engine.Admission;
import io.entitle.engine.RuleFile;
import io.entitle.language.Condition;
import io.entitle.language.Expression;
import io.entitle.language.Reading;
import io.entitle.language.RuleSyntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which rules of a product are not what they were, whatever their comments, blanks and places. */
final class Edits {

    private final SortedMap<String, CausingRule> edits = new TreeMap<>();

    private Edits() {}

    static Edits between(List<RuleFile> older, List<RuleFile> newer) {
        Map<String, RuleSyntax> before = rules(older);
        Map<String, RuleSyntax> after = rules(newer);
        Edits found = new Edits();
        before.forEach((name, was) -> Optional.ofNullable(after.get(name))
                .ifPresentOrElse(
                        is -> found.add(is, text(was).equals(text(is)) ? Edit.NONE : Edit.EDITED),
                        () -> found.add(was, Edit.REMOVED)));
        after.values().stream().filter(is -> !before.containsKey(is.name())).forEach(is -> found.add(is, Edit.ADDED));
        return found;
    }

    private void add(RuleSyntax rule, Edit edit) {
        if (edit != Edit.NONE) {
            edits.put(
                    rule.name(),
                    new CausingRule(
                            rule.name(), rule.place().file(), rule.place().line(), edit));
        }
    }

    Edit of(String rule) {
        return Optional.ofNullable(edits.get(rule)).map(CausingRule::edit).orElse(Edit.NONE);
    }

    /** Sorted by name. */
    Set<CausingRule> all() {
        return new LinkedHashSet<>(edits.values());
    }

    private static Map<String, RuleSyntax> rules(List<RuleFile> files) {
        return files.stream()
                .flatMap(file -> Admission.read(file).file().rules().stream())
                .collect(Collectors.toMap(RuleSyntax::name, rule -> rule, (one, other) -> one));
    }

    private static String text(RuleSyntax rule) {
        String conditions = rule.conditions().stream().map(Edits::text).collect(Collectors.joining("\n"));
        return conditions + "\n" + String.join("\n", Reading.written(rule));
    }

    private static String text(Condition condition) {
        return condition.quantifier()
                + condition.binding().orElse("")
                + condition.fact()
                + condition.constraints().stream().map(Expression::written).toList();
    }
}
