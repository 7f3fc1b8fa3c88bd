package io.entitle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the console sessions of a Markdown text. */
final class Transcript {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```");
    private static final String PROMPT = "$ ";
    private static final String PROGRAM = "$ java -jar target/entitle.jar ";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private Transcript() {}

    /** A command line and the lines that stand below it. */
    record Command(String line, List<String> expected) {

        Command {
            expected = List.copyOf(expected);
        }

        List<String> args() {
            List<String> args = new ArrayList<>();
            Matcher words = WORD.matcher(line.substring(PROGRAM.length()));
            while (words.find()) {
                args.add(words.group().replaceAll("^['\"]|['\"]$", ""));
            }
            return args;
        }

        @Override
        public String toString() {
            return line;
        }
    }

    /** The program's command lines; other commands of a session are skipped with what they print. */
    static List<Command> commands(String markdown) {
        return BLOCK.matcher(markdown)
                .results()
                .flatMap(block -> session(block.group(1)).stream())
                .toList();
    }

    private static List<Command> session(String block) {
        List<Command> commands = new ArrayList<>();
        List<String> lines = block.lines().toList();
        for (int from = 0; from < lines.size(); from++) {
            if (lines.get(from).startsWith(PROGRAM)) {
                int to = from + 1;
                while (to < lines.size() && !lines.get(to).startsWith(PROMPT)) {
                    to++;
                }
                commands.add(new Command(lines.get(from), lines.subList(from + 1, to)));
            }
        }
        return commands;
    }

    /** Whether lines are as expected, where {@code ...} stands for any number of lines. */
    static boolean matches(List<String> expected, List<String> actual) {
        if (expected.isEmpty()) {
            return actual.isEmpty();
        }
        List<String> rest = expected.subList(1, expected.size());
        if (expected.get(0).strip().equals("...")) {
            return matches(rest, actual) || (!actual.isEmpty() && matches(expected, actual.subList(1, actual.size())));
        }
        return !actual.isEmpty()
                && expected.get(0).equals(actual.get(0))
                && matches(rest, actual.subList(1, actual.size()));
    }
}
