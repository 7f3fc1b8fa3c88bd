package io.entitle.vocabulary;

import io.entitle.decision.Message;
import io.entitle.decision.PlainNumber;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words in which a rule tells people its conclusion. */
public final class Wording {

    /** A sentence that became longer is cut there: it was made to fill memory, not to be read. */
    private static final int LONGEST = 4_000;

    /** {@code {0}}, or {@code {0|month|months}} for the word that agrees with that number. */
    private static final Pattern PLACE = Pattern.compile("\\{(0|[1-9][0-9]?)(?:\\|([^{}|]*)\\|([^{}|]*))?}");

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
     * debt, a balance or a pack as its amount; {@code {0|month|months}} for the word that agrees with a number.
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

    /** In one pass: what is filled in is not looked through for places again. */
    private static String fill(String text, Function<Message, String> language, List<Object> values) {
        StringBuilder filled = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find() && filled.length() <= LONGEST) {
            filled.append(text, from, place.start());
            filled.append(value(place, language, values));
            from = place.end();
        }
        return shortened(filled.append(text, from, text.length()));
    }

    /** A place for which there is no value stays as it is written. */
    private static String value(Matcher place, Function<Message, String> language, List<Object> values) {
        int at = Integer.parseInt(place.group(1));
        if (at >= values.size()) {
            return place.group();
        }
        return place.group(2) == null ? shown(values.get(at), language) : agreeing(place, values.get(at));
    }

    private static String agreeing(Matcher place, Object value) {
        boolean one = value instanceof BigDecimal number && number.compareTo(BigDecimal.ONE) == 0;
        return place.group(one ? 2 : 3);
    }

    private static String shortened(StringBuilder filled) {
        if (filled.length() <= LONGEST) {
            return filled.toString();
        }
        int end = Character.isHighSurrogate(filled.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return filled.substring(0, end) + "...";
    }

    private static String shown(Object value, Function<Message, String> language) {
        if (value instanceof Message name) {
            return language.apply(name);
        }
        return value instanceof BigDecimal amount ? PlainNumber.of(amount) : value.toString();
    }
}
