package io.entitle.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a store calls an address that events are delivered to: the server, for who reads the table, and a digest of the
 * whole address, which tells it from any other one. Keys stand in paths and queries, so neither is kept.
 */
public final class SinkName {

    private static final Pattern ADDRESS = Pattern.compile("(https?://)(?:[^/?#]*@)?([^/?#]*).*", Pattern.DOTALL);

    private SinkName() {}

    /** The name of an address; a text that is no address of HTTP is its own name. */
    public static String of(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches() ? parts.group(1) + parts.group(2) + " sha256:" + digest(address) : address;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
