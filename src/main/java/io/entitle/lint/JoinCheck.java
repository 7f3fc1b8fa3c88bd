package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.RuleMeaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts of which an account may have many, and of which a rule asks for several that have nothing to do with each other:
 * it matches each of them with each of the others.
 */
final class JoinCheck implements Check {

    private static final Set<String> MANY = Set.of("Subscription", "Pack", "Span");

    /** There are many of them, but of one key only few. */
    private static final Set<String> MANY_BUT_FOR_KEYS = Set.of("Deadline", "Lapse", "Excess");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern BINDING = Pattern.compile("\\$[A-Za-z0-9_]+");
    private static final Pattern KEY = Pattern.compile("(?:name|plan|feature) == \"");

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.sound().stream().flatMap(rule -> unjoined(rule).stream());
    }

    /** Facts that are joined, and what they are joined by. */
    private record Group(List<Condition> facts, Set<String> words) {

        Group and(Group other) {
            return new Group(
                    Stream.concat(facts.stream(), other.facts.stream()).toList(),
                    Stream.concat(words.stream(), other.words.stream()).collect(Collectors.toSet()));
        }

        Optional<Condition> many() {
            return facts.stream().filter(JoinCheck::isMany).findFirst();
        }
    }

    private static Optional<Finding> unjoined(RuleMeaning rule) {
        List<Condition> several = groups(rule.rule().conditions()).stream()
                .flatMap(group -> group.many().stream())
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
        return several.size() < 2 ? Optional.empty() : Optional.of(finding(rule, several.get(0), several.get(1)));
    }

    private static List<Group> groups(List<Condition> conditions) {
        List<Group> groups = new ArrayList<>();
        conditions.forEach(condition -> {
            Group group = new Group(List.of(condition), words(condition));
            for (Group other : List.copyOf(groups)) {
                if (other.words().stream().anyMatch(group.words()::contains)) {
                    groups.remove(other);
                    group = other.and(group);
                }
            }
            groups.add(group);
        });
        return groups;
    }

    /** The names of the rule's own that it gives or uses. */
    private static Set<String> words(Condition condition) {
        String plain = TEXT.matcher(condition.written()).replaceAll("");
        return BINDING.matcher(plain).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isMany(Condition condition) {
        boolean ofKeys = MANY_BUT_FOR_KEYS.contains(condition.fact())
                && condition.constraints().stream()
                        .noneMatch(one -> KEY.matcher(one.written()).lookingAt());
        return condition.quantifier() == Quantifier.EACH && (MANY.contains(condition.fact()) || ofKeys);
    }

    private static Finding finding(RuleMeaning rule, Condition first, Condition second) {
        return new Finding(
                Code.UNJOINED_FACTS,
                second.place(),
                rule.rule().name(),
                "`" + second.fact() + "` has nothing to do with `" + first.fact() + "` in line "
                        + first.place().line() + ", so each is matched with each",
                second.binding().isEmpty()
                        ? "put `exists` in front, or compare it with a binding of the other"
                        : "compare it with a binding of the other, or ask of one of them only whether it exists");
    }
}
