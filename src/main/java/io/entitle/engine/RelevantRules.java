package io.entitle.engine;

import io.entitle.language.RuleSyntax;
import io.entitle.likeness.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that are evaluated for one kind of question.
 *
 * @param skipped the names of the rules that are not, as they can have no part in the answer
 * @param numbers how far the others tell amounts apart
 */
record RelevantRules(Set<String> skipped, Numbers numbers) {

    RelevantRules {
        skipped = Set.copyOf(skipped);
    }

    static RelevantRules to(QuestionKind kind, List<RuleSyntax> rules) {
        Map<Boolean, List<RuleSyntax>> concerned = rules.stream().collect(Collectors.partitioningBy(kind::concerns));
        return new RelevantRules(
                concerned.getOrDefault(false, List.of()).stream()
                        .map(RuleSyntax::name)
                        .collect(Collectors.toUnmodifiableSet()),
                Numbers.of(concerned.getOrDefault(true, List.of())));
    }

    /** Those of two parts of the rules together. */
    RelevantRules and(RelevantRules more) {
        return new RelevantRules(
                Stream.concat(skipped.stream(), more.skipped.stream()).collect(Collectors.toUnmodifiableSet()),
                numbers.and(more.numbers));
    }
}
