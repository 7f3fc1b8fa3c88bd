package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The words in which a rule tells people its conclusion. */
public final class Wording {

    private static final int COINS = 2;

    private Optional<Supplier<Message>> message = Optional.empty();

    /** One sentence in English and one in Chinese; {@code {0}}, {@code {1}} stand for the values, each name in its language. */
    public void saying(String en, String zh, Object... values) {
        Object[] told = List.of(values).toArray();
        message = Optional.of(() -> new Message(fill(en, Message::en, told), fill(zh, Message::zh, told)));
    }

    /** Empty until the rule has found words; filled in only when asked for, which most are not. */
    public Optional<Message> message() {
        return message.map(Supplier::get);
    }

    private static String fill(String text, Function<Message, String> language, Object... values) {
        String filled = text;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", shown(values[i], language));
        }
        return filled;
    }

    private static String shown(Object value, Function<Message, String> language) {
        if (value instanceof Message name) {
            return language.apply(name);
        }
        return value instanceof BigDecimal amount ? digits(amount) : value.toString();
    }

    /** Coins keep their digits; what multiplication added behind them is left out. */
    private static String digits(BigDecimal amount) {
        return (amount.scale() <= COINS ? amount : amount.stripTrailingZeros()).toPlainString();
    }
}
