package io.entitle.cli;

import io.entitle.decision.Message;
import io.entitle.decision.PlainNumber;
import io.entitle.problem.WrittenTime;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words around the answers, from {@code words_en.properties} and {@code words_zh.properties}. */
record Words(Language language, ResourceBundle bundle) {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    static Words in(Language language) {
        return new Words(
                language,
                ResourceBundle.getBundle(
                        "io.entitle.cli.words",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** A word or a sentence, its {@code {0}}, {@code {1}}, ... filled. */
    String say(String key, String... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    /** Those words of an answer that are of this language. */
    String of(Message message) {
        return language == Language.ZH ? message.zh() : message.en();
    }

    /** A number with all its digits, grouped by thousands. */
    String number(BigDecimal number) {
        return PlainNumber.of(number);
    }

    /** An instant as answers for programs write it, so that it can be handed in again. */
    String instant(OffsetDateTime at) {
        return WrittenTime.of(at).format(INSTANT);
    }
}
