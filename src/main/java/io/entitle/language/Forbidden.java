package io.entitle.language;

import io.entitle.finding.Code;
import java.util.Map;
import java.util.Optional;

/**
 * What authors who know the rule engine or Java would try. All of it is refused because it is not in the language; these
 * words only make the refusal say why.
 */
final class Forbidden {

    private static final String VOCABULARY = "a rule uses the words of the vocabulary and nothing else";
    private static final String ONLY_RULES = "a rule file holds one package line and rules, nothing else";
    private static final String ORDER = "no rule waits for another; what follows from what is said by facts";
    private static final String LOGIC =
            "the right side only concludes; put the condition on the left, in a rule of its own";
    private static final String CHANGE = "facts never change; conclude through the vocabulary";
    private static final String PATTERNS = "write one pattern a line over a fact of the vocabulary";

    private static final String DATES = "dates are facts, asked of the Clock by reached";
    private static final String COMPARE = "compare for sameness, or with in and a list";

    /** What does inside the brackets of a fact what these would do elsewhere. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("and", "&&"),
            Map.entry("or", "||"),
            Map.entry("=", "=="),
            Map.entry("is", "=="),
            Map.entry("equals", "=="),
            Map.entry("matches", "=="),
            Map.entry("contains", "=="),
            Map.entry("memberOf", "=="),
            Map.entry("soundslike", "=="),
            Map.entry("str", "=="));

    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("import", ONLY_RULES),
            Map.entry("function", ONLY_RULES),
            Map.entry("declare", ONLY_RULES),
            Map.entry("global", ONLY_RULES),
            Map.entry("query", ONLY_RULES),
            Map.entry("unit", ONLY_RULES),
            Map.entry("template", ONLY_RULES),
            Map.entry("dialect", VOCABULARY),
            Map.entry("extends", "a rule stands by itself"),
            Map.entry("salience", ORDER),
            Map.entry("agenda-group", ORDER),
            Map.entry("agenda", ORDER),
            Map.entry("activation", ORDER),
            Map.entry("ruleflow", ORDER),
            Map.entry("auto", ORDER),
            Map.entry("no", ORDER),
            Map.entry("lock", ORDER),
            Map.entry("enabled", "a rule that is not meant is deleted"),
            Map.entry("duration", DATES),
            Map.entry("timer", DATES),
            Map.entry("calendars", DATES),
            Map.entry("date", DATES),
            Map.entry("refract", ORDER),
            Map.entry("eval", PATTERNS),
            Map.entry("from", PATTERNS),
            Map.entry("accumulate", PATTERNS),
            Map.entry("acc", PATTERNS),
            Map.entry("groupby", PATTERNS),
            Map.entry("collect", PATTERNS),
            Map.entry("forall", PATTERNS),
            Map.entry("over", PATTERNS),
            Map.entry("or", "write two rules, or two vertical bars inside the brackets of one fact"),
            Map.entry("and", "write one pattern a line; all of them must hold"),
            Map.entry("matches", COMPARE),
            Map.entry("contains", COMPARE),
            Map.entry("memberOf", COMPARE),
            Map.entry("soundslike", COMPARE),
            Map.entry("str", COMPARE),
            Map.entry("instanceof", VOCABULARY),
            Map.entry("this", "name the field of the fact"),
            Map.entry("super", VOCABULARY),
            Map.entry("null", "nothing is ever missing; ask whether it is present"),
            Map.entry("modify", CHANGE),
            Map.entry("update", CHANGE),
            Map.entry("delete", CHANGE),
            Map.entry("retract", CHANGE),
            Map.entry("insertLogical", CHANGE),
            Map.entry("drools", VOCABULARY),
            Map.entry("kcontext", VOCABULARY),
            Map.entry("channels", VOCABULARY),
            Map.entry("getClass", VOCABULARY),
            Map.entry("class", VOCABULARY),
            Map.entry("new", "the only fact that a rule tells is a Deadline, by insert and new"),
            Map.entry("if", LOGIC),
            Map.entry("else", LOGIC),
            Map.entry("for", LOGIC),
            Map.entry("while", LOGIC),
            Map.entry("do", LOGIC),
            Map.entry("switch", LOGIC),
            Map.entry("try", LOGIC),
            Map.entry("throw", LOGIC),
            Map.entry("return", LOGIC),
            Map.entry("break", LOGIC),
            Map.entry("synchronized", LOGIC),
            Map.entry("assert", LOGIC),
            Map.entry("var", LOGIC),
            Map.entry("final", LOGIC),
            Map.entry("int", LOGIC),
            Map.entry("long", LOGIC),
            Map.entry("interface", LOGIC),
            Map.entry("enum", LOGIC),
            Map.entry("record", LOGIC),
            Map.entry("=", LOGIC),
            Map.entry("->", LOGIC),
            Map.entry("::", LOGIC),
            Map.entry("?", LOGIC),
            Map.entry("{", LOGIC),
            Map.entry("}", LOGIC),
            Map.entry("[", VOCABULARY),
            Map.entry("@", "a rule has a name and a comment; nothing else is said of it"),
            Map.entry("'", "a text stands in quotation marks, not in apostrophes: write `\"`"),
            Map.entry("+", "reckon with Money, on the right side only"),
            Map.entry("-", "reckon with Money, on the right side only"),
            Map.entry("*", "reckon with Money, on the right side only"),
            Map.entry("/", "reckon with Money, on the right side only"),
            Map.entry("%", "reckon with Money, on the right side only"),
            Map.entry("java", VOCABULARY),
            Map.entry("javax", VOCABULARY),
            Map.entry("org", VOCABULARY),
            Map.entry("io", VOCABULARY),
            Map.entry("com", VOCABULARY),
            Map.entry("sun", VOCABULARY),
            Map.entry("jdk", VOCABULARY));

    private Forbidden() {}

    /** The refusal of a word for which a sign stands inside the brackets of a fact. */
    static Optional<Refusal> insideBrackets(Token found) {
        return Optional.ofNullable(INSTEAD.get(found.text()))
                .filter(sign -> found.kind() != Token.Kind.TEXT)
                .map(sign -> new Refusal(
                        Code.FORBIDDEN, found.place(), found.shown() + " is not for rules", "write `" + sign + "`"));
    }

    /** Why that word or sign is refused; empty for one that is just out of place. */
    static Optional<String> why(String word) {
        return Optional.ofNullable(WHY.get(word));
    }
}
