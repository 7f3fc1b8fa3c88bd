package io.entitle.cli;

import io.entitle.fact.InstantBounds;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a month. */
final class MonthConverter implements ITypeConverter<YearMonth> {

    @Override
    public YearMonth convert(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            InstantBounds.of(month).ifPresent(refused -> {
                throw new TypeConversionException(refused);
            });
            return month;
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("expected a month such as `2022-08`, found `" + text + "`");
        }
    }
}
