package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts go from files into a database and back: all of them, or none and everything that is wrong. */
class FactsCommandsTest {

    private static final List<String> ACCOUNTS = List.of(
            "{\"account\":\"ann\",\"product\":\"tea\",\"kind\":\"company\",\"zone\":\"UTC\",\"subscriptions\":[{\"plan\":"
                    + "\"club\",\"from\":\"2025-01-01T00:00:00Z\",\"until\":\"2025-07-01T00:00:00.123456Z\",\"autoRenew\":"
                    + "true}],\"pending\":{\"change\":\"cancel\",\"requestedAt\":\"2025-06-01T00:00:00Z\"},\"arrears\":"
                    + "{\"amount\":0.000000001,\"since\":\"2025-06-01T00:00:00Z\"},\"balance\":{\"amount\":-123456789012345,"
                    + "\"deductedOn\":\"2025-06-01T00:00:00Z\"},\"paid\":false,\"contract\":true,\"usage\":{\"cups\":2,"
                    + "\"leaf\":1.25},\"projects\":[{\"id\":\"p, \\\"1\\\"\",\"peakDau\":3}],\"packs\":[{\"id\":\"k\","
                    + "\"plan\":\"club\",\"points\":10,\"used\":0,\"boughtOn\":\"2025-01-01T00:00:00Z\"}],\"active\":\"club\"}",
            "{\"account\":\"b,o'b\",\"product\":\"tea\",\"zone\":\"Asia/Shanghai\"}",
            "{\"account\":\"账户\",\"product\":\"tea\",\"zone\":\"Asia/Shanghai\",\"usage\":{\"cups\":1}}");

    @TempDir
    Path folder;

    private int sweeps;

    private Shell shell = Shell.in(Path.of(""));

    @BeforeEach
    void openTeaHouse() throws IOException {
        TeaHouse.in(folder);
        shell = Shell.in(folder);
        Files.write(folder.resolve("accounts.jsonl"), ACCOUNTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "parquet"})
    void accountsThatAreWrittenToFilesAndReadAgainAreTheSame(String form) throws IOException {
        assertThat(shell.run("facts", "load", "accounts.jsonl", "--into", "a.db")
                        .out())
                .isEqualTo("Accounts written into a.db: 3 of tea\n");
        String written = form.equals("jsonl") ? "out/tea.jsonl" : "out";

        assertThat(export("a.db", "out", form).code()).isZero();
        assertThat(shell.run("facts", "load", written, "--into", "b.db").code()).isZero();
        assertThat(export("b.db", "again", "jsonl").code()).isZero();

        assertThat(Files.readAllLines(folder.resolve("again/tea.jsonl"))).isEqualTo(ACCOUNTS);
        assertThat(names("out")).noneMatch(name -> name.contains("unfinished"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "parquet"})
    void idThatBeginsLikeAFormulaIsNoneInATableAndItselfWhenItComesBack(String form) throws IOException {
        List<String> ids = List.of("=1+1", "@SUM(1)", "+1", "-1", "＝1", "＠1", "'=1", "''-1", "'a", "''", "a=1", "a'");
        Files.write(
                folder.resolve("hostile.jsonl"),
                ids.stream()
                        .map(id -> ("{`account`:`ID`,`product`:`tea`,`zone`:`UTC`,`balance`:{`amount`:-5,`deductedOn`:"
                                        + "`2025-06-01T00:00:00Z`},`projects`:[{`id`:`ID`,`peakDau`:1}]}")
                                .replace('`', '"')
                                .replace("ID", id))
                        .toList());
        assertThat(shell.run("facts", "load", "hostile.jsonl", "--into", "a.db").code())
                .isZero();
        String written = form.equals("jsonl") ? "out/tea.jsonl" : "out";

        assertThat(export("a.db", "out", form).code()).isZero();
        assertThat(shell.run("facts", "load", written, "--into", "b.db").code()).isZero();
        assertThat(export("b.db", "again", "jsonl").code()).isZero();

        assertThat(Files.readAllLines(folder.resolve("again/tea.jsonl")))
                .hasSameElementsAs(Files.readAllLines(folder.resolve("hostile.jsonl")));
        if (form.equals("csv")) {
            assertThat(Files.readString(folder.resolve("out/account.csv")))
                    .contains("\ntea,'=1+1,", "\ntea,''=1,", "\ntea,'''-1,", "\ntea,'＝1,", "\ntea,'a,", ",-5,")
                    .doesNotContain("\ntea,=", "\ntea,@", "\ntea,+", "\ntea,-", "\ntea,＝", ",'-5,");
        }
    }

    @Test
    void ofBadDocumentsEverythingIsToldAndNothingWritten() throws IOException {
        Files.writeString(folder.resolve("bad.jsonl"), "{\"account\": \"x\", \"product\": \"tea\", \"kid\": 1}\n{]\n");

        Shell.Result result = shell.run("facts", "load", "accounts.jsonl", "bad.jsonl", "--into", "a.db");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.complaints())
                .containsExactly(
                        "bad.jsonl: document 1: $.kid: unknown member `kid`; did you mean `kind`?",
                        "bad.jsonl:2:2: cannot be read as JSON from `]` on",
                        "2 problems; nothing was written");
        assertThat(names("")).noneMatch(name -> name.startsWith("a.db"));
    }

