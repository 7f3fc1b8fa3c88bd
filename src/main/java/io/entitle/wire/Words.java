package io.entitle.wire;

import io.entitle.fact.MemberCheck;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads words out of a closed list. */
final class Words {

    private Words() {}

    /** The words of constants, which documents write in lower case, and what they are called together. */
    record Constants<E extends Enum<E>>(String kind, Map<String, E> words) {

        static <E extends Enum<E>> Constants<E> of(Class<E> type) {
            Map<String, E> words = new TreeMap<>();
            for (E constant : type.getEnumConstants()) {
                words.put(constant.name().toLowerCase(Locale.ROOT), constant);
            }
            return new Constants<>(type.getSimpleName().toLowerCase(Locale.ROOT), words);
        }

        Optional<E> read(Value value) {
            return value.oneOf(words.keySet(), kind).map(words::get);
        }
    }

    static Optional<ZoneId> zone(Value value) {
        return value.text()
                .flatMap(id -> value.passing(id, MemberCheck.zone(id)))
                .map(ZoneId::of);
    }
}
