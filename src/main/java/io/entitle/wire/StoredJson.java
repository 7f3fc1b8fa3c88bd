package io.entitle.wire;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that this program wrote itself, its decimals exact. */
public final class StoredJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StoredJson() {}

    /** The tree of a text, one without members of an empty text; throws what the parser throws where it is not JSON. */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }
}
