package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.cli.Feed.Fault;
import io.entitle.store.Database;
import io.entitle.store.PostgresServer;
import io.entitle.wire.StoredJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Night after night something is wrong with the feed: nothing is lost without an exit code and a reason. */
final class FaultyFeedNightsTest {

    /** Each fault once; more on call. */
    private static final int NIGHTS = Integer.getInteger("entitle.nights", Fault.values().length);

    /** So many nights with their files are enough. */
    private static final int WITH_FILES = 4;

    private static final long SEED = Long.getLong("entitle.seed", 18);

    @TempDir
    Path folder;

    private String source = "crm.db";
    private Shell shell = Shell.in(Path.of(""));
    private int day;

    private Feed feed(Database database, String name, Map<String, String> environment) {
        source = name;
        Map<String, String> all = new HashMap<>(environment);
        all.put("COLUMNS", "100");
        shell = new Shell(
                folder, "", Shell.in(folder).locale(), Shell.in(folder).ansi(), all);
        TeaHouse.in(folder)
                .file("rules/milk/card.drl", TeaHouse.RULES.replace("tea", "milk"))
                .file("m.yaml", Feed.MAPPING);
        return new Feed(database).made();
    }

    @Test
    void nothingIsLostOfAFileWithoutAReason() throws IOException {
        Feed feed = feed(Database.of("crm.db", folder, Map.of()), "crm.db", Map.of());
        assertThat(nights(feed, NIGHTS)).hasSizeGreaterThan(Math.min(NIGHTS, Fault.values().length) - 1);
    }

    @Test
    void nothingIsLostOfAServerWithoutAReason() throws IOException {
        PostgresServer server = PostgresServer.shared();
        String name = server.newDatabase();
        Feed feed = feed(server.open(name), name, server.environment());
        assertThat(nights(feed, Math.max(2, NIGHTS / 6))).isNotEmpty();
    }

    /** The faults that were tried. */
    private Set<Fault> nights(Feed feed, int nights) throws IOException {
        feed.arriveWhole();
        assertThat(sweep("r.db").code()).isZero();
        Set<Fault> tried = EnumSet.noneOf(Fault.class);
        for (Fault fault : faults(nights)) {
            feed.live(day);
            feed.arriveWith(fault);
            faulty(feed, fault);
            feed.arriveWhole();
            repaired(fault);
            tried.add(fault);
        }
        System.out.printf("%d faulty nights from seed %d: %s%n", nights, SEED, tried);
        return tried;
    }

    private static List<Fault> faults(int nights) {
        Random random = new Random(SEED);
        List<Fault> faults = new ArrayList<>();
        while (faults.size() < nights) {
            List<Fault> all = Arrays.asList(Fault.values());
            Collections.shuffle(all, random);
            faults.addAll(all);
        }
        return faults.subList(0, nights);
    }

    private Shell.Result sweep(String target, String... options) {
        List<String> args = new ArrayList<>(
                List.of("sweep", "--source", source, "--mapping", "m.yaml", "--target", target, "--at", at()));
        args.addAll(List.of(options));
        return shell.run(args.toArray(String[]::new));
    }

    private String at() {
        return java.time.LocalDate.of(2025, 3, 1).plusDays(day).toString();
    }

    private void faulty(Feed feed, Fault fault) {
        day++;
        Map<String, String> before = inForce("r.db");
        Shell.Result night = sweep("r.db", "--json", "--due");
        assertThat(night.code()).as("%s, night %d: %s", fault, day, night.err()).isIn(1, 2);
        List<JsonNode> runs = StreamSupport.stream(StoredJson.read(night.out()).spliterator(), false)
                .toList();
        assertThat(night.err()
                        + runs.stream()
                                .map(run -> run.path("broken").asString(""))
                                .collect(Collectors.joining()))
                .as("%s has a reason", fault)
                .isNotBlank();
        assertEveryRowIsAccountedFor(feed, fault, runs);
        runs.stream()
                .filter(run -> run.path("state").asString().equals("braked"))
                .forEach(run -> understood(run, fault));
        if (runs.stream().anyMatch(run -> run.path("state").asString().equals("braked"))) {
            assertThat(inForce("r.db").entrySet())
                    .as("what was in force of braked products, %s", fault)
                    .containsAll(ofProducts(before, braked(runs)).entrySet());
        }
    }

