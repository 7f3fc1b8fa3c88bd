package io.entitle.authoring;

import io.entitle.authoring.Token.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways to change a rule's left side that some case must notice. */
final class ConditionEdits {

    private static final Map<String, String> OPPOSITES =
            Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">", "==", "!=", "!=", "==", "||", "&&", "&&", "||");
    private static final Map<String, String> QUANTIFIERS = Map.of("not", "exists", "exists", "not");

    private final RuleText rule;
    private final String text;
    private final List<Condition> conditions;

    ConditionEdits(RuleText rule) {
        this.rule = rule;
        this.text = rule.file().text();
        this.conditions = Condition.of(rule.conditions());
    }

    Stream<Edit> all() {
        return Stream.of(operators(), quantifiers(), negations(), constraints(), choices(), patterns())
                .flatMap(edits -> edits);
    }

    private Stream<Edit> operators() {
        return rule.conditions().all().stream()
                .filter(token -> token.kind() == Kind.SIGN && OPPOSITES.containsKey(token.text()))
                .map(token -> Edit.replace(token, OPPOSITES.getOrDefault(token.text(), "")));
    }

    private Stream<Edit> quantifiers() {
        return conditions.stream()
                .filter(Condition::isQuantified)
                .map(Condition::first)
                .map(token -> Edit.replace(token, QUANTIFIERS.getOrDefault(token.text(), "")));
    }

    private Stream<Edit> negations() {
        return conditions.stream()
                .flatMap(condition -> condition.constraints().stream())
                .flatMap(constraint -> constraint.split(Set.of("||", "&&")).stream())
                .flatMap(this::negation);
    }

    private Stream<Edit> negation(Tokens operand) {
        Token first = operand.get(0);
        if (first.is("!")) {
            return Stream.of(new Edit(first.start(), first.end(), "", negated(operand.part(1, operand.size()), false)));
        }
        return isBare(operand)
                ? Stream.of(new Edit(first.start(), first.start(), "!", negated(operand, true)))
                : Stream.empty();
    }

    /** Names and calls joined by points, compared with nothing. */
    private static boolean isBare(Tokens operand) {
        int i = 0;
        while (operand.is(i, Kind.WORD)) {
            i = operand.is(i + 1, "(") ? operand.closing(i + 1) + 1 : i + 1;
            if (i == operand.size()) {
                return true;
            }
            i = operand.is(i, ".") ? i + 1 : operand.size();
        }
        return false;
    }

    private String negated(Tokens operand, boolean nowNegated) {
        String shown = text.substring(operand.start(), operand.end());
        return nowNegated ? "`" + shown + "` to `!" + shown + "`" : "`!" + shown + "` to `" + shown + "`";
    }

    private Stream<Edit> constraints() {
        return conditions.stream().flatMap(condition -> dropped(condition.constraints()));
    }

    /** Drops each of the listed, unless what it binds is used elsewhere. */
    private Stream<Edit> dropped(List<Tokens> listed) {
        return IntStream.range(0, listed.size())
                .filter(i -> isFree(listed.get(i)))
                .mapToObj(i -> withoutItem(listed, i));
    }

    private Edit withoutItem(List<Tokens> listed, int i) {
        Tokens item = listed.get(i);
        boolean last = i == listed.size() - 1;
        int start = last && i > 0 ? listed.get(i - 1).end() : item.start();
        return Edit.drop(
                text, item, start, last ? item.end() : listed.get(i + 1).start());
    }

    private boolean isFree(Tokens stretch) {
        return Condition.bound(stretch).stream()
                .noneMatch(name -> rule.usesOutside(name, stretch.start(), stretch.end()));
    }

    /** Drops each of several choices: {@code plan in ( "team", "enterprise" )}. */
    private Stream<Edit> choices() {
        Tokens tokens = rule.conditions();
        return IntStream.range(0, tokens.size() - 1)
                .filter(i -> tokens.is(i, "in") && tokens.is(i + 1, "("))
                .mapToObj(i -> tokens.part(i + 2, tokens.closing(i + 1)).split(Set.of(",")))
                .filter(choices -> choices.size() > 1)
                .flatMap(this::dropped);
    }

    /** A rule without any condition is none. */
    private Stream<Edit> patterns() {
        return conditions.size() < 2
                ? Stream.empty()
                : conditions.stream().map(Condition::all).filter(this::isFree).map(pattern -> Edit.drop(text, pattern));
    }
}
