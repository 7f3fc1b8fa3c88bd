package io.entitle.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of accounts or of what else is counted, none included. */
final class CountConverter implements ITypeConverter<Long> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    @Override
    public Long convert(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new TypeConversionException("expected a whole number of at least 0, found `" + text + "`");
        }
        return Long.valueOf(text);
    }
}
