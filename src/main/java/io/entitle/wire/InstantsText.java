package io.entitle.wire;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Instants by name, as they are kept. */
public final class InstantsText {

    private InstantsText() {}

    /** An object; empty text if there are none. */
    public static String of(Map<String, Instant> instants) {
        if (instants.isEmpty()) {
            return "";
        }
        JsonObject all = new JsonObject();
        new TreeMap<>(instants).forEach((name, instant) -> all.text(name, instant.toString()));
        return JsonText.line(all.tree());
    }

    /** What {@link #of} wrote. */
    public static Map<String, Instant> read(String text) {
        Map<String, Instant> instants = new TreeMap<>();
        StoredJson.read(text)
                .properties()
                .forEach(member -> instants.put(
                        member.getKey(), Instant.parse(member.getValue().asString())));
        return instants;
    }
}