    private static Set<String> braked(List<JsonNode> runs) {
        return runs.stream()
                .filter(run -> run.path("state").asString().equals("braked"))
                .map(run -> run.path("product").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> ofProducts(Map<String, String> results, Set<String> products) {
        return results.entrySet().stream()
                .filter(result -> products.contains(
                        result.getKey().substring(0, result.getKey().indexOf('|'))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Several rows of one account are one account in quarantine; here each is there twice, or none is. */
    private static void assertEveryRowIsAccountedFor(Feed feed, Fault fault, List<JsonNode> runs) {
        long accounts =
                runs.stream().mapToLong(run -> run.path("accounts").asLong()).sum();
        long evaluatedOrNot = runs.stream()
                .mapToLong(run ->
                        run.path("evaluated").asLong() + run.path("unchanged").asLong())
                .sum();
        boolean unnamed = fault == Fault.WITHOUT_ID;
        assertThat(evaluatedOrNot).isEqualTo(accounts);
        assertThat(accounts)
                .as("accounts of %d rows, %s", feed.rows(), fault)
                .isEqualTo(fault == Fault.DOUBLED ? feed.rows() / 2 : unnamed ? feed.rows() - 40 + 1 : feed.rows());
    }

    /** A stopped run is understood from its reports alone, and tells nobody else. */
    private void understood(JsonNode run, Fault fault) {
        String number = run.path("run").asString();
        assertThat(run.path("broken").asString()).as("%s", fault).isNotBlank();
        assertThat(run.path("reasons").path("brakes").size()).isEqualTo(4);

        Shell.Result text = shell.run("sweep", "report", "r.db", "--run", number);
        assertThat(text.code()).isZero();
        assertThat(text.out())
                .contains("Stopped by its brake, and not in force: ", "Brakes: ", "The most frequent reasons:")
                .contains("(default)")
                .doesNotContain("c00");
        JsonNode report = StoredJson.read(shell.run("sweep", "report", "r.db", "--run", number, "--json")
                        .out())
                .path("reports")
                .path(0);
        assertThat(report.path("run").path("message").asString())
                .isEqualTo(run.path("broken").asString());
        long told = StreamSupport.stream(report.path("changes").path("kinds").spliterator(), false)
                .mapToLong(kind -> kind.path("changes").asLong())
                .sum();
        assertThat(told).isEqualTo(run.path("transitions").asLong()).isPositive();
        if (day > WITH_FILES) {
            return;
        }
        assertThat(shell.run(
                                "sweep",
                                "export",
                                "r.db",
                                "--run",
                                number,
                                "--to",
                                "out-" + day + "-" + number,
                                "--as",
                                "csv")
                        .code())
                .isZero();
        assertThat(shell.run("sweep", "events", "r.db", "--run", number, "--to-file", "events.jsonl")
                        .code())
                .isNotZero();
    }

    /** The next night is what a full evaluation in an empty store finds. */
    private void repaired(Fault fault) throws IOException {
        day++;
        if (fault == Fault.OF_THE_WRONG_PRODUCT) {
            undoLast("milk");
        }
        Shell.Result night = sweep("r.db", "--due");
        assertThat(night.code())
                .as("after %s: %s%s", fault, night.out(), night.err())
                .isZero();
        String fresh = "fresh" + day + ".db";
        assertThat(sweep(fresh, "--full").code()).isZero();
        assertThat(inForce("r.db"))
                .as("after %s", fault)
                .isEqualTo(inForce(fresh))
                .isNotEmpty();
        Files.delete(folder.resolve(fresh));
    }

    /** Those who were taken in by mistake would be missed otherwise. */
    private void undoLast(String product) {
        JsonNode products = StoredJson.read(
                        shell.run("sweep", "status", "r.db", "--json").out())
                .path("products");
        String run = StreamSupport.stream(products.spliterator(), false)
                .filter(one -> one.path("product").asString().equals(product))
                .map(one -> one.path("inForce").path("run").asString())
                .findFirst()
                .orElseThrow();
        assertThat(shell.run("sweep", "undo", "r.db", run).code()).isZero();
    }

    /** What holds of each account. */
    private Map<String, String> inForce(String store) {
        return Database.of(store, folder, Map.of())
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT product || '|' || account AS account,"
                                + " coalesce(plan, '') || '|' || coalesce(answers, '') || '|' || coalesce(used, '') || '|'"
                                + " || coalesce(problems, '') || '|' || coalesce(next_change_at, '') AS found"
                                + " FROM current_result WHERE NOT gone")
                        .map((row, context) -> Map.entry(row.getString("account"), row.getString("found")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
