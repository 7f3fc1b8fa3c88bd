package io.entitle.store;

import io.entitle.wire.DocumentTree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Reads PostgreSQL's binary form of a numeric: groups of four digits. */
final class BinaryNumber {

    private static final int SIGN = 4;
    private static final int GROUPS = 8;
    private static final int POSITIVE = 0;
    private static final int NEGATIVE = 0x4000;
    private static final int BASE = 10_000;
    private static final int DIGITS_OF_A_GROUP = 4;

    /** So many groups fit into a long. */
    private static final int FEW_GROUPS = 4;

    private BinaryNumber() {}

    /** Adds the number; what is none, such as infinity, as a text that will be refused. */
    static void copy(ByteBuffer bytes, int start, String member, DocumentTree into) {
        int sign = bytes.getShort(start + SIGN) & 0xffff;
        if (sign != POSITIVE && sign != NEGATIVE) {
            into.text(member, "no finite number");
            return;
        }
        int groups = bytes.getShort(start);
        int scale = DIGITS_OF_A_GROUP * (groups - 1 - bytes.getShort(start + Short.BYTES));
        BigDecimal number = groups <= FEW_GROUPS
                ? BigDecimal.valueOf(unscaled(bytes, start, groups), scale)
                : new BigDecimal(large(bytes, start, groups), scale);
        into.number(member, sign == NEGATIVE ? number.negate() : number);
    }

    private static long unscaled(ByteBuffer bytes, int start, int groups) {
        long unscaled = 0;
        for (int i = 0; i < groups; i++) {
            unscaled = unscaled * BASE + bytes.getShort(start + GROUPS + i * Short.BYTES);
        }
        return unscaled;
    }

    private static BigInteger large(ByteBuffer bytes, int start, int groups) {
        BigInteger unscaled = BigInteger.ZERO;
        for (int i = 0; i < groups; i++) {
            unscaled = unscaled.multiply(BigInteger.valueOf(BASE))
                    .add(BigInteger.valueOf(bytes.getShort(start + GROUPS + i * Short.BYTES)));
        }
        return unscaled;
    }
}
