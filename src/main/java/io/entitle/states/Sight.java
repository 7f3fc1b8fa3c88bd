package io.entitle.states;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what rules look at. For one thread. */
final class Sight {

    private static final String DEADLINE = "Deadline";

    private final SortedSet<String> members = new TreeSet<>();
    private final SortedMap<String, SortedSet<BigDecimal>> amounts = new TreeMap<>();
    private final SortedMap<String, SortedSet<BigDecimal>> counts = new TreeMap<>();
    private final SortedSet<String> asked = new TreeSet<>();
    private final SortedMap<String, Set<Shift>> shifts = new TreeMap<>();
    private final SortedSet<String> compared = new TreeSet<>();
    private final SortedSet<String> dates = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> sources = new TreeMap<>();
    private final SortedSet<String> extended = new TreeSet<>();
    private final SortedSet<String> priced = new TreeSet<>();
    private final List<DateWord> deadlines = new ArrayList<>();
    private final Set<Shift> afterDeadlines = new LinkedHashSet<>(List.of(Shift.NONE));

    /** A member of a fact, with the number it is called with, if any. */
    void member(String fact, String name, Optional<Long> number) {
        members.add(fact + "." + name);
        if (fact.equals(DEADLINE) && name.equals("passedForMonths")) {
            number.ifPresent(months -> afterDeadlines.add(Shift.of("plusMonths", months)));
        }
    }

    void date(DateWord word) {
        members.add(word.field());
        shifts.computeIfAbsent(word.field(), any -> new LinkedHashSet<>()).add(word.shift());
        if (word.compares()) {
            compared.add(word.field());
        }
    }

    /** A date that rules hold against another one. */
    void compared(DateWord word) {
        date(word);
        compared.add(word.field());
    }

    /** A date that a deadline is reckoned from. */
    void deadline(DateWord word) {
        deadlines.add(word);
    }

    /** Something reckoned from a deadline. */
    void afterDeadline(Shift shift) {
        afterDeadlines.add(shift);
    }

    void absolute(String date) {
        dates.add(date);
    }

    void amount(String member, BigDecimal number) {
        amounts.computeIfAbsent(member, any -> new TreeSet<>()).add(number);
    }

    void count(String feature, BigDecimal number) {
        counts.computeIfAbsent(feature, any -> new TreeSet<>()).add(number);
    }

    /** A feature whose use a condition looks at. */
    void asked(String feature, BigDecimal number) {
        asked.add(feature);
        priced.add(feature);
        count(feature, number);
    }

    void draws(String feature, String source) {
        sources.computeIfAbsent(feature, any -> new TreeSet<>()).add(source);
    }

    /** A feature of which some use costs something. */
    void prices(String feature) {
        priced.add(feature);
    }

    void adds(String feature) {
        extended.add(feature);
    }

    Distinctions distinctions() {
        for (DateWord deadline : deadlines) {
            afterDeadlines.forEach(after -> date(deadline.then(after)));
        }
        return new Distinctions(members, amounts, counts, asked, shifts, compared, dates, sources, extended, priced);
    }
}
