package io.entitle.engine;

import io.entitle.PlainAccount;
import io.entitle.decision.Message;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.fact.Usage;
import io.entitle.vocabulary.Amount;
import io.entitle.vocabulary.Clock;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.Quantity;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes values of the vocabulary's types at random, whatever they are made of. */
final class Specimens {

    private static final Instant START = Instant.parse("2026-01-31T16:00:00Z");

    private final Random random;
    private final Clock clock = new Clock(START, ZoneId.of("Asia/Shanghai"));

    Specimens(long seed) {
        random = new Random(seed);
    }

    /** One of that type. */
    Object of(Class<?> type) {
        return common(type).orElseGet(() -> made(type));
    }

    /** What a call can be handed. */
    Object[] argumentsOf(Method method) {
        return Stream.of(method.getParameters()).map(this::argument).toArray();
    }

    private Object argument(Parameter parameter) {
        Amount amount = parameter.getAnnotation(Amount.class);
        if (amount != null) {
            int number = 1 + random.nextInt(40);
            return List.of(number, String.valueOf(number), BigDecimal.valueOf(number))
                    .get(random.nextInt(3));
        }
        if (parameter.getType() == String.class) {
            return parameter.getName().equals("when") ? "2026-02-01" : of(String.class);
        }
        return of(parameter.getType());
    }

    private Optional<Object> common(Class<?> type) {
        if (type == String.class) {
            return Optional.of(List.of("team", "points", "").get(random.nextInt(3)));
        }
        if (type == boolean.class) {
            return Optional.of(random.nextBoolean());
        }
        if (type == int.class || type == long.class) {
            return type == int.class
                    ? Optional.of(1 + random.nextInt(40))
                    : Optional.of((long) (1 + random.nextInt(40)));
        }
        if (type == BigDecimal.class) {
            return Optional.of(BigDecimal.valueOf(1 + random.nextInt(40)));
        }
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]);
        }
        return rarer(type);
    }

    private Optional<Object> rarer(Class<?> type) {
        if (type == Message.class) {
            return Optional.of(new Message("Team", "团队版"));
        }
        if (type == Moment.class) {
            return Optional.of(clock.moment(START.plusSeconds(3600L * (random.nextInt(4000) - 2000))));
        }
        if (type == Clock.class) {
            return Optional.of(clock);
        }
        if (type == Usage.class) {
            return Optional.of(new Usage(new Product("tiny", new TreeMap<>(), new TreeMap<>()), facts()));
        }
        if (type == Facts.class) {
            return Optional.of(facts());
        }
        if (type == List.class) {
            return Optional.of(List.of("points"));
        }
        if (type == Quantity.class) {
            return Optional.of((Quantity) facts -> BigDecimal.ONE);
        }
        if (type == Object[].class) {
            return Optional.of(new Object[] {of(String.class), of(BigDecimal.class)});
        }
        return Optional.empty();
    }

    private static Facts facts() {
        return PlainAccount.of("a", "tiny", ZoneId.of("UTC"));
    }

    private Object made(Class<?> type) {
        Constructor<?> widest = Stream.of(type.getDeclaredConstructors())
                .max(Comparator.comparing(Constructor::getParameterCount))
                .orElseThrow(() -> new IllegalStateException(type + " cannot be made"));
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        Constructor<?> maker = type.isRecord() ? canonical(type, components) : widest;
        Object[] parts = Stream.of(maker.getParameters())
                .map(part -> part.getType() == Optional.class ? perhaps(part) : argument(part))
                .toArray();
        try {
            maker.setAccessible(true);
            return maker.newInstance(parts);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent... components) {
        try {
            return type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Object> perhaps(Parameter part) {
        Class<?> content = (Class<?>) ((ParameterizedType) part.getParameterizedType()).getActualTypeArguments()[0];
        return random.nextBoolean() ? Optional.of(of(content)) : Optional.empty();
    }
}
