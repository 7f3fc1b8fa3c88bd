package io.entitle.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.fact.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds every sentence that the products tell people, in states of all kinds, against the file in which they are read. */
final class MessagesTest {

    private static final String HEAD = """
            What the products tell people, a sentence of each kind: what was asked, the reason beside it and a state in which
            it is told, then English and Chinese. Sentences that differ only in plans, dates and numbers stand here once.
            To be read after each change; written anew by: mvn test -Dtest=MessagesTest -Dentitle.messages.write=true
            """;

    private static final Path FILE = Path.of("src/test/resources/messages/messages.txt");

    private static final Entitlements RULES = Entitlements.bundled();

    private static final List<ToldSentence> TOLD = RULES.products().values().stream()
            .flatMap(product -> new Grid(RULES, product).samples())
            .flatMap(sample -> Teller.tell(RULES, sample).stream())
            .toList();

    @Test
    void everySentenceStandsInTheFile() throws IOException {
        String text = text();
        if (Boolean.getBoolean("entitle.messages.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        }
        assertThat(text).isEqualTo(Files.readString(FILE));
    }

    @Test
    void everySentenceReadsWellInBothLanguages() {
        assertThat(TOLD).hasSizeGreaterThan(100_000);
        assertThat(TOLD.stream()
                        .flatMap(told -> new Proofreader(catalogue(told)).faults(told.message()))
                        .distinct()
                        .sorted()
                        .limit(60))
                .isEmpty();
    }

    private static String text() {
        Map<String, ToldSentence> kinds = new TreeMap<>();
        TOLD.forEach(told -> kinds.merge(
                told.shape(catalogue(told)), told, (one, other) -> FIRST.compare(one, other) <= 0 ? one : other));
        return kinds.values().stream().map(ToldSentence::block).collect(Collectors.joining("\n", HEAD + "\n", ""));
    }

    private static final Comparator<ToldSentence> FIRST = Comparator.comparing(
                    (ToldSentence told) -> told.message().en())
            .thenComparing(told -> told.message().zh())
            .thenComparing(ToldSentence::state);

    private static Product catalogue(ToldSentence told) {
        return Objects.requireNonNull(RULES.products().get(told.product()));
    }
}
