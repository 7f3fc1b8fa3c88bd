package io.entitle.fact;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value of which one member is another, found by the components of its records, so that none can be forgotten.
 *
 * @param member the record and the component that was changed; empty where the value is no record
 * @param whole the value as it is then
 */
public record AlteredMember(String member, Object whole) {

    /** Each way to change one thing of a value, with the name of the member that it changes. */
    public static Stream<AlteredMember> of(Object value) {
        if (value instanceof Record whole) {
            return Stream.of(whole.getClass().getRecordComponents()).flatMap(member -> of(whole, member));
        }
        if (value instanceof Optional<?> maybe) {
            return Stream.concat(
                    Stream.of(new AlteredMember("", Optional.empty())),
                    of(maybe.orElseThrow()).map(one -> new AlteredMember(one.member(), Optional.of(one.whole()))));
        }
        if (value instanceof List<?> all) {
            return Stream.concat(
                    Stream.of(new AlteredMember("", List.of())),
                    of(all.get(0)).map(one -> new AlteredMember(one.member(), List.of(one.whole()))));
        }
        return Stream.of(new AlteredMember("", other(value)));
    }

    private static Stream<AlteredMember> of(Record whole, RecordComponent member) {
        String name = whole.getClass().getSimpleName() + "." + member.getName();
        return of(valueOf(whole, member))
                .map(one -> new AlteredMember(
                        one.member().isEmpty() ? name : one.member(), with(whole, member, one.whole())));
    }

    private static Object other(Object value) {
        if (value instanceof Enum<?> constant) {
            return Stream.of(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> !other.equals(constant))
                    .findFirst()
                    .orElseThrow();
        }
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.ONE);
        }
        if (value instanceof Instant instant) {
            return instant.plusSeconds(1);
        }
        if (value instanceof ZoneId) {
            return ZoneId.of("Asia/Shanghai");
        }
        if (value instanceof Map<?, ?>) {
            return Map.of("feature", BigDecimal.valueOf(11));
        }
        return value + " of another name";
    }

    private static Object valueOf(Record whole, RecordComponent member) {
        try {
            return member.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Record with(Record whole, RecordComponent changed, Object value) {
        RecordComponent[] members = whole.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(members).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(members)
                .map(member -> member.getName().equals(changed.getName()) ? value : valueOf(whole, member))
                .toArray();
        try {
            return whole.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
