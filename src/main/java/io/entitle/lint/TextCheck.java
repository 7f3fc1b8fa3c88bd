package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.language.Expression;
import io.entitle.language.RuleMeaning;
import io.entitle.language.TextUse;
import io.entitle.problem.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that name something: it must be there, and written as it is. */
final class TextCheck implements Check {

    /** Asked for where a pattern takes every deadline. */
    private static final String ANY = "";

    @Override
    public Stream<Finding> of(ProductRules rules) {
        Set<String> told = deadlines(rules, true);
        Set<String> asked = new HashSet<>(deadlines(rules, false));
        rules.rules().stream()
                .flatMap(rule -> rule.rule().conditions().stream())
                .filter(one -> one.fact().equals("Deadline")
                        && one.constraints().stream().noneMatch(TextCheck::asksName))
                .forEach(one -> asked.add(ANY));
        return rules.rules().stream()
                .flatMap(rule -> rule.texts().stream()
                        .filter(use -> rules.whole() || Role.of(use) != Role.DEADLINE)
                        .flatMap(use -> finding(rule, use, rules.keys(), told, asked).stream()));
    }

    private static boolean asksName(Expression constraint) {
        return constraint.written().startsWith("name ");
    }

    private static Optional<Finding> finding(
            RuleMeaning rule, TextUse use, Keys keys, Set<String> told, Set<String> asked) {
        String text = use.text().value();
        return switch (Role.of(use)) {
            case PLAN -> unknown(rule, use, Code.UNKNOWN_PLAN, "plan", keys.complete() ? keys.planKeys() : List.of());
            case PLAN_OR_NONE -> unknown(rule, use, Code.UNKNOWN_PLAN, "plan", orNone(keys));
            case FEATURE ->
                unknown(rule, use, Code.UNKNOWN_FEATURE, "feature", keys.complete() ? keys.featureKeys() : List.of());
            case CHOICE -> unknown(rule, use, Code.UNKNOWN_CHOICE, "word", Role.choices(use.owner(), use.role()));
            case DEADLINE -> deadline(rule, use, told, asked);
            case DATE ->
                isDate(text)
                        ? Optional.empty()
                        : wrong(rule, use, Code.WRONG_DATE, "`" + text + "` is no date", WrittenDate.hint(text));
            case ANYTHING -> Optional.empty();
        };
    }

    private static List<String> orNone(Keys keys) {
        return keys.complete()
                ? Stream.concat(keys.planKeys().stream(), Stream.of("")).toList()
                : List.of();
    }

    private static Optional<Finding> unknown(
            RuleMeaning rule, TextUse use, Code code, String what, List<String> known) {
        String text = use.text().value();
        return known.isEmpty() || known.contains(text)
                ? Optional.empty()
                : wrong(rule, use, code, "unknown " + what + " `" + text + "`", hint(text, known));
    }

    private static Optional<Finding> deadline(RuleMeaning rule, TextUse use, Set<String> told, Set<String> asked) {
        String name = use.text().value();
        boolean tells = use.call().equals("new");
        if (tells && asked.contains(ANY)) {
            return Optional.empty();
        }
        Set<String> others = tells ? asked : told;
        String text =
                tells ? "no rule asks for the deadline `" + name + "`" : "no rule tells a deadline `" + name + "`";
        return others.contains(name)
                ? Optional.empty()
                : wrong(
                        rule,
                        use,
                        Code.UNKNOWN_DEADLINE,
                        text,
                        others.isEmpty() ? lonely(name, tells) : hint(name, List.copyOf(others)));
    }

    /** Where no other rule speaks of deadlines at all. */
    private static String lonely(String name, boolean tells) {
        return tells
                ? "add a rule with `Deadline( name == \"" + name + "\", passed )`"
                : "let another rule tell it, by insert and new";
    }

    private static Set<String> deadlines(ProductRules rules, boolean told) {
        return rules.rules().stream()
                .flatMap(rule -> rule.texts().stream())
                .filter(use -> Role.of(use) == Role.DEADLINE && use.call().equals("new") == told)
                .map(use -> use.text().value())
                .collect(Collectors.toSet());
    }

    private static boolean isDate(String text) {
        try {
            return text.indexOf('T') < 0
                    ? !LocalDate.parse(text).equals(LocalDate.MIN)
                    : !OffsetDateTime.parse(text).equals(OffsetDateTime.MIN);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Nothing where the text should not be a text at all. */
    private static Optional<Finding> wrong(RuleMeaning rule, TextUse use, Code code, String text, String hint) {
        Place place = use.text().place();
        return rule.findings().stream().anyMatch(known -> known.place().equals(place))
                ? Optional.empty()
                : Optional.of(new Finding(code, place, rule.rule().name(), text, hint));
    }

    private static String hint(String found, List<String> known) {
        return Nearest.to(found, known)
                .map(name -> "did you mean `" + name + "`?")
                .orElseGet(() -> known.stream()
                        .sorted()
                        .map(name -> "`" + name + "`")
                        .limit(8)
                        .collect(Collectors.joining(
                                ", ", known.size() > 8 ? "there are, among others, " : "there are ", "")));
    }
}
