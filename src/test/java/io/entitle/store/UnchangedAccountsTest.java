package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.Facts;
import io.entitle.wire.FactsDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An account that is written as it is known keeps its mark; one of which anything is otherwise gets a new one. */
final class UnchangedAccountsTest {

    private static final String FULL = "{'account': 'full', 'product': 'studio', 'kind': 'company', 'zone': 'UTC',"
            + " 'contract': true, 'paid': false, 'active': 'crew', 'arrears': {'amount': 1.50, 'since': '2025-01-01'},"
            + " 'balance': {'amount': -0.0, 'deductedOn': '2025-01-01T00:00:00.123456789Z'},"
            + " 'pending': {'change': 'plan', 'to': 'solo', 'requestedAt': '2025-01-01'},"
            + " 'subscriptions': [{'plan': 'crew', 'from': '2025-01-01', 'until': '2025-06-30T23:59:59.999999999Z'},"
            + " {'plan': 'solo', 'from': '2024-01-01'}, {'plan': 'crew', 'from': '2023-01-01', 'until': '2023-03-01',"
            + " 'periods': [{'boughtOn': '2022-12-31', 'from': '2023-01-01', 'until': '2023-02-01', 'months': 1,"
            + " 'amount': 9.90}, {'boughtOn': '2023-01-31', 'from': '2023-02-01', 'until': '2023-03-01'}]}],"
            + " 'usage': {'storage': {'used': 2.25, 'peak': 4}, 'seats': 1e2, 'login': [{'from': '2025-01-01',"
            + " 'until': '2025-02-01', 'used': 7, 'peak': 8}, {'from': '2025-02-01', 'until': '2025-03-01', 'used': 6}]},"
            + " 'projects': [{'id': 'q', 'peakDau': 2, 'dau': 1}, {'id': 'p', 'peakDau': 1}],"
            + " 'packs': [{'id': 'k', 'plan': 'solo', 'points': 10, 'boughtOn': '2025-01-01'}]}";

    private static final List<String> OTHERWISE = List.of(
            FULL.replace("company", "person"),
            FULL.replace("'UTC'", "'Asia/Tokyo'"),
            FULL.replace("'contract': true", "'contract': false"),
            FULL.replace(", 'paid': false", ""),
            FULL.replace(", 'active': 'crew'", ""),
            FULL.replace("1.50", "1.51"),
            FULL.replace("-0.0", "0.01"),
            FULL.replace("'change': 'plan', 'to': 'solo'", "'change': 'cancel'"),
            FULL.replace("'from': '2024-01-01'", "'from': '2024-01-01', 'autoRenew': true"),
            FULL.replace("{'plan': 'solo', 'from': '2024-01-01'}", "{'plan': 'solo', 'from': '2024-01-02'}"),
            FULL.replace("'storage': {'used': 2.25, 'peak': 4}, ", ""),
            FULL.replace("2.25", "2.26"),
            FULL.replace(", 'peak': 4", ""),
            FULL.replace("'peak': 4", "'peak': 5"),
            FULL.replace(", 'peak': 8", ""),
            FULL.replace("'used': 7", "'used': 7.5")
                    .replace("'login'", "'storage'")
                    .replace("'storage': {'used': 2.25, 'peak': 4}, ", ""),
            FULL.replace("'until': '2025-02-01', 'used': 7", "'until': '2025-01-31', 'used': 7"),
            FULL.replace(", {'from': '2025-02-01', 'until': '2025-03-01', 'used': 6}", ""),
            FULL.replace("2022-12-31", "2022-12-30"),
            FULL.replace("'months': 1", "'months': 2"),
            FULL.replace(", 'months': 1", ""),
            FULL.replace("9.90", "9.91"),
            FULL.replace("2023-02-01", "2023-02-02"),
            FULL.replace("'dau': 1", "'dau': 2"),
            FULL.replace(", 'dau': 1", ""),
            FULL.replace("1e2", "101"),
            FULL.replace("'peakDau': 2", "'peakDau': 3"),
            FULL.replace("{'id': 'q', 'peakDau': 2, 'dau': 1}, ", ""),
            FULL.replace("'points': 10", "'points': 11"),
            FULL.replace("'points': 10", "'points': 10, 'used': 1"));

    private static final String PLAIN = "{'account': 'plain', 'product': 'studio'}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenOnceMoreKeepsItsMark(Store store) {
        Database database = store.withFacts(folder);
        Store.write(database, facts(FULL, PLAIN));
        Map<String, String> before = marks(database);

        Store.write(database, facts(PLAIN, FULL));

        assertThat(marks(database)).hasSize(2).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsOtherwiseGivesThatAccountANewMark(Store store) {
        Database database = store.withFacts(folder);
        Store.write(database, facts(FULL, PLAIN));
        Map<String, String> before = marks(database);

        for (String otherwise : OTHERWISE) {
            assertThat(otherwise).isNotEqualTo(FULL);
            Store.write(database, facts(PLAIN, otherwise));
            Map<String, String> after = marks(database);
            assertThat(after.get("full")).as(otherwise).isNotEqualTo(before.get("full"));
            assertThat(after.get("plain")).isEqualTo(before.get("plain"));
            assertThat(Store.read(database).get(0).document().facts())
                    .as(otherwise)
                    .isPresent();
            before = after;
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatSomebodyElseAddedAreTakenAway(Store store) {
        Database database = store.withFacts(folder);
        Store.write(database, facts(PLAIN));
        Store.execute(
                database,
                "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'plain', 'seats', '1')");

        Store.write(database, facts(PLAIN));

        assertThat(Store.read(database).get(0).document().facts().orElseThrow().usage())
                .isEmpty();
    }

    private static Map<String, String> marks(Database database) {
        return new TreeMap<>(
                Store.read(database).stream().collect(Collectors.toMap(StoredFacts::account, StoredFacts::mark)));
    }

    private static List<Facts> facts(String... documents) {
        byte[] lines = String.join("\n", documents).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Store.READER.read(lines, "accounts.jsonl").stream()
                .map(FactsDocument::facts)
                .map(facts -> facts.orElseThrow())
                .toList();
    }
}
