package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.Facts;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mark of an account becomes another one whenever anything of it does, and that of no other account. */
final class RevisionTest {

    private static final List<String> CHANGES = List.of(
            "UPDATE account SET kind = 'company' WHERE account = 'a'",
            "INSERT INTO subscription (product, account, nr, plan) VALUES ('studio', 'a', 1, 'solo')",
            "UPDATE subscription SET plan = 'crew' WHERE account = 'a'",
            "DELETE FROM subscription WHERE account = 'a'",
            "INSERT INTO subscription_period (product, account, nr, subscription) VALUES ('studio', 'a', 1, 1)",
            "UPDATE subscription_period SET months = '2' WHERE account = 'a'",
            "DELETE FROM subscription_period WHERE account = 'a'",
            "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'a', 'seats', '1')",
            "UPDATE usage SET amount = '2' WHERE account = 'a'",
            "UPDATE usage SET peak = '3' WHERE account = 'a'",
            "DELETE FROM usage WHERE account = 'a'",
            "INSERT INTO usage_period (product, account, nr, feature) VALUES ('studio', 'a', 1, 'seats')",
            "UPDATE usage_period SET peak = '2' WHERE account = 'a'",
            "DELETE FROM usage_period WHERE account = 'a'",
            "INSERT INTO project (product, account, project, peak_dau) VALUES ('studio', 'a', 'p', '1')",
            "UPDATE project SET peak_dau = '2' WHERE account = 'a'",
            "UPDATE project SET dau = '2' WHERE account = 'a'",
            "DELETE FROM project WHERE account = 'a'",
            "INSERT INTO pack (product, account, pack) VALUES ('studio', 'a', 'k')",
            "UPDATE pack SET points = '1' WHERE account = 'a'",
            "DELETE FROM pack WHERE account = 'a'",
            "DELETE FROM account WHERE account = 'a'",
            "INSERT INTO account (product, account) VALUES ('studio', 'a')");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyChangeGivesAMarkThatWasNeverThereBefore(Store store) {
        Database database = twoAccounts(store);
        String other = mark(database, "b");
        Set<String> seen = new HashSet<>(Set.of(mark(database, "a")));

        for (String change : CHANGES) {
            Store.execute(database, change);
            assertThat(seen.add(mark(database, "a"))).as(change).isTrue();
            assertThat(mark(database, "b")).as(change).isEqualTo(other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowThatIsGivenToAnotherAccountChangesBoth(Store store) {
        Database database = twoAccounts(store);
        Store.execute(
                database, "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'a', 'seats', '1')");
        Set<String> seen = new HashSet<>(Set.of(mark(database, "a"), mark(database, "b")));

        Store.execute(database, "UPDATE usage SET account = 'b'");

        assertThat(seen.add(mark(database, "a"))).isTrue();
        assertThat(seen.add(mark(database, "b"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfAnAccountGoWithIt(Store store) {
        Database database = twoAccounts(store);
        Store.execute(
                database,
                "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'a', 'seats', '1')",
                "INSERT INTO usage_period (product, account, nr, feature) VALUES ('studio', 'a', 1, 'storage')",
                "INSERT INTO subscription_period (product, account, nr, subscription) VALUES ('studio', 'a', 1, 1)",
                "DELETE FROM account WHERE account = 'a'",
                "INSERT INTO account (product, account) VALUES ('studio', 'a')");

        Facts facts = Store.read(database).get(0).document().facts().orElseThrow();
        assertThat(facts.usage()).isEmpty();
        assertThat(facts.readings()).isEmpty();
    }

    @Test
    void truncationChangesEveryAccount() {
        Database database = twoAccounts(Store.SERVER);
        Set<String> seen = new HashSet<>(Set.of(mark(database, "a"), mark(database, "b")));

        for (Relation relation : Relation.OF_AN_ACCOUNT) {
            Store.execute(database, "TRUNCATE " + relation.table());

            assertThat(seen.add(mark(database, "a"))).as(relation.table()).isTrue();
            assertThat(seen.add(mark(database, "b"))).as(relation.table()).isTrue();
        }
    }

    private Database twoAccounts(Store store) {
        Database database = store.withFacts(folder);
        Store.execute(database, "INSERT INTO account (product, account) VALUES ('studio', 'a'), ('studio', 'b')");
        return database;
    }

    /** The same by either way of asking; empty where the account is not there. */
    private static String mark(Database database, String account) {
        try (FactsSource source = database.facts(Store.READER, 1);
                FactsCursor cursor = source.open()) {
            Range all = source.ranges(Store.STUDIO, 100).get(0);
            Map<String, String> marks = cursor.marks(all);
            List<StoredFacts> read = cursor.read(all, account::equals);
            assertThat(read).allSatisfy(facts -> assertThat(facts.mark()).isEqualTo(marks.get(account)));
            return Objects.requireNonNullElse(marks.get(account), "");
        }
    }
}
