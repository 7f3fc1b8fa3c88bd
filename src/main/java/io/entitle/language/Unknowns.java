package io.entitle.language;

import io.entitle.finding.Code;
import java.util.List;
import java.util.Optional;

/** Words that are not in the vocabulary: a slip gets the word that was meant, an attempt at anything else a refusal. */
final class Unknowns {

    private Unknowns() {}

    /** A field that the fact does not have. */
    static void tellField(Scope scope, String owner, Expression.Step step, List<Member> members) {
        if (tellForbidden(scope, step)) {
            return;
        }
        scope.tellUnknown(
                Code.UNKNOWN_FIELD,
                step.place(),
                "`" + owner + "` has no `" + step.name() + "`",
                step.name(),
                Member.shown(scope, members));
    }

    /** A word that no value and no conclusion begins with. */
    static void tellBeginning(Scope scope, Expression.Step step) {
        if (scope.isBound("$" + step.name())) {
            String text = "unknown word `" + step.name() + "`";
            scope.tell(Code.UNKNOWN_WORD, step.place(), text, "write `$" + step.name() + "`");
        } else if (!tellForbidden(scope, step)) {
            scope.tellUnknown(
                    Code.UNKNOWN_WORD,
                    step.place(),
                    "unknown word `" + step.name() + "`",
                    step.name(),
                    scope.lexicon().beginnings());
        }
    }

    private static boolean tellForbidden(Scope scope, Expression.Step step) {
        Optional<String> why = Forbidden.why(step.name());
        why.ifPresent(
                reason -> scope.tell(Code.FORBIDDEN, step.place(), "`" + step.name() + "` is not for rules", reason));
        return why.isPresent();
    }
}
