package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.report.FilledResults;
import io.entitle.report.MadeUpNights;
import io.entitle.store.Database;
import io.entitle.wire.StoredJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SweepReportTest {

    private static final MadeUpNights NIGHTS = new MadeUpNights("coze", 2, 600, 3);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void fill() {
        NIGHTS.fill(FilledResults.inFile(folder.resolve("accounts.db")));
    }

    @Test
    void reportTellsTheLastRunInAFewLines() {
        Shell.Result result = Shell.in(folder).run("sweep", "report", "accounts.db");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.lines().get(0)).isEqualTo("coze: run 403 as of 2025-06-20T03:00:00+08:00 (due)");
        assertThat(result.lines()).anyMatch(line -> line.matches("600 +accounts"));
        assertThat(result.out()).doesNotContain("acct-");
    }

    @Test
    void reportIsOneDocumentForPrograms() {
        Shell.Result result = Shell.in(folder).run("sweep", "report", "accounts.db", "--run", "402", "--json");

        JsonNode report = StoredJson.read(result.out()).path("reports").path(0);
        assertThat(report.path("run").path("run").asLong()).isEqualTo(402);
        assertThat(report.path("since").path(0).path("run").asLong()).isEqualTo(403);
        assertThat(report.path("accounts").path("plans").size()).isEqualTo(5);
    }

    @Test
    void pageIsWrittenWithNamesOfPlansAndWithoutAccounts() throws IOException {
        Shell.Result result = Shell.in(folder).run("sweep", "report", "accounts.db", "--html", "report.html");

        assertThat(result.code()).isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("个人免费版")
                .doesNotContain("acct-");
    }

    @Test
    void pageNamesAccountsWhereThatIsAskedFor() throws IOException {
        Shell.in(folder).run("sweep", "report", "accounts.db", "--with-accounts", "--html", "report.html");

        assertThat(Files.readString(folder.resolve("report.html"))).contains("acct-");
    }

    @Test
    void storeThatIsNotThereOrHoldsNoResultsIsToldInOneLine() throws IOException {
        assertThat(complaint("nowhere.db")).containsExactly("nowhere.db: no such file");
        Files.createFile(folder.resolve("empty.db"));
        assertThat(complaint("empty.db")).singleElement().asString().startsWith("empty.db: ");
        assertThat(complaint("accounts.db", "--run", "7")).containsExactly("run 7 is not in this store");
    }

    private List<String> complaint(String... args) {
        List<String> all = new ArrayList<>(List.of("sweep", "report"));
        all.addAll(List.of(args));
        Shell.Result result = Shell.in(folder).run(all.toArray(String[]::new));
        assertThat(result.code()).isEqualTo(2);
        return result.complaints();
    }

    @Test
    void eventsAreWrittenToAFile() throws IOException {
        Shell.Result result = Shell.in(folder).run("sweep", "events", "accounts.db", "--to-file", "events.jsonl");

        List<String> lines = Files.readAllLines(folder.resolve("events.jsonl"));
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo(lines.size() + " events\n");
        assertThat(lines)
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{\"specversion\":\"1.0\",\"id\":\"403/coze/acct-"));
    }

    @Test
    void exportTellsHowManyRowsItWroteIntoEachFile() {
        Shell.Result result = Shell.in(folder).run("sweep", "export", "accounts.db", "--to", "out", "--as", "parquet");

        assertThat(result.err()).isEmpty();
        assertThat(result.lines()).hasSize(4).contains("run         1");
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/{run,result,answers,transition}.parquet");
    }

    @Test
    void eventsGoToOnePlace() {
        assertThat(Shell.in(folder).run("sweep", "events", "accounts.db").code())
                .isEqualTo(2);
        assertThat(Shell.in(folder)
                        .run("sweep", "events", "accounts.db", "--to-file", "a", "--to-url", "http://localhost/")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void endpointWithCredentialsInItsAddressIsRefusedWithoutRepeatingThem() {
        Shell.Result result =
                Shell.in(folder).run("sweep", "events", "accounts.db", "--to-url", "https://me:s3cret@example.com/");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("the endpoint: credentials belong in the environment, not in the address\n");
    }

    @Test
    void idThatBeginsLikeAFormulaIsNoneInATable() throws IOException {
        Database.of("accounts.db", folder, Map.of())
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE result SET account = '=HYPERLINK(1)' || account"));

        assertThat(Shell.in(folder)
                        .run("sweep", "export", "accounts.db", "--to", "out", "--as", "csv")
                        .code())
                .isZero();

        assertThat(Files.readString(folder.resolve("out/result.csv")))
                .contains("\ncoze,'=HYPERLINK(1)acct-")
                .doesNotContain(",=");
    }

    @Test
    void addressThatCannotBeReadIsNotRepeated() {
        Shell.Result result = Shell.in(folder)
                .run("--debug", "sweep", "events", "accounts.db", "--to-url", "http://localhost/ a?key=s3cret");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("--to-url: expected an address that begins with https:// or http://, without blanks\n")
                .doesNotContain("s3cret");
    }

    @Test
    void tokenLeavesTheMachineEncryptedOrNotAtAll() {
        Shell shell = Shell.in(folder).with("ENTITLE_EVENTS_TOKEN", "s3cret");

        Shell.Result result = shell.run("sweep", "events", "accounts.db", "--to-url", "http://nobody.invalid/");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("--to-url: ENTITLE_EVENTS_TOKEN is set, and anybody on the way to an http:// address could"
                        + " read it: use https://, or --token-over-http if the way is safe\n");
    }

    @Test
    void fileOfAccountsIsReadByItsOwnerOnlyAndNoLinkDecidesWhatIsWritten() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "mine");
        for (String name : List.of("report.html", "report.html.part", "events.jsonl.part", "out/result.csv")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.createSymbolicLink(folder.resolve(name), victim);
        }
        Path shared = Files.writeString(folder.resolve("shared.html"), "old");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-r-----"));

        Shell shell = Shell.in(folder);
        List<String> made = List.of("report.html", "events.jsonl", "out/result.csv", "out/run.csv", "new/run.jsonl");
        shell.run("sweep", "report", "accounts.db", "--with-accounts", "--html", "report.html");
        shell.run("sweep", "report", "accounts.db", "--with-accounts", "--html", "shared.html");
        shell.run("sweep", "events", "accounts.db", "--to-file", "events.jsonl");
        shell.run("sweep", "export", "accounts.db", "--to", "out", "--as", "csv");
        shell.run("sweep", "export", "accounts.db", "--to", "new", "--as", "jsonl");

        assertThat(victim).hasContent("mine");
        assertThat(made).allSatisfy(name -> assertThat(rights(name)).isEqualTo("rw-------"));
        assertThat(Files.isSymbolicLink(folder.resolve("report.html"))).isFalse();
        assertThat(rights("shared.html")).isEqualTo("rw-r-----");
        assertThat(shared).content().startsWith("<!DOCTYPE html>");
        assertThat(rights("new")).isEqualTo("rwx------");
        assertThat(rights("accounts.db")).isEqualTo("rw-------");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(".entitle"));
        }
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve(name), LinkOption.NOFOLLOW_LINKS));
    }
}
