package io.entitle.engine;

import io.entitle.decision.PolicyRule;
import io.entitle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads one rule file without compiling it: its rules, where they stand, and what their comments say. */
final class RuleReader {

    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z ]*: .+");

    /** The compiler would read it as a binary fraction, and 0.4 would no longer equal 0.4. */
    private static final Pattern BARE_DECIMAL = Pattern.compile("(?<![\\w.\"])\\d+\\.\\d+(?![\\w.\"])");

    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//.*");

    private final RuleFile file;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();
    private final List<RuleDescr> rules;
    private final String packageName;

    RuleReader(RuleFile file) {
        this.file = file;
        this.lines = file.text().lines().toList();
        Syntax.Parsed syntax = Syntax.parse(file);
        problems.addAll(syntax.problems());
        PackageDescr parsed = syntax.rules();
        this.rules = parsed.getRules();
        this.packageName = parsed.getName();
        rules.forEach(this::refuseBareDecimals);
    }

    List<Problem> problems() {
        return problems;
    }

    String packageName() {
        return packageName;
    }

    List<PolicyRule> rules(String product) {
        return rules.stream().map(rule -> policyRule(product, rule)).toList();
    }

    /** The file with every rule but one blanked out, all lines kept in their places. */
    String only(PolicyRule rule) {
        List<RuleDescr> others =
                rules.stream().filter(r -> !r.getName().equals(rule.name())).toList();
        List<String> kept = new ArrayList<>(lines);
        others.forEach(other -> blank(kept, other.getLine(), other.getEndLine()));
        return String.join("\n", kept);
    }

    private static void blank(List<String> kept, int first, int last) {
        for (int line = first; line <= last && line <= kept.size(); line++) {
            kept.set(line - 1, "");
        }
    }

    private void refuseBareDecimals(RuleDescr rule) {
        for (int line = rule.getLine(); line <= Math.min(rule.getEndLine(), lines.size()); line++) {
            String code = code(lines.get(line - 1));
            if (code.strip().equals("then")) {
                return;
            }
            Matcher decimal = BARE_DECIMAL.matcher(code);
            while (decimal.find()) {
                String hint = "decimal `" + decimal.group() + "` is not exact; write `" + decimal.group() + "B`";
                problems.add(new Problem(place(line, decimal.start() + 1), hint));
            }
        }
    }

    /** The line with texts and comments blanked out, every column in its place. */
    private static String code(String line) {
        return TEXT_OR_COMMENT
                .matcher(line)
                .replaceAll(found -> " ".repeat(found.group().length()));
    }

    private PolicyRule policyRule(String product, RuleDescr rule) {
        List<String> comment = commentAbove(rule.getLine());
        String last = comment.isEmpty() ? "" : comment.get(comment.size() - 1);
        boolean marked = SOURCE.matcher(last).matches();
        List<String> why = marked ? comment.subList(0, comment.size() - 1) : comment;
        return new PolicyRule(
                product, rule.getName(), file.path(), rule.getLine(), marked ? last : "", String.join(" ", why));
    }

    private List<String> commentAbove(int line) {
        int first = line - 1;
        while (first > 0 && lines.get(first - 1).startsWith("//")) {
            first--;
        }
        return lines.subList(first, line - 1).stream()
                .map(text -> text.substring(2).strip())
                .toList();
    }

    private String place(int line, int column) {
        return file.path() + ":" + line + ":" + column;
    }
}
