package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Reads a rule file: a package line, then rules. What is wrong in one rule does not hide what is wrong in the next. */
final class RuleFileParser {

    private static final Pattern PACKAGE = Pattern.compile("(?!java$|javax$)[a-z][a-z0-9_]*");

    /** Words that the rule engine cannot read behind {@code package}, beside those of Java. */
    private static final Set<String> UNREADABLE_PACKAGES = Set.of("groupby", "rule", "then");

    private final Source source;
    private final Cursor cursor;
    private final List<RuleSyntax> rules = new ArrayList<>();
    private final List<Finding> findings;
    private String packageName = "";

    private RuleFileParser(Source source, Lexer.Tokens tokens) {
        this.source = source;
        this.cursor = new Cursor(tokens.all());
        this.findings = new ArrayList<>(tokens.findings());
    }

    static FileSyntax parse(Source source) {
        Optional<Finding> refused = Characters.refused(source);
        return refused.isPresent()
                ? new FileSyntax(source, "", List.of(), List.of(refused.get()))
                : new RuleFileParser(source, Lexer.read(source)).file();
    }

    private FileSyntax file() {
        attempt(this::packageLine, "");
        int tried = 0;
        while (!cursor.isEnd() && tried++ < Limit.RULES.most()) {
            attempt(this::rule, nameHere());
        }
        boolean told = findings.stream()
                .anyMatch(
                        found -> found.code() == Code.TOO_LARGE && found.rule().isEmpty());
        if (!cursor.isEnd() && !told) {
            findings.add(Limit.RULES.refusal(cursor.peek().place()).finding());
        }
        return new FileSyntax(source, packageName, rules, findings);
    }

    /** Goes on at the next rule if something is refused. What the lexer refused there is not told a second time. */
    private void attempt(Runnable part, String rule) {
        Token first = cursor.peek();
        try {
            part.run();
        } catch (Refusal e) {
            if (findings.stream()
                    .noneMatch(known -> isBetween(first, known, cursor.peek().place()))) {
                findings.add(e.finding());
            }
            skip(first);
        }
        Place end = cursor.last().place();
        findings.replaceAll(known -> isBetween(first, known, end) ? known.in(rule) : known);
    }

    private static boolean isBetween(Token first, Finding known, Place last) {
        int line = known.place().line();
        return line >= first.place().line() && line <= last.line();
    }

    private void skip(Token first) {
        if (cursor.peek().equals(first)) {
            cursor.next();
        }
        while (!cursor.isEnd() && !cursor.isRule()) {
            cursor.next();
        }
    }

    private String nameHere() {
        String name = cursor.ahead(1).text();
        return cursor.isRule() ? Unreadable.shown(name.substring(1, name.length() - 1), Limit.NAME.most()) : "";
    }

    private void packageLine() {
        cursor.expect("package");
        Token name = cursor.expect(Kind.WORD, "the product's name");
        if (isKeyword(name.text())) {
            throw new Refusal(
                    Code.FORBIDDEN,
                    name.place(),
                    "`" + name.text() + "` is a keyword and cannot name a package",
                    "write `" + productName() + "`");
        }
        if (!PACKAGE.matcher(name.text()).matches() || cursor.is(".") || cursor.is("-")) {
            throw new Refusal(
                    Code.FORBIDDEN,
                    name.place(),
                    "the package is not a product's name",
                    "write `" + productName() + "`");
        }
        packageName = name.text();
        cursor.accept(";");
    }

    /** The folder is the product, and its files are of the package named so. */
    private String productName() {
        String path = source.path();
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "product";
        String plain = folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        String named = Character.isLetter(plain.charAt(0)) ? plain : "p" + plain;
        return isKeyword(named) || !PACKAGE.matcher(named).matches() ? named + "_" : named;
    }

    /** Rules are compiled to classes of the package: Java could not read their names. */
    private static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(name) || UNREADABLE_PACKAGES.contains(name);
    }

    private void rule() {
        Token start = cursor.peek();
        if (start.is("end")) {
            throw new Refusal(Code.SYNTAX, start.place(), "`end` stands twice", "leave out `end`");
        }
        if (!cursor.accept("rule")) {
            throw cursor.unexpected("`rule \"...\"`", List.of("rule", "package"));
        }
        String name = name(cursor.expect(Kind.TEXT, "the rule's name in quotes"));
        cursor.expect("when");
        List<Condition> conditions = new ConditionParser(cursor).conditions();
        cursor.expect("then");
        List<Expression.Path> conclusions = conclusions();
        cursor.expect("end");
        rules.add(new RuleSyntax(name, start.place(), conditions, conclusions));
    }

    /** A word alone before the next rule is no conclusion. */
    private void refuseMisspeltEnd() {
        boolean last = cursor.ahead(1).is("rule") || cursor.ahead(1).kind() == Kind.END_OF_FILE;
        if (cursor.is(Kind.WORD) && last) {
            throw cursor.unexpected("a conclusion or `end`", List.of("end"));
        }
    }

    private static String name(Token token) {
        String name = token.text().substring(1, token.text().length() - 1);
        if (name.isBlank()) {
            throw new Refusal(Code.SYNTAX, token.place(), "the rule has no name", "name it by what it says");
        }
        Limit.NAME.refuse(name.length(), token.place());
        return name;
    }

    private List<Expression.Path> conclusions() {
        ValueParser values = new ValueParser(cursor);
        List<Expression.Path> conclusions = new ArrayList<>();
        while (!cursor.is("end") && !cursor.isEnd() && !cursor.isRule()) {
            if (cursor.is("then")) {
                throw new Refusal(Code.SYNTAX, cursor.peek().place(), "`then` stands twice", "leave out `then`");
            }
            if (Forbidden.why(cursor.peek().text()).isPresent()) {
                throw cursor.unexpected("a conclusion or `end`", List.of());
            }
            refuseMisspeltEnd();
            Limit.CONCLUSIONS.refuse(conclusions.size() + 1, cursor.peek().place());
            conclusions.add(values.path());
            cursor.expect(";");
        }
        return conclusions;
    }
}
