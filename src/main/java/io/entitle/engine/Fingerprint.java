package io.entitle.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of several things in their order. */
final class Fingerprint {

    private final MessageDigest sha;

    Fingerprint() {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Fingerprint with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The length in front keeps two things apart from one that holds both. */
    Fingerprint with(byte[] bytes) {
        sha.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        sha.update((byte) ':');
        sha.update(bytes);
        return this;
    }

    /** Path and text of a rule file. */
    Fingerprint with(RuleFile file) {
        return with(file.path()).with(file.text());
    }

    /** All of it so far; nothing can be added then. */
    String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
