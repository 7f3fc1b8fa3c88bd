package io.entitle.language;

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
            Map.entry("duration", "dates are facts: `Clock( reached( \"2027-01-01\" ) )`"),
            Map.entry("timer", "dates are facts: `Clock( reached( \"2027-01-01\" ) )`"),
            Map.entry("calendars", "dates are facts: `Clock( reached( \"2027-01-01\" ) )`"),
            Map.entry("date", "dates are facts: `Clock( reached( \"2027-01-01\" ) )`"),
            Map.entry("refract", ORDER),
            Map.entry("eval", PATTERNS),
            Map.entry("from", PATTERNS),
            Map.entry("accumulate", PATTERNS),
            Map.entry("acc", PATTERNS),
            Map.entry("groupby", PATTERNS),
            Map.entry("collect", PATTERNS),
            Map.entry("forall", PATTERNS),
            Map.entry("over", PATTERNS),
            Map.entry("or", "write two rules, or `||` inside the brackets of one fact"),
            Map.entry("and", "write one pattern a line; all of them must hold"),
            Map.entry("matches", "compare with `==` or `in ( ... )`"),
            Map.entry("contains", "compare with `==` or `in ( ... )`"),
            Map.entry("memberOf", "compare with `==` or `in ( ... )`"),
            Map.entry("soundslike", "compare with `==` or `in ( ... )`"),
            Map.entry("str", "compare with `==` or `in ( ... )`"),
            Map.entry("instanceof", VOCABULARY),
            Map.entry("this", "name the field of the fact"),
            Map.entry("super", VOCABULARY),
            Map.entry("null", "nothing is ever missing; ask `until.isPresent()`"),
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
            Map.entry("new", "only a deadline is made by a rule: `insert( new Deadline( ... ) )`"),
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
            Map.entry("#", VOCABULARY),
            Map.entry("'", "a text stands between two `\"`"),
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

    /** Why that word or sign is refused; empty for one that is just out of place. */
    static Optional<String> why(String word) {
        return Optional.ofNullable(WHY.get(word));
    }
}
