package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.store.Database;
import io.entitle.store.DatabaseFailedException;
import io.entitle.store.PostgresServer;
import io.entitle.store.Tables;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A role of a server with the rights that the README names, and no other, can do all that sweeps need and nothing else. */
final class RolesTest {

    @TempDir
    Path folder;

    private final PostgresServer server = PostgresServer.shared();

    private Sweeper sweeper(boolean together) {
        Database facts = server.open();
        Database results = together ? facts : server.open();
        Night.in(facts).with(Night.accounts(Disaster.PRODUCT, 0, Sweeper.ACCOUNTS));
        results.migrate(Tables.RESULTS);
        return Sweeper.of(server, facts, results);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itSweepsAndGoesOnAndTellsAndUndoes(boolean together) {
        Sweeper sweeper = sweeper(together);
        Grant.ofTheReadme().forEach(sweeper::grant);

        sweeper.live();

        assertThat(Kept.rows(sweeper.ownedResults(), "SELECT run, state, resumed FROM run ORDER BY run"))
                .containsExactly("1|done|0|", "2|undone|1|", "3|braked|0|", "4|failed|0|", "5|done|0|");
    }

    @Test
    void itMayNotWriteFactsNorForgetRunsNorMakeTables() {
        Sweeper sweeper = sweeper(true);
        Grant.ofTheReadme().forEach(sweeper::grant);
        for (String table : Sweeper.FACTS) {
            assertRefused(sweeper, "INSERT INTO " + table + " SELECT * FROM " + table, table);
            assertRefused(sweeper, "UPDATE " + table + " SET account = 'another'", table);
            assertRefused(sweeper, "DELETE FROM " + table, table);
            assertRefused(sweeper, "TRUNCATE " + table, table);
        }
        assertRefused(sweeper, "DELETE FROM run", "run");
        assertRefused(sweeper, "UPDATE result SET plan = 'another'", "result");
        assertRefused(sweeper, "UPDATE transition SET rules = '[]'", "transition");
        assertRefused(sweeper, "DELETE FROM answers", "answers");
        assertRefused(sweeper, "CREATE TABLE another (x text)", "schema public");
    }

    private static void assertRefused(Sweeper sweeper, String sql, String what) {
        assertThatThrownBy(() -> sweeper.results().jdbi().useHandle(handle -> handle.execute(sql)))
                .rootCause()
                .hasMessageMatching("(?s)ERROR: permission denied for (table )?" + what + "\\b.*");
    }

    @Test
    void everyOneOfItsRightsIsNeeded() {
        Sweeper sweeper = sweeper(false);
        List<Grant> grants = Grant.ofTheReadme();
        grants.forEach(sweeper::grant);
        sweeper.live();
        for (Grant grant : grants) {
            sweeper.forget();
            sweeper.revoke(grant);
            assertThatThrownBy(sweeper::live)
                    .as("without %s", grant)
                    .hasMessageContaining("permission denied for ")
                    .hasMessageContaining(grant.table());
            sweeper.grant(grant);
        }
    }

    @Test
    void whatItMayNotDoIsToldInOneLineWithoutItsPassword() {
        Sweeper sweeper = sweeper(false);
        assertThatThrownBy(sweeper::live)
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessageStartingWith(sweeper.results().name() + ": ")
                .hasMessageContaining("permission denied for ")
                .message()
                .doesNotContain("\n", Sweeper.PASSWORD);
    }

    @Test
    void whereTheTablesAreNotThereItIsToldThatItMayNotMakeThem() {
        Database nothing = server.open();
        Sweeper sweeper = Sweeper.of(server, nothing, nothing);
        assertThatThrownBy(sweeper::live)
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessageContaining("permission denied for schema public")
                .message()
                .doesNotContain("\n", Sweeper.PASSWORD);
    }
}
