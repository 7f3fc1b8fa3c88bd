package io.entitle.language;

import java.util.List;
import java.util.Set;

/** A place in a rule where words stand, and the kinds of members that may stand there. */
enum Slot {
    /** Behind {@code when}, at any depth. */
    CONDITION(WordKind.FACT),
    /** What a conclusion is handed. */
    ARGUMENT(WordKind.FACT, WordKind.OPERAND),
    /** A statement behind {@code then}. */
    STATEMENT(WordKind.CONCLUSION);

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable set of constants.
    private final Set<WordKind> admitted;

    Slot(WordKind... admitted) {
        this.admitted = Set.of(admitted);
    }

    boolean admits(Member member) {
        return admitted.contains(member.kind());
    }

    List<Member> admitted(List<Member> members) {
        return members.stream().filter(this::admits).toList();
    }
}
