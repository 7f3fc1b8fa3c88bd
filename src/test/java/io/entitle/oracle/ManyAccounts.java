package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Writes as many random accounts as wanted, half of them of each product, for measuring: {@code ManyAccounts N FILE}. */
public final class ManyAccounts {

    private ManyAccounts() {}

    public static void main(String[] args) throws IOException {
        write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    static void write(int accounts, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            samples(accounts).map(FactsLine::of).forEach(line -> append(out, line));
        }
    }

    /** The same accounts, not written. */
    public static Stream<Facts> of(int accounts) {
        return samples(accounts).map(RandomAccounts.Sample::facts);
    }

    private static Stream<RandomAccounts.Sample> samples(int accounts) {
        return LongStream.rangeClosed(1, accounts)
                .mapToObj(seed -> seed % 2 == 0 ? RandomAccounts.coze(seed) : RandomAccounts.agora(seed));
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
