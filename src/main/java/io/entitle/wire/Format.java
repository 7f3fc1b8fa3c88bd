package io.entitle.wire;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** The notations that documents are written in. */
enum Format {
    JSON,
    YAML;

    private static final TokenStreamFactory JSON_FACTORY = new JsonFactory();
    private static final int LARGEST_BUFFER = 1 << 20;

    /** By the name of the file; standard input has none to tell by, so by how its text begins. */
    static Format of(String source, String text) {
        if (source.equals(FactsReader.STANDARD_INPUT)) {
            String start = text.stripLeading();
            return start.startsWith("{") || start.startsWith("[") ? JSON : YAML;
        }
        String name = source.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") ? YAML : JSON;
    }

    /**
     * The values at the root of a text.
     *
     * @throws MalformedException if the text is not of this format
     */
    List<Tree> parse(String text) {
        return switch (this) {
            case JSON -> parse(JSON_FACTORY, text, TreeReader::root);
            case YAML -> parse(yaml(text.length()), text, TreeReader::roots);
        };
    }

    private List<Tree> parse(TokenStreamFactory factory, String text, Function<TreeReader, List<Tree>> read) {
        try (JsonParser tokens = factory.createParser(ObjectReadContext.empty(), text)) {
            try {
                return read.apply(new TreeReader(tokens));
            } catch (JacksonException | YamlEngineException e) {
                throw new SyntaxError(this, text).explain(e, tokens.currentLocation());
            }
        }
    }

    /**
     * With its default buffer of a thousand characters the YAML reader takes quadratic time for a long text, 16 s for
     * 5 MB; and its own check for duplicates would end the reading at the first.
     */
    private static TokenStreamFactory yaml(int length) {
        LoadSettings settings = LoadSettings.builder()
                .setBufferSize(Math.min(length + 1, LARGEST_BUFFER))
                .setCodePointLimit(Integer.MAX_VALUE)
                .setAllowDuplicateKeys(true)
                .setSchema(new YamlNull())
                .build();
        return YAMLFactory.builder().loadSettings(settings).build();
    }
}
