package io.entitle.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Builds trees from the tokens of one text. */
final class TreeReader {

    private static final int DEEPEST = 32;

    private final JsonParser tokens;

    TreeReader(JsonParser tokens) {
        this.tokens = tokens;
    }

    /** Every value at the root, in their order; but not null, which is what a YAML document without content reads as. */
    List<Tree> roots() {
        List<Tree> roots = new ArrayList<>();
        for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
            if (token != JsonToken.VALUE_NULL) {
                roots.add(tree(token, line(), 1));
            }
        }
        return roots;
    }

    /** The one value at the root; empty where there is none. */
    List<Tree> root() {
        JsonToken token = tokens.nextToken();
        if (token == null) {
            return List.of();
        }
        Tree root = tree(token, line(), 1);
        if (tokens.nextToken() != null) {
            throw malformed("nothing may follow the document");
        }
        return List.of(root);
    }

    private Tree tree(JsonToken token, int line, int depth) {
        refuseAlias();
        return switch (token) {
            case START_OBJECT -> named(line, deeper(depth));
            case START_ARRAY -> listed(line, deeper(depth));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Tree.Digits(tokens.getString(), line);
            case VALUE_TRUE, VALUE_FALSE -> new Tree.Truth(token == JsonToken.VALUE_TRUE, line);
            case VALUE_NULL -> new Tree.Nothing(line);
            case VALUE_STRING -> new Tree.Text(tokens.getString(), line);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw malformed("expected a value");
        };
    }

    private Tree named(int line, int depth) {
        Map<String, Tree> members = new LinkedHashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            refuseAlias();
            String name = tokens.currentName();
            int nameLine = line();
            if (members.put(name, tree(tokens.nextToken(), nameLine, depth)) != null) {
                repeated.add(name);
            }
        }
        return new Tree.Named(members, repeated, line);
    }

    private Tree listed(int line, int depth) {
        List<Tree> items = new ArrayList<>();
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            items.add(tree(token, line(), depth));
        }
        return new Tree.Listed(items, line);
    }

    private int line() {
        return tokens.currentTokenLocation().getLineNr();
    }

    private int deeper(int depth) {
        if (depth > DEEPEST) {
            throw malformed("nested deeper than " + DEEPEST + " levels");
        }
        return depth + 1;
    }

    /** The parser would hand out the alias' name as if it were the value. */
    private void refuseAlias() {
        if (tokens instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw malformed("aliases are not read; write the value out");
        }
    }

    private MalformedException malformed(String message) {
        TokenStreamLocation at = tokens.currentTokenLocation();
        return new MalformedException(at.getLineNr(), at.getColumnNr(), message);
    }
}
