package io.entitle.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages a file as transfers, editors, spreadsheets and people do; the same for the same seed. */
record Mutations(Random random) {

    private static final List<String> SPLICES = List.of(
            "\"",
            "'",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\0",
            "\uFEFF",
            "\uFFFD",
            " ",
            "\\N",
            "~",
            "null",
            "{",
            "}",
            "[",
            "]",
            ":",
            "&a",
            "*a",
            "!!str ",
            "# ",
            "|",
            "1e9",
            "1,234",
            "TRUE",
            "f",
            "9999-12-31",
            "0001-01-01",
            "账",
            "\uD83D\uDE00",
            "\\u0000",
            "-",
            "Studio",
            "studio ",
            "UTC+8",
            "CST",
            "product,account\n");

    byte[] of(String good) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(2); i >= 0 && bytes.length > 0; i--) {
            bytes = one(bytes);
        }
        return bytes;
    }

    private byte[] one(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(Arrays.copyOf(bytes, at), splice(), rest(bytes, at));
            case 2 -> joined(Arrays.copyOf(bytes, at), splice(), rest(bytes, Math.min(bytes.length, at + 1)));
            case 3 ->
                joined(
                        Arrays.copyOf(bytes, at),
                        new byte[0],
                        rest(bytes, Math.min(bytes.length, at + 1 + random.nextInt(9))));
            case 4 -> joined(bytes, new byte[0], rest(bytes, at));
            case 5 -> lines(bytes);
            case 6 -> flipped(bytes, at);
            case 7 -> joined(bytes, new byte[0], bytes);
            default -> replaced(bytes);
        };
    }

    private byte[] splice() {
        return SPLICES.get(random.nextInt(SPLICES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    /** Lines in another order, one of them twice, or one left out. */
    private byte[] lines(byte[] bytes) {
        List<String> lines = new ArrayList<>(
                new String(bytes, StandardCharsets.ISO_8859_1).lines().toList());
        if (lines.isEmpty()) {
            return bytes;
        }
        int line = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> Collections.shuffle(lines, random);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(line));
            default -> lines.remove(line);
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] replaced(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return (switch (random.nextInt(4)) {
                    case 0 -> text.replace(",", ";");
                    case 1 -> text.replace("\n", "\r\n");
                    case 2 -> text.replace("\n", "\r");
                    default -> text.replace("\n", "\n\n");
                })
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[] one, byte[] two, byte[] three) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(two);
        all.writeBytes(three);
        return all.toByteArray();
    }
}
