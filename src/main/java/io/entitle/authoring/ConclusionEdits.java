package io.entitle.authoring;

import io.entitle.authoring.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways to leave something out of a rule's right side that some case must notice. */
final class ConclusionEdits {

    private static final Set<String> WORDING = Set.of("saying");
    private static final Set<String> WORDED = Set.of("saying", "level", "countedIn");

    private final String text;
    private final Tokens conclusions;

    ConclusionEdits(RuleText rule) {
        this.text = rule.file().text();
        this.conclusions = rule.conclusions();
    }

    Stream<Edit> all() {
        return Stream.concat(statements(), calls());
    }

    /** The only conclusion of a rule cannot be left out: that is the same as leaving out the rule. */
    private Stream<Edit> statements() {
        List<Tokens> statements = conclusions.split(Set.of(";"));
        return statements.size() < 2
                ? Stream.empty()
                : statements.stream()
                        .map(statement -> Edit.drop(text, statement, statement.start(), statement.end() + 1));
    }

    /** Every call of a chain but its first: {@code .eachDay()} of {@code $sheet.grant( "points" ).upTo( 500 ).eachDay()}. */
    private Stream<Edit> calls() {
        return IntStream.range(0, conclusions.size() - 2)
                .filter(this::isLaterCall)
                .filter(i -> !WORDING.contains(conclusions.get(i + 1).text()) && !isWording(i))
                .mapToObj(i -> conclusions.part(i, conclusions.closing(i + 2) + 1))
                .map(call -> Edit.drop(text, call));
    }

    private boolean isLaterCall(int i) {
        return conclusions.is(i, ".")
                && conclusions.is(i - 1, ")")
                && conclusions.is(i + 1, Kind.WORD)
                && conclusions.is(i + 2, "(");
    }

    /** Whether the token stands inside the brackets of a call that only words something for people. */
    boolean isWording(int index) {
        return IntStream.range(0, index)
                .filter(i -> conclusions.is(i, "(") && conclusions.closing(i) > index)
                .anyMatch(i -> i > 0 && WORDED.contains(conclusions.get(i - 1).text()));
    }
}
