package io.entitle.difference;

import io.entitle.decision.Bill;
import io.entitle.decision.Impact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A charge by two books; empty where a book makes none. */
record LinePair(Optional<Bill.Line> before, Optional<Bill.Line> after) {

    /** The charges of two bills: those of one rule and one text together, of what is left those of one kind. */
    static List<LinePair> of(Bill before, Bill after) {
        List<LinePair> paired = new ArrayList<>();
        List<Bill.Line> was = new ArrayList<>(before.lines());
        List<Bill.Line> is = new ArrayList<>(after.lines());
        pair(was, is, line -> line.kind() + " " + line.rule().name() + " " + line.text(), paired);
        pair(was, is, line -> line.kind() + " " + line.rule().name(), paired);
        pair(was, is, Bill.Line::kind, paired);
        was.forEach(line -> paired.add(new LinePair(Optional.of(line), Optional.empty())));
        is.forEach(line -> paired.add(new LinePair(Optional.empty(), Optional.of(line))));
        return paired;
    }

    /** Takes the first lines of one key from both lists, as long as there are any. */
    private static void pair(
            List<Bill.Line> was, List<Bill.Line> is, Function<Bill.Line, String> key, List<LinePair> paired) {
        Map<String, List<Bill.Line>> others = new LinkedHashMap<>();
        is.forEach(line -> others.computeIfAbsent(key.apply(line), any -> new ArrayList<>())
                .add(line));
        for (Bill.Line line : List.copyOf(was)) {
            List<Bill.Line> alike = others.getOrDefault(key.apply(line), List.of());
            if (!alike.isEmpty()) {
                Bill.Line other = alike.remove(0);
                was.remove(line);
                is.remove(other);
                paired.add(new LinePair(Optional.of(line), Optional.of(other)));
            }
        }
    }

    /** Empty if both charge the same amount. */
    Optional<Impact> impact() {
        return Weighing.ofAmounts(amount(before), amount(after));
    }

    /** What is charged for, such as {@code plan-fee}. */
    String kind() {
        return lines().map(Bill.Line::kind).findFirst().orElse("");
    }

    /** The names of the rules that charge it. */
    List<String> rules() {
        return lines().map(line -> line.rule().name()).distinct().toList();
    }

    Stream<Bill.Line> lines() {
        return Stream.of(before, after).flatMap(Optional::stream);
    }

    /** Whether the same is charged at another price. */
    boolean isRepriced() {
        return !price(before).equals(price(after));
    }

    static Optional<BigDecimal> price(Optional<Bill.Line> line) {
        return line.flatMap(Bill.Line::unitPrice).map(BigDecimal::stripTrailingZeros);
    }

    private static BigDecimal amount(Optional<Bill.Line> line) {
        return line.map(Bill.Line::amount).orElse(BigDecimal.ZERO);
    }
}
