package io.entitle.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes text without guessing: a replacement character in a plan's or account's name is another name. */
final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8() {}

    /** @throws MalformedException if any byte is not UTF-8 */
    static String decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new MalformedException("not UTF-8 at byte " + in.position() + ", counted from 0: found `0x"
                    + String.format("%02x", bytes[in.position()]) + "`");
        }
        return withoutMark(out.flip().toString());
    }

    /** Files that are put together have a byte order mark where the next begins. */
    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
