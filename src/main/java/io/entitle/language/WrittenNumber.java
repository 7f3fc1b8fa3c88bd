package io.entitle.language;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** How numbers are written, and which number was meant by what is not written so. */
public final class WrittenNumber {

    private static final Pattern AMOUNT = Pattern.compile("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,8})");

    /** Commas or other marks between groups of three digits. */
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[,_' ][0-9]{3})+(?:\\.[0-9]+)?");

    private static final Pattern COMMA_FOR_POINT = Pattern.compile("[0-9]+,[0-9]{1,2}");
    private static final Pattern PLAIN = Pattern.compile("-?(?:0|[1-9][0-9]{0,9})");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]*)\\.[0-9]+");
    private static final Pattern DIGITS = Pattern.compile("-?[1-9][0-9]*");
    private static final Pattern BESIDE = Pattern.compile("^[\\s+$¥€£]+|[\\sBbLlFfDdMmIi元¥€$£]+$");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    private WrittenNumber() {}

    /** The number that a rule writes out there, be it as digits or as a text of digits; empty for anything else. */
    public static Optional<BigDecimal> of(Expression expression) {
        Optional<String> written = expression instanceof Expression.Text text
                ? Optional.of(text.value())
                : Optional.of(expression)
                        .filter(Expression.Numeral.class::isInstance)
                        .map(number -> number.written().replace("B", ""));
        return written.filter(digits -> isText(digits, false)).map(BigDecimal::new);
    }

    /** Whether digits alone are the number that they seem to be, to Java too. */
    static boolean isPlain(String digits) {
        return PLAIN.matcher(digits).matches() && Math.abs(Long.parseLong(digits)) <= Integer.MAX_VALUE;
    }

    static boolean isDecimal(String digits) {
        return DECIMAL.matcher(digits).matches();
    }

    /** What is wrong with what is no plain number. */
    static String what(String digits) {
        if (DIGITS.matcher(digits).matches()) {
            return "is too large for a plain number";
        }
        return isDecimal(digits) ? "is no whole number" : "is not how a number is written";
    }

    /** How a number is handed to a call: digits where they are exact, a text of digits otherwise. */
    static String inCall(String number) {
        return isPlain(number) ? number : "\"" + number + "\"";
    }

    /** How a number is written where a fact is compared with it. */
    static String inCondition(String number) {
        return isPlain(number) ? number : number + "B";
    }

    /** Whether a text is a number as rules write it. */
    static boolean isText(String text, boolean whole) {
        return (whole ? WHOLE : AMOUNT).matcher(text).matches();
    }

    /** The number that was meant by a text that is none; empty where that can only be guessed. */
    static Optional<String> meant(String text, boolean whole) {
        String plain =
                BESIDE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replaceAll("[,_' ]", "");
        } else if (COMMA_FOR_POINT.matcher(plain).matches()) {
            plain = plain.replace(',', '.');
        }
        plain = plain.replace("_", "");
        plain = plain.startsWith(".") ? "0" + plain : plain;
        plain = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        plain = LEADING_ZEROS.matcher(plain).replaceAll("");
        return Optional.of(plain).filter(number -> isText(number, whole));
    }
}
