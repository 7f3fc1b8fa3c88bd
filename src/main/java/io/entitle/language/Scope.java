package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.problem.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known while the words of one rule are looked up. A type that could not be found is empty, and nothing more is
 * said of what it would have had.
 */
final class Scope {

    private static final int MOST_LISTED = 15;

    private final Lexicon lexicon;
    private final String rule;
    private final Map<String, Optional<Class<?>>> bindings;
    private final List<TextUse> texts;
    private final List<Finding> findings;

    Scope(Lexicon lexicon, String rule) {
        this(lexicon, rule, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    private Scope(
            Lexicon lexicon,
            String rule,
            Map<String, Optional<Class<?>>> bindings,
            List<TextUse> texts,
            List<Finding> findings) {
        this.lexicon = lexicon;
        this.rule = rule;
        this.bindings = bindings;
        this.texts = texts;
        this.findings = findings;
    }

    /** What a pattern with {@code not} or {@code exists} names is not known outside it. */
    Scope inner() {
        return new Scope(lexicon, rule, new HashMap<>(bindings), texts, findings);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    void bind(String name, Place place, Optional<Class<?>> type) {
        if (bindings.putIfAbsent(name, type) != null) {
            tell(
                    Code.REPEATED_BINDING,
                    place,
                    "`" + name + "` is bound twice",
                    "choose another name for one of the two");
        }
    }

    boolean isBound(String name) {
        return bindings.containsKey(name);
    }

    Optional<Class<?>> bound(Expression.Step step) {
        if (!bindings.containsKey(step.name())) {
            tellUnknown(
                    Code.UNKNOWN_BINDING,
                    step.place(),
                    "nothing is bound to `" + step.name() + "`",
                    step.name(),
                    bindings.keySet());
        }
        return bindings.getOrDefault(step.name(), Optional.empty());
    }

    /** What the rule could hand over where a value of that type is taken: a fact that it found, or what one answers. */
    Optional<String> valueOf(Class<?> type) {
        return bindings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(bound -> bound.getValue().stream()
                        .flatMap(found -> found.equals(type)
                                ? Stream.of(bound.getKey())
                                : lexicon.members(found).stream()
                                        .filter(member -> Slot.ARGUMENT.admits(member) && member.isUnhanded())
                                        .filter(member -> member.type().equals(type))
                                        .map(member -> bound.getKey() + "." + member.name() + "()")))
                .findFirst();
    }

    void use(TextUse text) {
        texts.add(text);
    }

    void tell(Code code, Place place, String text, String hint) {
        findings.add(new Finding(code, place, rule, text, hint));
    }

    void tellUnknown(Code code, Place place, String text, String found, Collection<String> known) {
        String hint = Nearest.to(found, known)
                .map(name -> "did you mean `" + name + "`?")
                .orElseGet(() -> listed(known));
        tell(code, place, text, hint);
    }

    private static String listed(Collection<String> known) {
        if (known.isEmpty()) {
            return "there is nothing to name here";
        }
        return known.stream()
                .sorted()
                .limit(MOST_LISTED)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(
                        ", ", known.size() > MOST_LISTED ? "there are, among others, " : "there are ", ""));
    }

    RuleMeaning meaning(RuleSyntax syntax) {
        return new RuleMeaning(syntax, texts, findings);
    }
}
