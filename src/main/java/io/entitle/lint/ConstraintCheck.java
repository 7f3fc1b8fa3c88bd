package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.Expression;
import io.entitle.language.RuleMeaning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Constraints of one pattern that cannot hold together, or that say nothing. */
final class ConstraintCheck implements Check {

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.sound().stream()
                .flatMap(rule -> rule.rule().conditions().stream()
                        .flatMap(condition -> of(condition, rule, rules.keys()).stream()));
    }

    private static List<Finding> of(Condition condition, RuleMeaning rule, Keys keys) {
        Texts texts = new Texts(condition.fact(), keys);
        Logic logic = new Logic(condition.constraints(), texts::of);
        Optional<Expression> contradiction = logic.contradiction();
        if (contradiction.isPresent()) {
            return List.of(contradiction(contradiction.get(), condition, rule));
        }
        Stream<Finding> idle = logic.idle().stream().map(one -> idle(one, condition, rule));
        Stream<Finding> parts = condition.constraints().stream().flatMap(one -> parts(one, texts, rule));
        return Stream.concat(idle, parts).toList();
    }

    private static Finding contradiction(Expression one, Condition condition, RuleMeaning rule) {
        String text = condition.constraints().size() == 1
                ? "`" + one.written() + "` never holds"
                : "`" + one.written() + "` cannot hold together with what stands before it";
        return new Finding(
                Code.CONTRADICTION,
                one.place(),
                rule.rule().name(),
                text,
                "no " + condition.fact() + " fits, so this is never found");
    }

    private static Finding idle(Expression one, Condition condition, RuleMeaning rule) {
        String text = condition.constraints().size() == 1
                ? "`" + one.written() + "` always holds"
                : "`" + one.written() + "` holds whenever the rest does";
        return new Finding(
                Code.ALWAYS_TRUE,
                one.place(),
                rule.rule().name(),
                text,
                "leave out `" + Condition.written(one) + "`, or correct its value");
    }

    /** An alternative that never holds is a slip even where the whole can hold. */
    private static Stream<Finding> parts(Expression whole, Texts texts, RuleMeaning rule) {
        return whole instanceof Expression.Joined joined && !joined.all()
                ? joined.operands().stream()
                        .filter(part -> new Logic(List.of(part), texts::of)
                                .contradiction()
                                .isPresent())
                        .map(part -> new Finding(
                                Code.CONTRADICTION,
                                part.place(),
                                rule.rule().name(),
                                "`" + part.written() + "` never holds",
                                "this alternative makes no difference"))
                : Stream.empty();
    }
}
