package io.entitle.wire;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads words out of a closed list. */
final class Words {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Words() {}

    /** A constant, which documents write in lower case; its type's name, in lower case, is what the word is. */
    static <E extends Enum<E>> Optional<E> read(Value value, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        List<String> known = constants.stream().map(Words::word).toList();
        return value.oneOf(known, type.getSimpleName().toLowerCase(Locale.ROOT))
                .map(word -> constants.get(known.indexOf(word)));
    }

    /** A zone by its IANA name: an offset has no summer time and so is not where an account lives. */
    static Optional<ZoneId> zone(Value value) {
        return value.oneOf(ZONES, "zone").map(ZoneId::of);
    }

    private static <E extends Enum<E>> String word(E constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
