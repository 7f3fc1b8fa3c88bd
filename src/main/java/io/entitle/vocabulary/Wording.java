package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.math.BigDecimal;
import java.util.Optional;

/** The words in which a rule tells people its conclusion. */
public final class Wording {

    private Optional<Message> message = Optional.empty();

    /** One sentence in English and one in Chinese; {@code {0}}, {@code {1}} stand for the values. */
    public void saying(String en, String zh, Object... values) {
        message = Optional.of(new Message(fill(en, values), fill(zh, values)));
    }

    /** Empty until the rule has found words. */
    public Optional<Message> message() {
        return message;
    }

    private static String fill(String text, Object... values) {
        String filled = text;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", shown(values[i]));
        }
        return filled;
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
    }
}
