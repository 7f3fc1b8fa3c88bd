package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.store.Database;
import io.entitle.wire.StoredJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a sweep is refused, and what is told of it. */
class SweepGuardsTest {

    private static final String DAY = "2025-06-10";

    @TempDir
    Path folder;

    private Shell shell = Shell.in(Path.of(""));

    @BeforeEach
    void fill() {
        TeaHouse.in(folder);
        shell = Shell.in(folder);
        load("tea.db", 30);
    }

    private void load(String store, int accounts) {
        String documents = IntStream.range(0, accounts)
                .mapToObj("{\"account\":\"c%02d\",\"product\":\"tea\",\"zone\":\"UTC\"}"::formatted)
                .collect(Collectors.joining("\n"));
        assertThat(shell.reading(documents)
                        .run("facts", "load", "-", "--into", store)
                        .code())
                .isZero();
    }

    private Shell.Result sweep(String... options) {
        List<String> args = new ArrayList<>(List.of("sweep", "--source", "tea.db"));
        args.addAll(List.of(options));
        return shell.run(args.toArray(String[]::new));
    }

    private void execute(String store, String sql) {
        Database.of(store, folder, Map.of()).jdbi().useHandle(handle -> handle.execute(sql));
    }

    private JsonNode status() {
        return StoredJson.read(shell.run("sweep", "status", "tea.db", "--json").out())
                .path("products")
                .path(0);
    }

    private static JsonNode json(Shell.Result result) {
        return StoredJson.read(result.out());
    }

    /** As if the process had been killed after its last chunk. */
    private void interrupt(int run) {
        execute("tea.db", "UPDATE run SET state = 'running', ended_at = NULL WHERE run = " + run);
    }

    @Test
    void anInstantBeforeThatOfTheLastRunIsRefusedUnlessAskedFor() {
        assertThat(sweep("--at", DAY).code()).isZero();

        Shell.Result earlier = sweep("--at", "2025-06-09");

        assertThat(earlier.code()).isEqualTo(2);
        assertThat(earlier.err())
                .contains("tea: expected an instant no earlier than that of run 1, 2025-06-09T16:00:00Z,"
                        + " found 2025-06-08T16:00:00Z; --backdate goes back in time");
        assertThat(status().path("inForce").path("run").asLong()).isEqualTo(1);
        assertThat(sweep("--at", "2025-06-09", "--backdate").code()).isZero();
        assertThat(status().path("inForce").path("run").asLong()).isEqualTo(2);
    }

    @Test
    void whereNothingWasInterruptedThereIsNothingToResume() {
        assertThat(sweep("--at", DAY).code()).isZero();

        Shell.Result resumed = sweep("--resume");

        assertThat(resumed.code()).isEqualTo(2);
        assertThat(resumed.err()).contains("--resume: no run was interrupted in tea.db: there is nothing to resume");
        assertThat(status().path("since").size()).isZero();
        assertThat(status().path("inForce").path("run").asLong()).isEqualTo(1);
    }

    @Test
    void aRunThatWasInterruptedIsToldWithTheCommandThatFinishesIt() {
        assertThat(sweep("--at", DAY).code()).isZero();
        interrupt(1);

        assertThat(status().path("since").path(0).path("state").asString()).isEqualTo("running");
        assertThat(shell.run("sweep", "status", "tea.db").out())
                .contains("tea: no run is in force", "run 1 as of 2025-06-09T16:00:00Z has not ended")
                .contains("Next: entitle sweep --source tea.db --resume");
        assertThat(sweep("--at", "2025-06-11").err()).contains("run 1 of tea was interrupted");
        assertThat(sweep("--resume").code()).isZero();
        assertThat(status().path("inForce").path("run").asLong()).isEqualTo(1);
    }

    @Test
    void factsFromAnotherDatabaseAreRefusedUnlessAskedForAndTold() {
        assertThat(sweep("--at", DAY, "--target", "r.db").code()).isZero();
        load("other.db", 30);
        String[] other = {"sweep", "--source", "other.db", "--target", "r.db", "--at", "2025-06-11"};

        Shell.Result refused = shell.run(other);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("tea: expected facts from where run 1 had them, file ", "/tea.db by own tables")
                .contains("/other.db by own tables; --new-source compares them all the same");
        assertThat(shell.run(with(other, "--new-source")).code()).isZero();
        assertThat(shell.run("sweep", "report", "r.db").out())
                .containsPattern("The facts come from file \\S+/other.db, own tables; run\\s1\\shad\\sthem\\sfrom");
    }

    @Test
    void anotherMappingIsRefusedUnlessAskedFor() throws IOException {
        Files.writeString(folder.resolve("m.yaml"), "account: SELECT product, account, zone FROM account\n");
        assertThat(sweep("--at", DAY).code()).isZero();

        Shell.Result mapped = sweep("--at", "2025-06-11", "--mapping", "m.yaml");

        assertThat(mapped.code()).isEqualTo(2);
        assertThat(mapped.err()).contains("its own facts by own tables, found its own facts by mapping ");
        assertThat(sweep("--at", "2025-06-11", "--mapping", "m.yaml", "--new-source")
                        .code())
                .isZero();
    }

