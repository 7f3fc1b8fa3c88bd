package io.entitle.language;

import io.entitle.finding.Code;
import java.util.regex.Pattern;

/**
 * Looks at texts that are prices: nothing that Java would read as another number than people do gets through, nothing too
 * long to be reckoned with, and nothing below 0.
 */
final class PriceMeaning {

    private static final Pattern PRICE = Pattern.compile("(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,9})?");
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9.]+");

    private final Scope scope;

    PriceMeaning(Scope scope) {
        this.scope = scope;
    }

    void check(Expression argument) {
        if (!(argument instanceof Expression.Text text)) {
            String hint = "write digits in quotation marks, such as `\"9.9\"`";
            scope.tell(Code.WRONG_NUMBER, argument.place(), "a price is written out where it is asked for", hint);
        } else if (NEGATIVE.matcher(text.value()).matches()) {
            String hint = "write an amount of at least 0, such as `\"9.9\"`";
            scope.tell(Code.WRONG_NUMBER, text.place(), "`" + text.value() + "` is below 0", hint);
        } else if (!PRICE.matcher(text.value()).matches()) {
            String hint = "write digits and one point, such as `\"9.9\"`: at most 15 digits before it and 9 behind";
            scope.tell(Code.WRONG_NUMBER, text.place(), "`" + text.value() + "` is no amount", hint);
        }
    }
}
