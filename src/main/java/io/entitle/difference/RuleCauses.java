package io.entitle.difference;

import io.entitle.authoring.RuleEdits.Edited;
import io.entitle.decision.Bill;
import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the edited rules behind a change. The facts are the same and so is the engine, so it is one of the edited rules
 * or several of them: the one that threw; else those that had a part in one of the two answers and not in the other;
 * else those that had a part in both; else, as an answer does not name all that it is built on, those that could have
 * had one.
 *
 * @param edits the edited rules of the account's product, by name
 * @param catalogue the names of the rules that state the product's catalogue
 */
public record RuleCauses(Map<String, Edited> edits, Set<String> catalogue) {

    private static final Set<String> NO_DECISIONS = Set.of("advice", "proposal", "remedy", "bill");
    private static final Set<String> NO_BILLS = Set.of("advice", "proposal", "remedy", "answer");
    private static final Set<String> NO_OTHER_CHARGES = Set.of("advice", "proposal", "remedy", "answer", "bill");
    private static final Set<String> NO_CHANGES = Set.of("advice", "remedy", "bill", "answer");
    private static final Set<String> NO_ADVICE = Set.of("proposal", "remedy", "bill", "answer");
    private static final Set<String> NO_REMEDIES = Set.of("advice", "bill");

    /** Names, sorted. */
    public List<String> ofDecision(AnswerPair pair) {
        return of(pair.before().rules(), pair.after().rules(), NO_DECISIONS);
    }

    List<String> ofBill(Collection<RulePart> before, Collection<RulePart> after) {
        return of(before, after, NO_BILLS);
    }

    /** Those behind another charge: a rule that makes another one has no part in it. */
    List<String> ofLine(LinePair line) {
        List<RulePart> before = line.before().stream().map(Bill.Line::rule).toList();
        List<RulePart> after = line.after().stream().map(Bill.Line::rule).toList();
        List<String> found = of(before, after, NO_OTHER_CHARGES);
        return found.isEmpty() ? of(before, after, NO_BILLS) : found;
    }

    List<String> ofChange(Collection<RulePart> before, Collection<RulePart> after) {
        return of(before, after, NO_CHANGES);
    }

    List<String> ofAdvice(Collection<RulePart> before, Collection<RulePart> after) {
        return of(before, after, NO_ADVICE);
    }

    List<String> ofRemedies(Collection<RulePart> before, Collection<RulePart> after) {
        return of(before, after, NO_REMEDIES);
    }

    /** Whether any edited rule can have a part in what is asked. */
    boolean concern(DerivedQuestion.Subject subject) {
        return switch (subject) {
            case RIGHTS -> true;
            case BILLS -> anyOther(NO_BILLS);
            case CHANGES -> anyOther(NO_CHANGES);
            case ADVICE -> anyOther(NO_ADVICE);
            case REMEDIES ->
                edits.values().stream().anyMatch(edit -> edit.receivers().contains("remedy"));
        };
    }

    private boolean anyOther(Set<String> elsewhere) {
        return edits.values().stream().anyMatch(edit -> edit.speaksToOthersThan(elsewhere));
    }

    /** Those behind a document that the new rules have no words for. */
    List<String> ofCatalogue() {
        return sorted(catalogue.stream(), edits::containsKey);
    }

    private List<String> of(Collection<RulePart> before, Collection<RulePart> after, Set<String> elsewhere) {
        List<String> thrown = sorted(
                after.stream().filter(part -> part.effect() == Effect.FAILED).map(RulePart::name), edits::containsKey);
        if (!thrown.isEmpty()) {
            return thrown;
        }
        Set<String> one = edited(before);
        Set<String> other = edited(after);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        List<String> inOneOnly = sorted(Stream.concat(one.stream(), other.stream()), name -> !both.contains(name));
        if (!inOneOnly.isEmpty()) {
            return inOneOnly;
        }
        return both.isEmpty()
                ? sorted(edits.keySet().stream(), name -> couldMatter(name, elsewhere))
                : sorted(both.stream(), any -> true);
    }

    private boolean couldMatter(String name, Set<String> elsewhere) {
        Edited edit = edits.get(name);
        return edit != null && edit.speaksToOthersThan(elsewhere);
    }

    private Set<String> edited(Collection<RulePart> parts) {
        return parts.stream().map(RulePart::name).filter(edits::containsKey).collect(Collectors.toSet());
    }

    private static List<String> sorted(Stream<String> names, Predicate<String> wanted) {
        return names.filter(wanted).sorted().distinct().toList();
    }
}
