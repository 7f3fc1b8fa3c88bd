package io.entitle.engine;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.language.Condition;
import io.entitle.language.Reading;
import io.entitle.language.RuleSyntax;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Whether the rule engine reads a file as we do. What was looked at must be what is compiled: a text that is a comment
 * to one of two readers and code to the other would pass every look at it.
 */
final class Agreement {

    private final Reading ours;
    private final PackageDescr engines;

    private Agreement(Reading ours, PackageDescr engines) {
        this.ours = ours;
        this.engines = engines;
    }

    /** Where the two differ; nothing where either could not read the file, which is told elsewhere. */
    static List<Finding> findings(Reading ours, PackageDescr engines) {
        boolean unread = !ours.findings().isEmpty()
                || (engines.getName().isEmpty() && engines.getRules().isEmpty());
        return unread ? List.of() : new Agreement(ours, engines).differences();
    }

    private List<Finding> differences() {
        List<RuleSyntax> rules = ours.file().rules();
        if (!onlyRules() || engines.getRules().size() != rules.size()) {
            return List.of(finding(new Place(ours.file().source().path(), 1, 1), ""));
        }
        return IntStream.range(0, rules.size())
                .filter(i -> !same(rules.get(i), engines.getRules().get(i)))
                .mapToObj(i -> finding(rules.get(i).place(), rules.get(i).name()))
                .toList();
    }

    private static Finding finding(Place place, String rule) {
        return new Finding(
                Code.SYNTAX,
                place,
                rule,
                "the engine would read this otherwise than it looks",
                "write it more plainly");
    }

    private boolean onlyRules() {
        return engines.getName().equals(ours.file().packageName())
                && engines.getUnit() == null
                && Stream.<Collection<?>>of(
                                engines.getImports(),
                                engines.getFunctionImports(),
                                engines.getAccumulateImports(),
                                engines.getGlobals(),
                                engines.getAttributes(),
                                engines.getFunctions(),
                                engines.getClassAndEnumDeclarationDescrs(),
                                engines.getEntryPointDeclarations(),
                                engines.getWindowDeclarations())
                        .allMatch(Collection::isEmpty);
    }

    private static boolean same(RuleSyntax ours, RuleDescr engines) {
        return ours.name().equals(engines.getName())
                && engines.getClass() == RuleDescr.class
                && engines.getParentName() == null
                && engines.getAttributes().isEmpty()
                && engines.getAnnotations().isEmpty()
                && engines.getNamedConsequences().isEmpty()
                && Reading.written(ours).equals(Reading.conclusions(String.valueOf(engines.getConsequence())))
                && ours.conditions().stream()
                        .map(Agreement::shown)
                        .toList()
                        .equals(engines.getLhs().getDescrs().stream()
                                .map(Agreement::shown)
                                .toList());
    }

    private static String shown(Condition condition) {
        return condition.quantifier() + " " + condition.binding().orElse("") + " " + condition.fact() + " "
                + condition.constraints().size();
    }

    private static String shown(BaseDescr descr) {
        if (descr instanceof NotDescr not) {
            return shown(Condition.Quantifier.NOT, not.getDescrs().get(0));
        }
        return descr instanceof ExistsDescr exists
                ? shown(Condition.Quantifier.EXISTS, (BaseDescr)
                        exists.getDescrs().get(0))
                : shown(Condition.Quantifier.EACH, descr);
    }

    private static String shown(Condition.Quantifier quantifier, BaseDescr descr) {
        return descr instanceof PatternDescr pattern && pattern.getSource() == null
                ? quantifier + " " + Objects.toString(pattern.getIdentifier(), "") + " " + pattern.getObjectType() + " "
                        + pattern.getDescrs().size()
                : descr.getClass().getSimpleName();
    }
}
