package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Expression;
import io.entitle.language.Expression.Step;
import io.entitle.language.RuleMeaning;
import io.entitle.language.WrittenNumber;
import io.entitle.vocabulary.Grant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words of a grant that change nothing, as what they rest on is not said or as another one undoes them. */
final class GrantCheck implements Check {

    private static final String GRANT = "grant";
    private static final String UP_TO = "upTo";
    private static final String UNLIMITED = "unlimited";
    private static final String FREE = WrittenGrant.FREE;
    private static final Set<String> LIMITS = Set.of(UP_TO, UNLIMITED);
    private static final Set<String> BEYOND = Set.of("thenBilled", "thenSubscribe");

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.sound().stream()
                .flatMap(rule -> rule.rule().conclusions().stream()
                        .filter(path -> path.steps().stream()
                                .anyMatch(step -> step.name().equals(GRANT)))
                        .flatMap(path -> idle(rule, path.steps())));
    }

    private static Stream<Finding> idle(RuleMeaning rule, List<Step> steps) {
        return IntStream.range(0, steps.size())
                .boxed()
                .flatMap(i -> why(steps.get(i), steps, i).stream().map(why -> finding(rule, steps.get(i), why)));
    }

    private static Optional<String> why(Step step, List<Step> steps, int at) {
        String word = step.name();
        boolean limited = has(steps, LIMITS);
        if (word.equals(FREE) && !limited) {
            return Optional.of("counts and charges nothing, as no limit is said");
        }
        if (WrittenGrant.isPeriod(word) && !limited) {
            return Optional.of("says nothing, as there is no limit that could start anew");
        }
        if (BEYOND.contains(word) && !has(steps, Set.of(UP_TO)) && !has(steps, Set.copyOf(Grant.DRAWING))) {
            return Optional.of("is never reached, as there is no limit to go beyond");
        }
        if (word.equals(UNLIMITED) && has(steps, Set.of(UP_TO))) {
            return Optional.of("says nothing beside a limit, which holds");
        }
        if (word.equals(FREE) && reachesLimit(step, steps)) {
            return Optional.of("reaches the limit, so that nothing is ever charged");
        }
        boolean repeated = steps.stream().skip(at + 1L).anyMatch(later -> undoes(later.name(), word));
        return repeated ? Optional.of("is undone by what is said of the same behind it") : Optional.empty();
    }

    private static boolean undoes(String later, String word) {
        return later.equals(word) || (WrittenGrant.isPeriod(later) && WrittenGrant.isPeriod(word));
    }

    private static boolean has(List<Step> steps, Set<String> words) {
        return steps.stream().anyMatch(step -> words.contains(step.name()));
    }

    private static boolean reachesLimit(Step free, List<Step> steps) {
        Optional<BigDecimal> limit = steps.stream()
                .filter(step -> step.name().equals(UP_TO))
                .flatMap(step -> number(step).stream())
                .findFirst();
        return number(free)
                .flatMap(units -> limit.filter(most -> most.compareTo(units) <= 0))
                .isPresent();
    }

    private static Optional<BigDecimal> number(Step step) {
        return step.arguments().stream()
                .flatMap(List::stream)
                .flatMap((Expression argument) -> WrittenNumber.of(argument).stream())
                .findFirst();
    }

    private static Finding finding(RuleMeaning rule, Step step, String why) {
        boolean unlimited = step.name().equals(FREE) && why.startsWith("counts");
        String hint = unlimited
                ? "write `" + step.written() + ".unlimited()`, or say up to where it may be used"
                : "leave out `." + step.written() + "`";
        return new Finding(
                Code.GRANT_WITHOUT_EFFECT, step.place(), rule.rule().name(), "`" + step.written() + "` " + why, hint);
    }
}
