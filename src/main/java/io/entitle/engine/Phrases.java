package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.decision.PlainNumber;
import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences that answers are made of, from {@code phrases_en.properties} and {@code phrases_zh.properties}. */
final class Phrases {

    /** Without it a machine set to Chinese would be given Chinese for a missing English text, and the reverse. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<String, Phrase> EN = phrases(Locale.ENGLISH);
    private static final Map<String, Phrase> ZH = phrases(Locale.CHINESE);
    private static final int ROOM_FOR_BLANKS = 16;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Phrases() {}

    /** Fills {@code {0}}, {@code {1}}, ... of a sentence; a {@link Message} fills each language with its own. */
    static Message say(String key, Object... values) {
        Message clause = clause(key, values);
        return new Message(capitalised(clause.en()), clause.zh());
    }

    /** The same for a part of a sentence. */
    static Message clause(String key, Object... values) {
        return new Message(fill(EN, key, values, Message::en), spaced(fill(ZH, key, values, Message::zh)));
    }

    static Message join(Message first, Message next) {
        return new Message(first.en() + " " + next.en(), first.zh() + next.zh());
    }

    /** An amount of money: in the words of its currency where there are any, else with its code. */
    static Message money(BigDecimal amount, String currency) {
        String key = "money." + currency;
        return EN.containsKey(key)
                ? clause(key, PlainNumber.of(amount))
                : clause("money", PlainNumber.of(amount), currency);
    }

    /** The day alone where the instant is its first, else the time too. */
    static String instant(OffsetDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : INSTANT.format(at);
    }

    /** Sentences often begin with the name of a feature, which the catalogue writes in lower case. */
    private static String capitalised(String sentence) {
        return sentence.isEmpty() || !Character.isLowerCase(sentence.charAt(0))
                ? sentence
                : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Chinese is set apart from Latin words beside it. */
    private static String spaced(String sentence) {
        int gap = gap(sentence, 1);
        if (gap < 0) {
            return sentence;
        }
        StringBuilder spaced = new StringBuilder(sentence.length() + ROOM_FOR_BLANKS);
        int from = 0;
        for (; gap >= 0; gap = gap(sentence, gap + 1)) {
            spaced.append(sentence, from, gap).append(' ');
            from = gap;
        }
        return spaced.append(sentence, from, sentence.length()).toString();
    }

    /** Where from that place on one script follows another; -1 if nowhere. */
    private static int gap(String sentence, int from) {
        for (int i = from; i < sentence.length(); i++) {
            if (areScriptsApart(sentence.charAt(i - 1), sentence.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean areScriptsApart(char one, char next) {
        return isLatin(one) ? isHan(next) : isLatin(next) && isHan(one);
    }

    private static boolean isLatin(char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    }

    private static boolean isHan(char letter) {
        return UnicodeScript.of(letter) == UnicodeScript.HAN;
    }

    private static String fill(
            Map<String, Phrase> phrases, String key, Object[] values, Function<Message, String> language) {
        Phrase phrase = Optional.ofNullable(phrases.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no sentence for `" + key + "`"));
        return phrase.filled(place -> word(values[place], language));
    }

    private static String word(Object value, Function<Message, String> language) {
        return value instanceof Message message ? language.apply(message) : value.toString();
    }

    private static Map<String, Phrase> phrases(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("io.entitle.engine.phrases", locale, NO_FALLBACK);
        return bundle.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> Phrase.of(bundle.getString(key))));
    }
}
