package io.entitle.messages;

import io.entitle.decision.Message;
import io.entitle.decision.PlainNumber;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a careful reader would find wrong with a sentence. */
record Proofreader(Product product) {

    private static final Pattern HOLE =
            Pattern.compile("  |^ | $| [,.;:]|\\( *\\)|[{}]|null|\\(s\\)|：。|：，|，，|（）|，。|、。");
    private static final Pattern HALF_WIDTH =
            Pattern.compile("\\p{IsHan} ?[,;:!?()]|[,;:!?()] ?\\p{IsHan}|\\p{IsHan}\\.|\\p{IsHan}\"");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d:\\d\\d)?");
    private static final Pattern OTHER_DATE =
            Pattern.compile("T\\d\\d:|\\+\\d\\d:\\d\\d|\\d+/\\d+/\\d+|\\d+ ?[年月日]|(?:1st|2nd|3rd|\\dth)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\d])\\d+(?:,\\d{3})*(?:\\.\\d+)?");

    Stream<String> faults(Message message) {
        return Stream.of(
                        found("a hole", HOLE, message.en()),
                        found("a hole", HOLE, message.zh()),
                        found("half-width punctuation", HALF_WIDTH, message.zh()),
                        found(
                                "a date of another form",
                                OTHER_DATE,
                                DAY.matcher(message.en()).replaceAll("")),
                        found(
                                "a date of another form",
                                OTHER_DATE,
                                DAY.matcher(message.zh()).replaceAll("")),
                        plurals(message.en()),
                        keys(message.zh()),
                        figures(message.en()),
                        figures(message.zh()),
                        disagreement(message))
                .flatMap(found -> found)
                .map(fault -> fault + ": " + message);
    }

    private static Stream<String> found(String what, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Stream.of(what + " `" + matcher.group() + "`") : Stream.of();
    }

    private Stream<String> plurals(String text) {
        String many = Stream.concat(
                        product.features().values().stream()
                                .filter(feature -> !feature.unit().equals(feature.oneUnit()))
                                .map(Product.Feature::unit),
                        Stream.of("months", "days", "years"))
                .distinct()
                .collect(Collectors.joining("|"));
        String one = many.replaceAll("s(\\||$)", "$1").replace("people", "person");
        return Stream.concat(
                found("one of many", Pattern.compile("(?<![\\d.,])1 (?:" + many + ")\\b"), text),
                found("many of one", Pattern.compile("(?:\\d{2}|\\d,\\d+|[02-9]) (?:" + one + ")\\b"), text));
    }

    /** Keys are for programs; of words that are written alike the catalogue's own names are no keys. */
    private Stream<String> keys(String text) {
        return Stream.concat(product.plans().keySet().stream(), product.features().keySet().stream())
                .filter(key -> Pattern.compile("(?<![\\w.-])" + Pattern.quote(key) + "(?![\\w.-])")
                        .matcher(text)
                        .find())
                .map(key -> "a key `" + key + "`");
    }

    private static Stream<String> figures(String text) {
        return numbers(text).stream()
                .filter(number ->
                        !PlainNumber.of(new BigDecimal(number.replace(",", ""))).equals(number))
                .map(number -> "a number of another form `" + number + "`");
    }

    /** Both languages name the same days and the same numbers. */
    private static Stream<String> disagreement(Message message) {
        Set<String> english = numbers(message.en());
        Set<String> chinese = numbers(message.zh());
        english.addAll(days(message.en()));
        chinese.addAll(days(message.zh()));
        return english.equals(chinese)
                ? Stream.of()
                : Stream.of("other figures in Chinese " + chinese + " than " + english);
    }

    private static Set<String> days(String text) {
        return DAY.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(DAY.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
