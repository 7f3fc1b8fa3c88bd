package io.entitle.authoring;

import io.entitle.wire.Amounts;
import io.entitle.wire.Members;
import io.entitle.wire.Value;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the single members of what a case expects, each into the word that {@link Observed} has for it. */
record ExpectedWords(ZoneId zone) {

    /** Reads one member into its word. */
    interface Word extends Function<Value, Optional<String>> {}

    static Optional<Expectation> read(Members members, Map<String, Word> required, Map<String, Word> optional) {
        SortedMap<String, String> words = new TreeMap<>();
        required.forEach((name, word) -> members.required(name).flatMap(word).ifPresent(w -> words.put(name, w)));
        optional.forEach((name, word) -> members.given(name).flatMap(word).ifPresent(w -> words.put(name, w)));
        Optional<String> says = members.given(Expectation.SAYS).flatMap(Value::text);
        Optional<String> saysZh = members.given(Expectation.SAYS_ZH).flatMap(Value::text);
        return members.whole(() -> new Expectation(words, lines(members), says, saysZh));
    }

    private static Map<String, Integer> lines(Members members) {
        Map<String, Integer> lines = new HashMap<>();
        members.names().forEach(name -> members.given(name).ifPresent(value -> lines.put(name, value.line())));
        return lines;
    }

    Optional<String> figures(Members members) {
        SortedMap<String, String> figures = new TreeMap<>();
        for (String name : members.names()) {
            members.given(name).flatMap(this::figure).ifPresent(figure -> figures.put(name, figure));
        }
        return members.whole(() -> Observed.figures(figures));
    }

    /** A number, an instant, or a text that does not begin with a year. */
    private Optional<String> figure(Value value) {
        if (!value.isText()) {
            return number(value);
        }
        return value.text().flatMap(text -> Character.isDigit(text.charAt(0)) ? instant(value) : Optional.of(text));
    }

    Optional<String> instant(Value value) {
        return value.instant(zone)
                .map(instant -> Observed.instant(instant.atZone(zone).toOffsetDateTime()));
    }

    static Word orNone(Word word) {
        return value ->
                value.isText() && value.text().filter(Observed.NONE::equals).isPresent()
                        ? Optional.of(Observed.NONE)
                        : word.apply(value);
    }

    /** A number, or {@code null}, which is how documents say that there is no limit. */
    static Optional<String> limit(Value value) {
        return value.isNothing() ? Optional.of(Observed.UNLIMITED) : number(value);
    }

    static Optional<String> number(Value value) {
        return Amounts.balance(value).map(Observed::number);
    }

    static Optional<String> truth(Value value) {
        return value.truth().map(String::valueOf);
    }

    static Optional<String> textOrNothing(Value value) {
        return value.isEmptyText() ? Optional.of("") : value.text();
    }

    static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
