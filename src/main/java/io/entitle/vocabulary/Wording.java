package io.entitle.vocabulary;

import io.entitle.decision.Message;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words in which a rule tells people its conclusion. */
public final class Wording {

    private static final int COINS = 2;

    private Optional<Said> said = Optional.empty();

    /** What a rule said, its sentences still with places for the values. */
    private record Said(String en, String zh, List<Object> values) {

        Message filled(Facts facts) {
            List<Object> told =
                    values.stream().map(value -> Varying.toldOf(value, facts)).toList();
            return new Message(fill(en, Message::en, told), fill(zh, Message::zh, told));
        }
    }

    /**
     * One sentence in English and one in Chinese; {@code {0}}, {@code {1}} stand for the values: a name in its language, a
     * debt, a balance or a pack as its amount.
     */
    @Conclusion
    public void saying(String en, String zh, Object... values) {
        said = Optional.of(new Said(en, zh, Stream.of(values).map(Wording::held).toList()));
    }

    /** What may be another value for another account is looked at now, when it is noted what the rules look at. */
    private static Object held(Object value) {
        boolean lasting = value instanceof Varying || value instanceof Message || value instanceof BigDecimal;
        return lasting ? value : value.toString();
    }

    /** Empty until the rule has found words; the values are those of that account, and are filled in only when asked for. */
    @EngineOnly
    public Optional<Message> messageFor(Facts facts) {
        return said.map(words -> words.filled(facts));
    }

    /** Whether it is worded otherwise for another account. */
    boolean varies() {
        return said.filter(words -> words.values().stream().anyMatch(Varying.class::isInstance))
                .isPresent();
    }

    private static String fill(String text, Function<Message, String> language, List<Object> values) {
        String filled = text;
        for (int i = 0; i < values.size(); i++) {
            filled = filled.replace("{" + i + "}", shown(values.get(i), language));
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
