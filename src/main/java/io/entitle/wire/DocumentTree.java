package io.entitle.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object of a facts document that is put together from values, such as a database's, and read with all the checks of
 * a text. What is not known is not added. For one thread.
 */
public final class DocumentTree {

    private static final int NO_LINE = 0;

    private final Map<String, Tree> members = new LinkedHashMap<>();
    private Set<String> repeated = Set.of();

    public DocumentTree text(String name, String text) {
        return put(name, new Tree.Text(text, NO_LINE));
    }

    public DocumentTree number(String name, BigDecimal number) {
        return put(name, new Tree.Exact(number, NO_LINE));
    }

    public DocumentTree truth(String name, boolean truth) {
        return put(name, new Tree.Truth(truth, NO_LINE));
    }

    public DocumentTree instant(String name, Instant instant) {
        return put(name, new Tree.Moment(instant, NO_LINE));
    }

    /** What a text would say by {@code null}. */
    public DocumentTree nothing(String name) {
        return put(name, new Tree.Nothing(NO_LINE));
    }

    /** The digits of a number as they were written, to be checked when they are read. */
    public DocumentTree digits(String name, String written) {
        return put(name, new Tree.Digits(written, NO_LINE));
    }

    public DocumentTree object(String name, DocumentTree object) {
        return put(name, object.tree());
    }

    public DocumentTree list(String name, List<DocumentTree> items) {
        List<Tree> trees = new ArrayList<>(items.size());
        items.forEach(item -> trees.add(item.tree()));
        return put(name, new Tree.Listed(trees, NO_LINE));
    }

    /** The same members in the order of their names. */
    public DocumentTree sorted(Comparator<String> order) {
        DocumentTree sorted = new DocumentTree();
        members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .forEach(member -> sorted.members.put(member.getKey(), member.getValue()));
        sorted.repeated = repeated;
        return sorted;
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Another text whenever anything of it becomes another; in hexadecimal digits. */
    public String digest() {
        try {
            byte[] text = tree().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Tree tree() {
        return new Tree.Named(members, repeated, NO_LINE);
    }

    private DocumentTree put(String name, Tree tree) {
        if (members.put(name, tree) != null) {
            repeated = new LinkedHashSet<>(repeated);
            repeated.add(name);
        }
        return this;
    }
}
