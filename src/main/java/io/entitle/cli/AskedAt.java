package io.entitle.cli;

import io.entitle.wire.BadInstantException;
import io.entitle.wire.Instants;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The instant of the question as the command line names it: a bare date is another instant in another zone. */
record AskedAt(String text) {

    Instant in(ZoneId zone) {
        return Instants.parse(text, zone);
    }

    static final class Converter implements ITypeConverter<AskedAt> {

        @Override
        public AskedAt convert(String text) {
            try {
                Instants.parse(text, ZoneOffset.UTC);
                return new AskedAt(text);
            } catch (BadInstantException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
