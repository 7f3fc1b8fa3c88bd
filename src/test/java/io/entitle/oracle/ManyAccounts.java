package io.entitle.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** Writes as many random accounts as wanted, half of them of each product, for measuring: {@code ManyAccounts N FILE}. */
public final class ManyAccounts {

    private ManyAccounts() {}

    public static void main(String[] args) throws IOException {
        write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    static void write(int accounts, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            LongStream.rangeClosed(1, accounts)
                    .mapToObj(seed -> seed % 2 == 0 ? RandomAccounts.coze(seed) : RandomAccounts.agora(seed))
                    .map(FactsLine::of)
                    .forEach(line -> append(out, line));
        }
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
