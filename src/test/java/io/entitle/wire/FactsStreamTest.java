package io.entitle.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.Product;
import io.entitle.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FactsStreamTest {

    private static final String ONE = "{\"account\": \"a\", \"product\": \"tea\"}";
    private static final String TWO = "{\"account\": \"b\", \"product\": \"tea\"}";

    private final FactsReader reader =
            new FactsReader(Map.of("tea", new Product("tea", new TreeMap<>(), new TreeMap<>())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a.json|ONE",
                "a.json|ONE~",
                "a.json|[ONE,TWO]",
                "a.json|[ONE,~TWO]~",
                "a.json|{~'account': 'a',~'product': 'tea'~}",
                "a.json|ONE~TWO",
                "a.json|~~ONE~~TWO~~",
                "a.jsonl|ONE~nonsense~TWO",
                "a.jsonl|ONE",
                "a.jsonl|~ ~",
                "a.jsonl|",
                "a.json|",
                "a.json|{",
                "a.json|[ONE",
                "a.yaml|account: a~product: tea",
                "a.yaml|account: a~product: tea~---~account: b~product: tea",
                "a.yaml|a: [",
                "-|ONE~TWO",
                "-|account: a~product: tea",
                "-|[ONE, TWO]"
            })
    void documentsAreThoseThatTheReaderReads(String source, String text) throws IOException {
        byte[] bytes = (text == null ? "" : text)
                .replace("ONE", ONE)
                .replace("TWO", TWO)
                .replace('\'', '"')
                .replace('~', '\n')
                .getBytes(StandardCharsets.UTF_8);

        assertThat(streamed(bytes, source)).isEqualTo(reader.read(bytes, source));
    }

    @Test
    void aLineThatIsNotTextIsOneBadDocumentAmongGoodOnes() throws IOException {
        byte[] bytes = (ONE + "\n\u00ff\n" + TWO).getBytes(StandardCharsets.ISO_8859_1);

        List<FactsDocument> documents = streamed(bytes, "a.jsonl");

        assertThat(documents).hasSize(3);
        assertThat(documents.get(1).problems())
                .containsExactly(new Problem("a.jsonl:2:1", "not UTF-8 at byte 0, counted from 0: found `0xff`"));
    }

    @Test
    void linesAreReadOnlyWhenTheyAreAskedFor() throws IOException {
        Endless lines = new Endless();
        FactsStream stream = FactsStream.of(lines, "a.jsonl");

        for (int i = 0; i < 1000; i++) {
            assertThat(stream.next().read(reader).account()).contains("a");
        }
        assertThat(stream.size()).isEmpty();
        assertThat(lines.read).isLessThan(1000L * ONE.length() + 200_000);
    }

    @Test
    void theNumberOfDocumentsIsKnownWhereAllAreParsedAtOnce() throws IOException {
        InputStream in = new ByteArrayInputStream(("[" + ONE + "," + TWO + "]").getBytes(StandardCharsets.UTF_8));

        assertThat(FactsStream.of(in, "a.json").size()).hasValue(2);
    }

    private List<FactsDocument> streamed(byte[] bytes, String source) throws IOException {
        List<FactsDocument> documents = new ArrayList<>();
        FactsStream.of(new ByteArrayInputStream(bytes), source)
                .forEachRemaining(document -> documents.add(document.read(reader)));
        return documents;
    }

    /** The same line for ever. */
    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            String line = ONE + "\n";
            return line.charAt((int) (read++ % line.length()));
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                bytes[i] = (byte) read();
            }
            return length;
        }
    }
}