    @Test
    void aLoadThatFailsLeavesADatabaseAsItWas() throws IOException {
        Files.writeString(folder.resolve("bad.jsonl"), "{\"account\": \"x\", \"product\": \"tea\", \"kid\": 1}\n");
        shell.run("facts", "load", "accounts.jsonl", "--into", "a.db");

        assertThat(shell.run("facts", "load", "bad.jsonl", "--into", "a.db").code())
                .isEqualTo(2);

        assertThat(export("a.db", "out", "jsonl").code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/tea.jsonl"))).isEqualTo(ACCOUNTS);
    }

    @Test
    void aDatabaseThatCannotBeCreatedIsToldByItsName() {
        assertThat(shell.run("facts", "load", "accounts.jsonl", "--into", "nowhere/a.db")
                        .complaints())
                .containsExactly("nowhere/a.db: cannot be created");
    }

    @Test
    void ofBadTablesEveryRowIsToldAndNothingWritten() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(tables.resolve("account.csv"), "product,account,zone\ntea,b,Mars\ntea,a,UTC\ntea,b,UTC\n");
        Files.writeString(tables.resolve("usage.csv"), "product,account,feature,amount\ntea,a,cups,many\n");

        Shell.Result result = shell.run("facts", "load", "tables", "--into", "a.db");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.complaints())
                .containsExactly(
                        "tables/usage.csv:2: column `amount`: expected a number such as `1234.5`, found `many`",
                        "tables/account.csv:4: found the account once more; it stands in tables/account.csv:2",
                        "tables/account.csv:2: column `zone`: unknown zone `Mars`; expected an IANA name such as"
                                + " `Asia/Shanghai`",
                        "3 problems; nothing was written");
        assertThat(names("")).noneMatch(name -> name.startsWith("a.db"));
    }

    @Test
    void tablesThatAreNoneAreRefusedAsAWhole() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(tables.resolve("account.csv"), "product,acount\ntea,a\n");
        Files.writeString(tables.resolve("usage.csv"), "product,account,feature,amount\ntea,a,cups,1\n");
        assertThat(shell.run("facts", "load", "tables", "--into", "a.db").complaints())
                .containsExactly(
                        "tables/account.csv:1: unknown column `acount`; did you mean `account`?",
                        "tables/account.csv:1: missing required column `account`");

        Files.delete(tables.resolve("account.csv"));
        assertThat(shell.run("facts", "load", "tables", "--into", "a.db").complaints())
                .containsExactly("tables: expected account.csv or account.parquet");
    }

    @Test
    void anAccountOfTwoFilesIsToldWithBothPlacesAndNothingWritten() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(tables.resolve("account.csv"), "product,account\ntea,new\ntea,ann\n");
        Files.writeString(folder.resolve("one.yaml"), "product: tea\naccount: new\n");

        for (List<String> files : List.of(
                List.of("accounts.jsonl", "tables", "one.yaml"), List.of("one.yaml", "tables", "accounts.jsonl"))) {
            List<String> command = new ArrayList<>(List.of("facts", "load", "--into", "a.db"));
            command.addAll(files);
            Shell.Result result = shell.run(command.toArray(String[]::new));

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.complaints())
                    .hasSize(3)
                    .allMatch(line -> line.contains("problem") || line.contains("tables/account.csv:"))
                    .anyMatch(line -> line.contains("tables/account.csv:2") && line.contains("one.yaml: document 1"))
                    .anyMatch(line ->
                            line.contains("tables/account.csv:3") && line.contains("accounts.jsonl: document 1"));
            assertThat(names("")).noneMatch(name -> name.startsWith("a.db"));
        }
    }

    @Test
    void accountsThatAreLoadedAsTheyAreKnownAreNotDue() throws IOException {
        shell.run("facts", "load", "accounts.jsonl", "--into", "a.db");
        assertThat(sweep()).contains("evaluated      3");
        assertThat(shell.run("facts", "load", "accounts.jsonl", "--into", "a.db")
                        .code())
                .isZero();

        assertThat(sweep()).contains("evaluated      0");

        Files.writeString(
                folder.resolve("one.json"), "{\"account\":\"账户\",\"product\":\"tea\",\"usage\":{\"cups\":2}}");
        shell.run("facts", "load", "one.json", "--into", "a.db");
        assertThat(sweep()).contains("evaluated      1");
    }

    /** A moment later than the last one, or nothing would be done. */
    private String sweep() {
        String at = "2026-03-18T00:00:0" + sweeps++ + "Z";
        return shell.run("sweep", "--source", "a.db", "--at", at, "--due").out();
    }

    @Test
    void theSameFileTwiceIsTold() {
        assertThat(shell.run("facts", "load", "accounts.jsonl", "accounts.jsonl", "--into", "a.db")
                        .complaints())
                .containsExactly(
                        "accounts.jsonl: document 1: found an account once more; it stands in accounts.jsonl: document 1",
                        "accounts.jsonl: document 2: found an account once more; it stands in accounts.jsonl: document 2",
                        "accounts.jsonl: document 3: found an account once more; it stands in accounts.jsonl: document 3",
                        "3 problems; nothing was written");
    }

    @Test
    void aFileWithoutAccountsIsNoFeed() throws IOException {
        Files.writeString(folder.resolve("none.json"), "[]");

        assertThat(shell.run("facts", "load", "none.json", "--into", "a.db").complaints())
                .containsExactly("none.json: found no accounts", "1 problem; nothing was written");
    }

    @Test
    void ofManyProblemsAHundredAreToldAndTheOthersCounted() throws IOException {
        Files.write(
                folder.resolve("bad.jsonl"),
                IntStream.range(0, 150)
                        .mapToObj(nr -> "{\"account\": \"" + nr + "\", \"product\": \"te\"}")
                        .toList());

        assertThat(shell.run("facts", "load", "bad.jsonl", "--into", "a.db").complaints())
                .hasSize(102)
                .endsWith("and 50 more problems", "150 problems; nothing was written");
    }

    @Test
    void demoFillsADatabaseWithTheSameAccountsForTheSameSeed() throws IOException {
        assertThat(demo("a.db", "7").out()).isEqualTo("Accounts written into a.db: 50 of tea\n");
        demo("b.db", "7");
        demo("c.db", "8");
        for (String database : List.of("a", "b", "c")) {
            assertThat(export(database + ".db", database, "jsonl").code()).isZero();
        }

        List<String> accounts = Files.readAllLines(folder.resolve("a/tea.jsonl"));
        assertThat(accounts).hasSize(50).isEqualTo(Files.readAllLines(folder.resolve("b/tea.jsonl")));
        assertThat(accounts).isNotEqualTo(Files.readAllLines(folder.resolve("c/tea.jsonl")));
    }

    @Test
    void whatCannotBeUsedIsToldInALine() {
        assertThat(export("none.db", "out", "csv").complaints()).containsExactly("none.db: no such file");
        assertThat(folder.resolve("none.db")).doesNotExist();
        assertThat(shell.run("demo", "--into", "a.db", "--accounts", "0").complaints())
                .containsExactly("--accounts: expected a number of at least 1, found `0`");
        assertThat(shell.run("demo", "--into", "jdbc:postgresql://localhost/x?password=hush")
                        .err())
                .doesNotContain("hush")
                .contains("ENTITLE_DB_PASSWORD");
        assertThat(shell.run("facts", "export", "a.db", "--product", "tee", "--to", "out", "--as", "csv")
                        .complaints())
                .containsExactly("unknown product `tee`; did you mean `tea`?");
    }

    private Shell.Result export(String database, String to, String form) {
        return shell.run("facts", "export", database, "--product", "tea", "--to", to, "--as", form);
    }

    private Shell.Result demo(String database, String seed) {
        return shell.run("demo", "--into", database, "--accounts", "50", "--seed", seed, "--at", "2026-03-18");
    }

    private List<String> names(String directory) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(directory))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
