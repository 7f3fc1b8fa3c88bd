package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.decision.Period;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The sentences that answers are made of, from {@code phrases_en.properties} and {@code phrases_zh.properties}. */
final class Phrases {

    /** Without it a machine set to Chinese would be given Chinese for a missing English text, and the reverse. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final ResourceBundle EN = bundle(Locale.ENGLISH);
    private static final ResourceBundle ZH = bundle(Locale.CHINESE);
    private static final Pattern HAN_BEFORE_LATIN =
            Pattern.compile("(?<=\\p{IsHan})(?=[A-Za-z])|(?<=[A-Za-z])(?=\\p{IsHan})");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Phrases() {}

    /** Fills {@code {0}}, {@code {1}}, ... of a sentence; a {@link Message} fills each language with its own. */
    static Message say(String key, Object... values) {
        Message clause = clause(key, values);
        return new Message(capitalised(clause.en()), clause.zh());
    }

    /** The same for a part of a sentence. */
    static Message clause(String key, Object... values) {
        return new Message(fill(EN.getString(key), values, true), spaced(fill(ZH.getString(key), values, false)));
    }

    static Message join(Message first, Message next) {
        return new Message(first.en() + " " + next.en(), first.zh() + next.zh());
    }

    static Message during(Period period) {
        return say("during." + period.word());
    }

    /** {@code 12,000} or {@code 0.5}, the same in both languages. */
    static String number(BigDecimal value) {
        return new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    static String instant(OffsetDateTime at) {
        return INSTANT.format(at);
    }

    /** Sentences often begin with the name of a feature, which the catalogue writes in lower case. */
    private static String capitalised(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Chinese is set apart from Latin words beside it. */
    private static String spaced(String sentence) {
        return HAN_BEFORE_LATIN.matcher(sentence).replaceAll(" ");
    }

    private static String fill(String text, Object[] values, boolean english) {
        String filled = text;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", word(values[i], english));
        }
        return filled;
    }

    private static String word(Object value, boolean english) {
        if (value instanceof Message message) {
            return english ? message.en() : message.zh();
        }
        return value.toString();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.entitle.engine.phrases", locale, NO_FALLBACK);
    }
}