    @Test
    void aStoreThatHoldsItsOwnFactsMayBeMoved() throws IOException {
        assertThat(sweep("--at", DAY).code()).isZero();
        Files.move(folder.resolve("tea.db"), folder.resolve("moved.db"));
        assertThat(shell.run("sweep", "--source", "moved.db", "--at", "2025-06-11")
                        .code())
                .isZero();
    }

    @Test
    void aDryRunCanBeLookedAtUntilTheNextRunEndsAndIsNeverInForce() {
        assertThat(sweep("--at", DAY).code()).isZero();
        execute("tea.db", "DELETE FROM account WHERE account < 'c03'");

        Shell.Result dry = sweep("--at", "2025-06-11", "--dry-run", "--json");

        assertThat(dry.code()).isZero();
        assertThat(json(dry).path("state").asString()).isEqualTo("dry");
        assertThat(json(dry).path("gone").asLong()).isEqualTo(3);
        assertThat(status().path("inForce").path("run").asLong()).isEqualTo(1);
        assertThat(shell.run("sweep", "report", "tea.db").out())
                .contains("tea: run 2 as of", "A dry run, and not in force.", "Run 1 is in force.");
        assertThat(shell.run("sweep", "export", "tea.db", "--run", "2", "--to", "out", "--as", "csv")
                        .code())
                .isZero();
        assertThat(shell.run("sweep", "events", "tea.db", "--run", "2", "--to-file", "e.jsonl")
                        .code())
                .isNotZero();
        assertThat(sweep("--at", "2025-06-12").code()).isZero();
        assertThat(shell.run("sweep", "report", "tea.db", "--run", "2").err()).contains("run 2 is dry");
    }

    @Test
    void aFirstRunThatFindsNothingIsNotDone() {
        execute("tea.db", "DELETE FROM account");

        Shell.Result first = sweep("--at", DAY);

        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out()).contains("tea at 2025-06-09T16:00:00Z: no accounts");
        assertThat(shell.run("sweep", "status", "tea.db").out()).isEqualTo("tea.db: no run yet\n");
        assertThat(sweep("--at", DAY, "--allow-empty").code()).isZero();
    }

    @Test
    void aLaterRunOverNothingIsStoppedHoweverFewThereWere() {
        execute("tea.db", "DELETE FROM account WHERE account > 'c02'");
        assertThat(sweep("--at", DAY).code()).isZero();
        execute("tea.db", "DELETE FROM account");

        Shell.Result empty = sweep("--at", "2025-06-11", "--max-gone", "none", "--max-losses", "none");

        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.out()).contains("Stopped: no account was found, the last run had 3");
        assertThat(status().path("inForce").path("accounts").asLong()).isEqualTo(3);
        assertThat(status().path("next").asString()).isEqualTo("entitle sweep report tea.db --run 2 --with-accounts");
    }

    @Test
    void aProductWithoutRulesIsToldWhileItsResultsAreInForce() throws IOException {
        TeaHouse.in(folder).file("rules/milk/card.drl", TeaHouse.RULES.replace("tea", "milk"));
        execute("tea.db", "INSERT INTO account (product, account) VALUES ('milk', 'm1')");
        assertThat(sweep("--at", DAY).code()).isZero();
        Files.delete(folder.resolve("rules/tea/card.drl"));
        Files.delete(folder.resolve("rules/tea"));

        Shell.Result without = sweep("--at", "2025-06-11");

        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err())
                .contains("results of `tea` are in force", "there are no rules for it")
                .contains("30 accounts belong to no product that there are rules for")
                .contains("30 x unknown product `tea`");
        assertThat(sweep("--at", "2025-06-12", "--leave-out", "tea").code()).isZero();
    }

    @Test
    void aSweepOfOneProductCountsAccountsOfNone() {
        execute("tea.db", "UPDATE account SET product = 'Tea' WHERE account = 'c07'");

        Shell.Result one = sweep("--product", "tea", "--at", DAY, "--json");

        assertThat(one.code()).isEqualTo(1);
        assertThat(json(one).path("accounts").asLong()).isEqualTo(29);
        assertThat(one.err())
                .contains("1 account belongs to no product", "1 x unknown product `Tea`; did you mean `tea`?");
        Shell.Result all = sweep("--at", "2025-06-11", "--json");
        assertThat(all.code()).isEqualTo(1);
        assertThat(json(all).path(1).path("product").asString()).isEqualTo("(unknown product)");
        assertThat(json(all).path(1).path("quarantined").asLong()).isEqualTo(1);
        JsonNode report = json(shell.run("sweep", "report", "tea.db", "--json", "--with-accounts"))
                .path("reports")
                .path(0);
        assertThat(report.path("accounts")
                        .path("quarantine")
                        .path("causes")
                        .path(0)
                        .path("example")
                        .asString())
                .isEqualTo("$.product: unknown product `Tea`; did you mean `tea`?");
    }

    private static String[] with(String[] args, String option) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add(option);
        return all.toArray(String[]::new);
    }
}
