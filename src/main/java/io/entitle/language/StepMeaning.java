package io.entitle.language;

import io.entitle.finding.Code;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks up one name of a path: only members of a kind that may stand in its slot are found. */
final class StepMeaning {

    private final Scope scope;
    private final CallMeaning calls;

    /** @param typeOf looks up what a call is handed */
    StepMeaning(Scope scope, Function<Expression, Optional<Class<?>>> typeOf) {
        this.scope = scope;
        this.calls = new CallMeaning(scope, typeOf);
    }

    /** What a step yields that is asked of, or concluded with, a value of that type. */
    Optional<Class<?>> type(Expression.Step step, String owner, Class<?> type, Slot slot) {
        List<Member> members = scope.lexicon().members(type);
        return slot == Slot.CONDITION && step.arguments().isEmpty()
                ? field(step, owner, members)
                : call(step, owner, members, slot);
    }

    private Optional<Class<?>> field(Expression.Step step, String owner, List<Member> members) {
        if (Misplaced.tell(scope, step, owner, members, Slot.CONDITION)) {
            return Optional.empty();
        }
        List<Member> facts = Slot.CONDITION.admitted(members);
        List<Member> named =
                facts.stream().filter(member -> member.isNamed(step.name())).toList();
        if (named.isEmpty()) {
            Unknowns.tellField(scope, owner, step, facts);
            return Optional.empty();
        }
        Optional<Member> found = named.stream().filter(Member::isField).findFirst();
        boolean lacksBrackets = named.stream().anyMatch(Member::isUnhanded);
        return found.isPresent()
                ? found.map(Member::type)
                : calls.type(owner, lacksBrackets ? called(step) : step, named);
    }

    /** What a call yields; {@code members} is all that might be called, be it in this slot or not. */
    Optional<Class<?>> call(Expression.Step step, String owner, List<Member> members, Slot slot) {
        return Misplaced.tell(scope, step, owner, members, slot)
                ? Optional.empty()
                : calls.type(owner, called(step), slot.admitted(members));
    }

    /** A name of the rule's own, or one that conclusions begin with, is no call. */
    Class<?> uncalled(Expression.Step step, Class<?> type) {
        if (step.arguments().isPresent()) {
            scope.tell(
                    Code.SYNTAX, step.place(), "`" + step.name() + "` cannot be called", "write `" + step.name() + "`");
        }
        return type;
    }

    private Expression.Step called(Expression.Step step) {
        if (step.arguments().isEmpty() && Forbidden.why(step.name()).isEmpty()) {
            scope.tell(
                    Code.SYNTAX,
                    step.place(),
                    "`" + step.name() + "` lacks its brackets",
                    "write `" + step.name() + "()`");
        }
        return step;
    }
}
