package io.entitle.wire;

import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Reads YAML scalars as JSON reads them, and null however the core schema of YAML writes it. */
final class YamlNull implements Schema {

    private static final Set<String> NULLS = Set.of("~", "Null", "NULL");

    private final Schema json = new JsonSchema();

    @Override
    public ScalarResolver getScalarResolver() {
        ScalarResolver resolver = json.getScalarResolver();
        return (text, plain) -> plain && NULLS.contains(text) ? Tag.NULL : resolver.resolve(text, plain);
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
        return json.getSchemaTagConstructors();
    }
}
