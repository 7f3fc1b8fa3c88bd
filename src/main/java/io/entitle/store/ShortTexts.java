package io.entitle.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes texts of bytes in UTF-8. Short ones that come again and again, such as the names of plans, are mostly made once.
 * For one thread.
 */
final class ShortTexts {

    private static final int LONGEST = 40;
    private static final int PLACES = 1 << 10;

    private final byte[][] bytes = new byte[PLACES][];
    private final String[] texts = new String[PLACES];

    String of(byte[] in, int start, int length) {
        if (length > LONGEST) {
            return new String(in, start, length, StandardCharsets.UTF_8);
        }
        int place = place(in, start, length);
        byte[] known = bytes[place];
        if (known == null || !Arrays.equals(known, 0, known.length, in, start, start + length)) {
            bytes[place] = Arrays.copyOfRange(in, start, start + length);
            texts[place] = new String(in, start, length, StandardCharsets.UTF_8);
        }
        return texts[place];
    }

    private static int place(byte[] in, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + in[i];
        }
        return (hash ^ hash >>> 15) & PLACES - 1;
    }
}
