package io.entitle.difference;

import io.entitle.decision.Advice;
import io.entitle.decision.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers that people are told; how a sentence is worded makes no difference. */
final class Figures {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.:-]*");

    private Figures() {}

    static boolean areAlike(Message one, Message other) {
        return numbers(one.en()).equals(numbers(other.en()))
                && numbers(one.zh()).equals(numbers(other.zh()));
    }

    private static List<String> numbers(String sentence) {
        return NUMBER.matcher(sentence).results().map(MatchResult::group).toList();
    }

    /** In digits, without zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The names of the figures that two pieces of advice state otherwise. */
    static SortedSet<String> changed(Advice one, Advice other) {
        SortedMap<String, Object> was = plain(one);
        SortedMap<String, Object> is = plain(other);
        SortedSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> was.containsKey(name) && was.get(name).equals(is.get(name)));
        return names;
    }

    /** {@code monthlyFee 178, saving 2}: those figures as a piece of advice has them. */
    static String told(Advice advice, SortedSet<String> names) {
        SortedMap<String, Object> figures = plain(advice);
        return names.stream()
                .map(name -> name + " " + figures.getOrDefault(name, "none"))
                .collect(Collectors.joining(", "));
    }

    private static SortedMap<String, Object> plain(Advice advice) {
        SortedMap<String, Object> plain = new TreeMap<>();
        advice.figures()
                .forEach((name, figure) ->
                        plain.put(name, figure instanceof BigDecimal number ? plain(number) : figure));
        return plain;
    }
}
