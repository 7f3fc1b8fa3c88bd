package io.entitle.decision;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes a number as people read it, the same in every language and for money too: {@code 12,000} or {@code 0.5}. */
public final class PlainNumber {

    private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(1000);
    private static final int DECIMALS = 9;

    private PlainNumber() {}

    /** Grouped by thousands, at most nine decimals, no zeros behind the last one that counts. */
    public static String of(BigDecimal value) {
        boolean plain = value.signum() >= 0 && value.compareTo(GROUPED_FROM) < 0 && value.scale() <= DECIMALS;
        return plain
                ? value.stripTrailingZeros().toPlainString()
                : new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
