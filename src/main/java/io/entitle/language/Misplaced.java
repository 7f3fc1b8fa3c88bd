package io.entitle.language;

import io.entitle.finding.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells of words of the vocabulary that stand where words of their kind may not, and what may stand there. */
final class Misplaced {

    private static final String BEHIND_THEN = "write it behind the word then";
    private static final String CONCLUDE = "say what it does, such as `standing.inForce( \"plan\" )`";

    private Misplaced() {}

    /** Tells of a member that is there, but not for this slot; false where there is nothing to tell. */
    static boolean tell(Scope scope, Expression.Step step, String owner, List<Member> members, Slot slot) {
        List<Member> named =
                members.stream().filter(member -> member.isNamed(step.name())).toList();
        if (named.isEmpty() || named.stream().anyMatch(slot::admits)) {
            return false;
        }
        String word = "`" + step.name() + "`";
        switch (slot) {
            case CONDITION -> {
                String what = named.get(0).kind() == WordKind.CONCLUSION ? " concludes" : " is only for conclusions";
                tell(scope, step, word + what + " and cannot be asked in a condition", askable(scope, owner, members));
            }
            case ARGUMENT ->
                tell(
                        scope,
                        step,
                        word + " concludes and cannot be handed to another conclusion",
                        "write it as a statement of its own");
            case STATEMENT -> tell(scope, step, word + " concludes nothing", CONCLUDE);
        }
        return true;
    }

    /** Tells of a condition that begins as a conclusion does, such as {@code standing.inForce( ... )}. */
    static boolean tellBeginning(Scope scope, Expression.Step first, Optional<Class<?>> fact) {
        List<Member> members = fact.map(scope.lexicon()::members).orElse(List.of());
        boolean begins = scope.lexicon().beginnings().contains(first.name())
                && members.stream().noneMatch(member -> member.isNamed(first.name()));
        if (begins) {
            tell(scope, first, "`" + first.name() + "` belongs to conclusions, not to conditions", BEHIND_THEN);
        }
        return begins;
    }

    /** Tells of what can only be concluded with, and is handed to a conclusion as if it were a value. */
    static boolean tellNoValue(Scope scope, Expression.Path path, Class<?> type) {
        boolean concludes = scope.lexicon().members(type).stream().anyMatch(Slot.STATEMENT::admits);
        if (concludes) {
            String hint = "hand over a fact that the rule has found, or what one answers";
            tell(scope, path.last(), "`" + path.last().name() + "` is no value: rules conclude with it", hint);
        }
        return concludes;
    }

    /** Tells of a word that neither is a value nor concludes anything, as it stands there. */
    static void tellBare(Scope scope, Expression.Step step) {
        tell(scope, step, "`" + step.name() + "` alone is no value and concludes nothing", CONCLUDE);
    }

    private static String askable(Scope scope, String owner, List<Member> members) {
        String facts = Member.shown(scope, Slot.CONDITION.admitted(members)).stream()
                .map(member -> "`" + member + "`")
                .collect(Collectors.joining(", "));
        return BEHIND_THEN
                + (facts.isEmpty()
                        ? "; of a " + owner + " a condition asks only whether it is there"
                        : "; there are " + facts);
    }

    private static void tell(Scope scope, Expression.Step step, String text, String hint) {
        scope.tell(Code.MISPLACED_WORD, step.place(), text, hint);
    }
}
