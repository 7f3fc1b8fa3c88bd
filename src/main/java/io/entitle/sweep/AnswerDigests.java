package io.entitle.sweep;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.entitle.decision.Advice;
import io.entitle.decision.Answers;
import io.entitle.wire.AdviceText;
import io.entitle.wire.AnswersText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Answers by their digest: few accounts are answered as nobody else is. Safe to share between threads. */
final class AnswerDigests {

    private static final int REMEMBERED = 20_000;

    private final LoadingCache<Answers, Digested> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(AnswerDigests::digested);

    /** By the list itself, which accounts that are advised the same mostly share. */
    private final LoadingCache<List<Advice>, String> advice =
            Caffeine.newBuilder().weakKeys().maximumSize(REMEMBERED).build(AdviceText::of);

    /** Answers as they are kept. */
    record Digested(String digest, String text) {}

    Digested of(Answers answers) {
        return known.get(answers);
    }

    /** Advice as it is kept. */
    String advice(List<Advice> advised) {
        return advised.isEmpty() ? "" : advice.get(advised);
    }

    private static Digested digested(Answers answers) {
        String text = AnswersText.of(answers);
        return new Digested(HexFormat.of().formatHex(sha256(text)), text);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
