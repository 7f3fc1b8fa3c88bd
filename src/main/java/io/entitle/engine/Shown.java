package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.problem.WrittenTime;
import io.entitle.vocabulary.Moment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is found in facts, as rules would write it. */
final class Shown {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private Shown() {}

    static String value(Object value) {
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Moment moment) {
            return INSTANT.format(WrittenTime.of(moment.local().toOffsetDateTime()));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Shown::value).orElse("none");
        }
        return value instanceof Record fact ? fact(fact) : String.valueOf(value);
    }

    private static String fact(Record fact) {
        return fact.getClass().getSimpleName() + "( " + details(fact, any -> true) + " )";
    }

    /** The fields of a fact by which people tell it from others: {@code plan "a", from 2025-01-01T00:00:00Z}. */
    static String details(Object fact, Predicate<String> wanted) {
        return fields(fact)
                .filter(field -> wanted.test(field.getName()))
                .map(field -> detail(field.getName(), read(field, fact)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    static boolean isField(Object fact, String name) {
        return fields(fact).anyMatch(field -> field.getName().equals(name));
    }

    private static Stream<RecordComponent> fields(Object fact) {
        return fact instanceof Record ? Stream.of(fact.getClass().getRecordComponents()) : Stream.empty();
    }

    /** Names and ranks repeat what keys say, tables are too long, and a yes or no tells no two facts apart. */
    private static Optional<String> detail(String name, Object value) {
        boolean silent = value instanceof Message
                || value instanceof Map
                || value instanceof Integer
                || value instanceof Boolean
                || value.equals("")
                || value.equals(Optional.empty());
        return silent ? Optional.empty() : Optional.of(name + " " + value(value));
    }

    private static Object read(RecordComponent field, Object fact) {
        try {
            return field.getAccessor().invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("every field of the vocabulary can be read", e);
        }
    }
}
