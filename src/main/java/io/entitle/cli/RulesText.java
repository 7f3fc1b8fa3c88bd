package io.entitle.cli;

import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.PolicyRule;
import io.entitle.decision.RulePart;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Rules, for people. */
record RulesText(Layout layout) {

    /** Each rule of a list, by file. */
    String list(List<PolicyRule> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(PolicyRule::file, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> file.getKey() + "\n" + table(file.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** The rules that had a part in a decision: what each did, where it stands, why it is so. */
    String behind(Decision decision, List<PolicyRule> rules) {
        Table table = layout.table();
        decision.rules().forEach(part -> add(part, rules, table));
        return table.text();
    }

    private String table(List<PolicyRule> rules) {
        Table table = layout.table();
        rules.forEach(rule -> {
            table.row(String.format("%5d", rule.line()), rule.name());
            table.row("", rule.source());
        });
        return table.text();
    }

    private void add(RulePart part, List<PolicyRule> rules, Table table) {
        List<IStyle> styles = part.effect() == Effect.OVERRULED ? List.of(Style.faint) : List.of();
        table.cells(
                new Table.Cell(layout.words().say("effect." + part.effect().word()), styles),
                Table.Cell.of(part.name()));
        table.row("", part.file() + ":" + part.line());
        rules.stream()
                .filter(rule -> rule.file().equals(part.file()) && rule.line() == part.line())
                .findFirst()
                .ifPresent(rule -> grounds(rule, table));
    }

    /** Rules are written in English: their comments are left out where another language is read. */
    private void grounds(PolicyRule rule, Table table) {
        if (!rule.source().isEmpty()) {
            table.row("", rule.source());
        }
        boolean readable = layout.words().language() == Language.EN;
        if (readable && !rule.why().isEmpty()) {
            table.row("", rule.why());
        }
    }
}
