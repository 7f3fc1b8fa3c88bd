package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ranges cover every account once, in the order of the bytes of their keys. */
final class KeysTest {

    /** In that order; the last but one sorts otherwise in UTF-16. */
    private static final List<String> KEYS = List.of(
            "", " ", "#1", "1", "10", "2", "A", "B", "a", "a'b", "a\\b", "ab", "b", "é", "账户", "\uFF5E", "😀", "😀a");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyAccountIsReadOnceWhateverTheSizeOfRanges(Store store) {
        Database database = filled(store);

        try (FactsSource source = database.facts(Store.READER, 1);
                FactsCursor cursor = source.open()) {
            for (int size = 1; size <= KEYS.size() + 1; size++) {
                List<String> read = new ArrayList<>();
                List<String> marked = new ArrayList<>();
                for (Range range : source.ranges(Store.STUDIO, size)) {
                    marked.addAll(cursor.marks(range).keySet());
                    cursor.read(range, account -> true).forEach(facts -> read.add(facts.account()));
                }
                assertThat(read).as("ranges of %d", size).containsExactlyElementsOf(KEYS);
                assertThat(marked).containsExactlyElementsOf(KEYS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyThoseWantedAreReadWhetherMarksWereReadBeforeOrNot(Store store) {
        Database database = filled(store);
        Set<String> wanted = Set.of("a'b", "a\\b", "😀");

        try (FactsSource source = database.facts(Store.READER, 1);
                FactsCursor cursor = source.open()) {
            Range all = source.ranges(Store.STUDIO, 1_000).get(0);
            List<StoredFacts> before = cursor.read(all, wanted::contains);
            assertThat(cursor.marks(all)).hasSize(KEYS.size());

            assertThat(before).extracting(StoredFacts::account).containsExactly("a'b", "a\\b", "😀");
            assertThat(cursor.read(all, wanted::contains)).isEqualTo(before);
            assertThat(cursor.read(all, account -> false)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rangesAreOfOneProduct(Store store) {
        Database database = filled(store);
        Store.execute(database, "INSERT INTO account (product, account) VALUES ('another', 'x')");

        try (FactsSource source = database.facts(Store.READER, 1)) {
            assertThat(source.ranges("none", 10)).hasSize(1);
            assertThat(Store.read(source, "none", 10)).isEmpty();
            assertThat(Store.read(source, Store.STUDIO, 10)).hasSize(KEYS.size());
        }
    }

    @Test
    void orderOfKeysIsThatOfTheirBytes() {
        List<String> sorted = KEYS.stream().sorted(KeyOrder.BYTES).toList();

        assertThat(sorted).isEqualTo(KEYS);
        assertThat(Stream.of("\uFF5E", "😀").sorted()).containsExactly("😀", "\uFF5E");
    }

    private Database filled(Store store) {
        Database database = store.withFacts(folder);
        database.jdbi().useTransaction(handle -> {
            for (String key : KEYS) {
                handle.execute("INSERT INTO account (product, account) VALUES (?, ?)", Store.STUDIO, key);
            }
        });
        return database;
    }
}
