package io.entitle.cli;

import io.entitle.problem.Nearest;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language that answers are worded in. */
enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    static Language of(Locale locale) {
        return locale.getLanguage().equals(ZH.locale.getLanguage()) ? ZH : EN;
    }

    static final class Converter implements ITypeConverter<Language> {

        @Override
        public Language convert(String text) {
            return switch (text) {
                case "en" -> EN;
                case "zh" -> ZH;
                default ->
                    throw new TypeConversionException(
                            "expected `en` or `zh`, found `" + text + "`" + Nearest.hint(text, List.of("en", "zh")));
            };
        }
    }
}
