package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts are read as they were at one moment, whoever writes meanwhile. */
final class SnapshotTest {

    private static final int ACCOUNTS = 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void writerBetweenTwoRangesDoesNotTearWhatIsRead(Store store) {
        Database database = store.withFacts(folder);
        insert(database);

        try (FactsSource source = database.facts(Store.READER, 2);
                FactsCursor before = source.open()) {
            List<Range> ranges = source.ranges(Store.STUDIO, 5);
            List<StoredFacts> read = new ArrayList<>(before.read(ranges.get(0), account -> true));
            Store.execute(database, "UPDATE usage SET amount = '2'", "DELETE FROM account WHERE account > 'a-15'");
            try (FactsCursor after = source.open()) {
                ranges.stream().skip(1).forEach(range -> read.addAll(after.read(range, account -> true)));
            }

            assertThat(read)
                    .hasSize(ACCOUNTS)
                    .allSatisfy(facts -> assertThat(seats(facts)).isEqualTo(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasCommittedBeforeIsRead(Store store) {
        Database database = store.withFacts(folder);
        insert(database);
        Store.execute(database, "UPDATE usage SET amount = '2'", "DELETE FROM account WHERE account > 'a-15'");

        assertThat(Store.read(database))
                .hasSize(6)
                .allSatisfy(facts -> assertThat(seats(facts)).isEqualTo(2));
    }

    private static void insert(Database database) {
        Store.execute(
                database,
                IntStream.range(0, ACCOUNTS)
                        .mapToObj(number -> "a-" + (10 + number))
                        .flatMap(key -> List.of(
                                "INSERT INTO account (product, account) VALUES ('studio', '" + key + "')",
                                "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', '" + key
                                        + "', 'seats', '1')")
                                .stream())
                        .toArray(String[]::new));
    }

    private static int seats(StoredFacts facts) {
        return facts.document()
                .facts()
                .orElseThrow()
                .usage()
                .getOrDefault("seats", BigDecimal.ZERO)
                .intValueExact();
    }
}
