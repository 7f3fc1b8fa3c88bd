package io.entitle.wire;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Instants by name, as they are kept. */
public final class InstantsText {

    private static final TypeReference<Map<String, String>> BY_NAME = new TypeReference<>() {};
    private static final JsonMapper READER = JsonMapper.shared();

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
        if (!text.isEmpty()) {
            READER.readValue(text, BY_NAME).forEach((name, instant) -> instants.put(name, Instant.parse(instant)));
        }
        return instants;
    }
}
