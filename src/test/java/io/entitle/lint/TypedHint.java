package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Types what a hint shows between back quotes into the file that it is about, as an author would who takes it as it stands:
 * in place of what it stands for, in front of it, above the rule, or in a rule of its own.
 */
record TypedHint(Finding finding, String shown) {

    private static final Pattern SHOWN = Pattern.compile("`([^`]+)`");
    private static final Pattern NAME = Pattern.compile("(?:new )?([A-Za-z]+)\\(.*\\)");
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\\n]*\"|-?[0-9][0-9A-Za-z_.]*|\\$?[A-Za-z0-9_][A-Za-z0-9_$-]*|[^\\s]");

    static List<TypedHint> of(Finding finding) {
        return SHOWN.matcher(finding.hint())
                .results()
                .map(found -> new TypedHint(finding, found.group(1)))
                .toList();
    }

    /** Whether the hint names all that could stand there, and leaves it to the author which of it is meant. */
    boolean isOneOfMany() {
        return finding.hint().contains("there are ");
    }

    /** The file once it is typed. */
    String in(String text) {
        String hint = finding.hint();
        if ((shown.startsWith("//") && hint.contains("why"))
                || hint.contains("a mark and a place")
                || hint.contains("where it comes from")) {
            return above(text);
        }
        if (hint.contains("add a rule with")) {
            return asRule(text);
        }
        if (hint.startsWith("close the other sheet")) {
            return closing(text);
        }
        if (hint.contains("on a sheet")) {
            return onSheet(text);
        }
        int at = place(text);
        if (hint.contains("leave out `" + shown + "`")) {
            return without(text, at);
        }
        if (hint.contains("`" + shown + "` in front") || hint.startsWith("begin with")) {
            return text.substring(0, at) + " " + shown + " " + text.substring(at);
        }
        if (hint.contains("`" + shown + "` behind its names")) {
            int end = closing(text, at) + 1;
            return text.substring(0, end) + shown + text.substring(end);
        }
        return instead(text, at);
    }

    private String instead(String text, int at) {
        if (shown.startsWith("package ")) {
            return text.replaceFirst("(?m)^package .*$", Matcher.quoteReplacement(shown));
        }
        if (shown.equals("\"")) {
            return onLine(text, "[“”'‘’「」]", shown);
        }
        if ((shown.endsWith(";") && shown.length() > 1) || shown.startsWith("standing.")) {
            int end = text.indexOf(';', at);
            int start = Math.max(text.lastIndexOf(';', at), text.lastIndexOf("then\n", at) + 4);
            return text.substring(0, start + 1) + " " + shown + text.substring(end);
        }
        Matcher name = NAME.matcher(shown);
        if (name.matches()) {
            return call(text, at, name.group(1));
        }
        if (isConstraint()) {
            int start = startOfConstraint(text, at);
            return text.substring(0, start) + shown + text.substring(endOfConstraint(text, at));
        }
        return token(text, at);
    }

    /** A path or a comparison stands for the whole constraint. */
    private boolean isConstraint() {
        return shown.contains(" ")
                || shown.startsWith("!")
                || (finding.code() == Code.WRONG_TYPE && shown.matches("[a-z]\\w*(\\.\\w+)?"));
    }

    private String call(String text, int at, String name) {
        // The call of that name whose brackets the place is in; else whatever name stands at the place.
        Matcher calls = Pattern.compile("(?<![A-Za-z])(?:new )?" + Pattern.quote(name) + "\\s*\\(")
                .matcher(text);
        while (calls.find()) {
            int end = closing(text, calls.end() - 2);
            boolean spans = calls.start() <= at && at <= end;
            if (spans) {
                int start = shown.startsWith("new ") ? calls.start() : text.indexOf(name, calls.start());
                return text.substring(0, start) + shown + text.substring(end + 1);
            }
        }
        if (!text.startsWith(name, at)
                && !finding.text().startsWith("unknown")
                && !finding.text().contains(" has no ")) {
            Matcher any = Pattern.compile("[A-Za-z]\\w*\\s*\\(").matcher(text);
            int[] inner = {-1, -1};
            while (any.find()) {
                int end = closing(text, any.end() - 1);
                if (any.start() < at && at < end) {
                    inner = new int[] {any.start(), end};
                }
            }
            boolean inside = inner[0] >= 0 && text.lastIndexOf('\n', at) <= inner[0];
            if (inside) {
                return text.substring(0, inner[0]) + shown + text.substring(inner[1] + 1);
            }
        }
        Matcher step = Pattern.compile("[A-Za-z$]\\w*").matcher(text);
        if (step.find(at) && step.start() == at) {
            boolean called = text.startsWith("(", step.end()) || text.startsWith(" (", step.end());
            int end = called ? closing(text, step.end() - 1) + 1 : step.end();
            return text.substring(0, at) + shown + text.substring(end);
        }
        return text;
    }

    private String token(String text, int at) {
        Matcher token = TOKEN.matcher(text);
        if (!token.find(at) || token.start() != at) {
            return text;
        }
        boolean bare = shown.equals(token.group()) && text.startsWith("(", token.end());
        if (bare || (shown.matches("[A-Z]\\w*\\.\\w+") && !finding.code().name().startsWith("UNKNOWN"))) {
            Matcher path = Pattern.compile("[\\w$.]+").matcher(text);
            path.find(at);
            int end = text.startsWith("(", path.end()) ? closing(text, path.end()) + 1 : path.end();
            return text.substring(0, at) + shown + text.substring(end);
        }
        boolean key = token.group().startsWith("\"") && !shown.startsWith("\"") && !shown.matches("-?[0-9.]+");
        boolean numeric = token.group().startsWith("\"") && shown.matches("-?[0-9]+");
        String typed = key && !numeric ? "\"" + shown + "\"" : shown;
        return text.substring(0, at) + typed + text.substring(token.end());
    }

    private String onLine(String text, String pattern, String typed) {
        List<String> lines = text.lines().toList();
        int line = finding.place().line() - 1;
        return String.join(
                        "\n",
                        Stream.concat(
                                        Stream.concat(
                                                lines.subList(0, line).stream(),
                                                Stream.of(lines.get(line)
                                                        .replaceAll(pattern, Matcher.quoteReplacement(typed)))),
                                        lines.subList(line + 1, lines.size()).stream())
                                .toList())
                + "\n";
    }

    private String without(String text, int at) {
        if (shown.equals("/*") || shown.equals("*/")) {
            return text.replace("/*", "").replace("*/", "");
        }
        int from = text.lastIndexOf(shown, at + 1);
        int start = from >= 0 && from + shown.length() >= at ? from : text.indexOf(shown, at);
        if (start < 0) {
            return text;
        }
        String cut = text.substring(0, start) + text.substring(start + shown.length());
        return cut.replaceAll("\\(\\s*,", "( ").replaceAll(",\\s*,", ", ").replaceAll(",\\s*\\)", " )");
    }

    private String above(String text) {
        int rule = text.indexOf("rule \"" + finding.rule() + "\"");
        return text.substring(0, rule) + shown + "\n" + text.substring(rule);
    }

    private String closing(String text) {
        Matcher other = Pattern.compile("as \"([^\"]+)\" at").matcher(finding.text());
        if (!other.find()) {
            return text;
        }
        int when = text.indexOf("when\n", text.indexOf("rule \"" + other.group(1) + "\""));
        return text.substring(0, when) + "when\n    " + shown + "\n" + text.substring(when + 5);
    }

    private static String onSheet(String text, String typed) {
        int then = text.indexOf("then\n", text.indexOf("$sheet : Sheet("));
        return text.substring(0, then) + "then\n    " + typed + "\n" + text.substring(then + 5);
    }

    private String onSheet(String text) {
        return onSheet(text, shown);
    }

    /** All that the hint shows makes up one rule. */
    private String asRule(String text) {
        List<String> all = SHOWN.matcher(finding.hint())
                .results()
                .map(found -> found.group(1))
                .toList();
        String then = all.stream()
                .filter(one -> one.endsWith(";"))
                .findFirst()
                .orElse("answer.warn().saying( \"Look.\", \"注意。\" );");
        return text + "\n// card: page 99\nrule \"tea/typed: as the hint shows\"\nwhen\n    " + all.get(0)
                + "\nthen\n    " + then + "\nend\n";
    }

    private int place(String text) {
        int line = 1;
        int at = 0;
        while (line < finding.place().line()) {
            at = text.indexOf('\n', at) + 1;
            line++;
        }
        return Math.min(at + finding.place().column() - 1, text.length());
    }

    private static int startOfConstraint(String text, int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == ')') {
                depth++;
            } else if (c == '(' && depth-- == 0) {
                return i + 1;
            } else if (depth == 0 && (c == ',' || text.startsWith("|| ", i) || text.startsWith("&& ", i))) {
                return c == ',' ? i + 1 : i + 2;
            }
        }
        return at;
    }

    private static int endOfConstraint(String text, int at) {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0) {
                return i;
            } else if (depth == 0 && (c == ',' || text.startsWith("||", i) || text.startsWith("&&", i))) {
                return i;
            }
        }
        return text.length();
    }

    /** The bracket that closes the first one behind a place. */
    private static int closing(String text, int at) {
        int depth = 0;
        boolean opened = false;
        boolean quoted = false;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
                opened = true;
            } else if (!quoted && c == ')' && ((--depth == 0 && opened) || depth < 0)) {
                return i;
            }
        }
        return text.length() - 1;
    }
}
