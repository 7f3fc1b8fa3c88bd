package io.entitle.difference;

import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds every number in rules that says what is paid, or from where on: a new price is found by itself. */
final class MoneyLiterals {

    /** Prices are texts of digits; dates and keys have other signs. */
    private static final Pattern PRICE = Pattern.compile("\"(\\d+(?:\\.\\d+)?)\"");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"-])(\\d+)(?![\\w.\"])");

    /** What makes a line one whose whole numbers are free units, minimums or thresholds of what is paid. */
    private static final Pattern PAID = Pattern.compile(
            "thenBilled|(?:used|peak)\\( \"[^\"]+\" \\) [<>]|\\.free\\( \\d|Money\\.|topUp|Balance\\(.*amount [<>]|Pack\\( points|\"minimum\"|\"threshold\"");

    private MoneyLiterals() {}

    /**
     * One number.
     *
     * @param rule the name of the rule that it stands in
     * @param place how many numbers of that rule stand before it
     * @param start its first digit in the file
     * @param price whether it is a price that is told as it stands: not a number of units, nor reckoned with any further
     */
    record Literal(RuleFile file, String rule, int place, int start, String text, boolean price) {

        int end() {
            return start + text.length();
        }

        BigDecimal value() {
            return new BigDecimal(text);
        }

        @Override
        public String toString() {
            return rule + " no. " + place + " (" + text + ")";
        }
    }

    static List<Literal> of(RuleFolder folder, String product) {
        return folder.products().getOrDefault(product, List.of()).stream()
                .flatMap(MoneyLiterals::of)
                .toList();
    }

    private static Stream<Literal> of(RuleFile file) {
        List<Literal> found = new ArrayList<>();
        String rule = "";
        int place = 0;
        int start = 0;
        for (String line : file.text().lines().map(one -> one + "\n").toList()) {
            if (line.startsWith("rule ")) {
                rule = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
                place = 0;
            } else if (!line.startsWith("//")) {
                for (Literal literal : of(file, rule, place, start, line)) {
                    found.add(literal);
                    place++;
                }
            }
            start += line.length();
        }
        return found.stream();
    }

    private static List<Literal> of(RuleFile file, String rule, int place, int start, String line) {
        List<Literal> found = new ArrayList<>();
        Matcher prices = PRICE.matcher(line);
        while (prices.find()) {
            found.add(new Literal(
                    file,
                    rule,
                    place + found.size(),
                    start + prices.start(1),
                    prices.group(1),
                    !isReckoned(line, prices.start())));
        }
        Matcher numbers = NUMBER.matcher(line);
        while (PAID.matcher(line).find() && numbers.find()) {
            found.add(new Literal(file, rule, place + found.size(), start + numbers.start(1), numbers.group(1), false));
        }
        return found;
    }

    /** Whether a price stands within the brackets of what reckons further with what it makes. */
    private static boolean isReckoned(String line, int at) {
        return Stream.of("unitsFor(", "difference(", "uncovered(")
                .filter(word -> line.contains(word) && line.indexOf(word) < at)
                .map(word -> line.substring(line.indexOf(word), at))
                .anyMatch(before -> count(before, '(') > count(before, ')'));
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }
}
