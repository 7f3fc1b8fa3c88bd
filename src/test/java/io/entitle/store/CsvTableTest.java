package io.entitle.store;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.fact.Facts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of a CSV file is read, or told with its file, line and column: none is lost without a word. */
final class CsvTableTest {

    private static final String SUBSCRIPTIONS = "product,account,nr,plan,starts_at,auto_renew\n";
    private static final String PERIODS = "product,account,subscription,nr,bought_on,starts_at,ends_at\n";

    @TempDir
    Path folder;

    @Test
    void aHeaderInTheMiddleIsTold() throws IOException {
        account("product,account\nstudio,lost\nproduct,account,zone\nstudio,kept,\n");

        assertThat(problems())
                .containsExactly(
                        "feed/account.csv:3: found the names of columns once more; were two files put together?",
                        "feed/account.csv:4: found 3 cells; expected 2, one for each column of the first line");
    }

    @Test
    void aHeaderOfTheSameWidthInTheMiddleIsTold() throws IOException {
        account("product,account,kind\nstudio,a,\n\uFEFFproduct,account,zone\nstudio,b,\n");

        assertThat(problems())
                .containsExactly(
                        "feed/account.csv:3: found the names of columns once more; were two files put together?");
    }

    @ParameterizedTest
    @CsvSource({"2,3", "3,2"})
    void anOlderAndANewerExportPutTogetherAreTold(int first, int second) throws IOException {
        account("product,account" + ",kind".repeat(first - 2) + "\n" + rows(0, 50, first) + rows(50, 100, second));

        assertThat(problems())
                .hasSize(50)
                .first()
                .asString()
                .isEqualTo("feed/account.csv:52: found " + second + " cells; expected " + first
                        + ", one for each column of the first line");
    }

    private static String rows(int from, int to, int width) {
        return IntStream.range(from, to)
                .mapToObj(nr -> "studio,a" + nr + ",".repeat(width - 2) + "\n")
                .reduce("", String::concat);
    }

    @Test
    void aRowsLineIsThatOfTheFileWhateverStandsInQuotes() throws IOException {
        account("product,account\r\n\r\nstudio,a\r\n\r\n");
        write("project.csv", "product,account,project,peak_dau\nstudio,a,\"p\n\n1\",2\n\nstudio,a,p2,many\n");

        assertThat(problems())
                .containsExactly(
                        "feed/project.csv:6: column `peak_dau`: expected a number such as `1234.5`, found `many`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "|found an empty file; expected the names of columns",
                "product,account,account\\nstudio,a,b\\n|column `account` is given twice",
                "product,account, Account\\nstudio,a,b\\n|column `account` is given twice",
                "product,acount\\nstudio,a\\n|unknown column `acount`; did you mean `account`?",
                "product,acount\\nstudio,a\\n|missing required column `account`",
                "product,account,\\nstudio,a,\\n|column 3 has no name",
                "product;account\\nstudio;a\\n|found semicolons between the names of columns; expected commas",
                "product\\taccount\\nstudio\\ta\\n|found tabs between the names of columns; expected commas",
                "\"product\\nstudio,a\\n|found a quote that is never closed; the file may have been cut off",
            })
    void aFirstLineThatNamesNoColumnsIsTold(String text, String message) throws IOException {
        account(text == null ? "" : text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(fatal()).contains("feed/account.csv:1: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "studio|found 1 cell; expected 3, one for each column of the first line",
                "studio,a,,|found 4 cells; expected 3, one for each column of the first line",
                "studio,,|column `account`: expected a value, found nothing",
                ",a,|column `product`: expected a value, found nothing",
                "studio, a,|column `account`: found blanks around `a`; leave them out",
                "studio ,a,|column `product`: found blanks around `studio`; leave them out",
                "studio,a, person|column `kind`: found blanks around `person`; leave them out",
                "studio,1.23457E+11,|column `account`: expected an id, found `1.23457E+11`",
                "studio,#N/A,|column `account`: expected an id, found `#N/A`",
                "studio,\\N,|column `account`: expected an id, found `\\N`",
            })
    void aRowThatIsNoneIsToldWithItsLine(String row, String message) throws IOException {
        account("product,account,kind\nstudio,first,\n" + row + "\nstudio,last,\n");

        assertThat(problems()).containsExactly("feed/account.csv:3: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "studio,\"b\\nstudio,c\\n|2|found a quote that is never closed; the file may have been cut off",
                "studio,b\"b\\nstudio,c\\n|2|found a quote inside a cell that does not begin with one; a cell with quotes"
                        + " is written `\"like \"\"this\"\"\"`",
                "studio,\"b\"b\\nstudio,c\\n|2|found text behind the closing quote of a cell; expected a comma or the end"
                        + " of the line",
                "studio,b\\nstudio,c|3|found no line end behind the last row; the file may have been cut off, else end it"
                        + " with one",
                "studio,b\\nstudio,\\0c\\n|3|found a NUL character; expected text in UTF-8",
            })
    void aTextThatStopsBeingCsvIsTold(String rows, int line, String message) throws IOException {
        account("product,account\n" + rows.replace("\\n", "\n").replace("\\0", "\0"));

        assertThat(fatal()).containsExactly("feed/account.csv:" + line + ": " + message);
    }

    @Test
    void bytesOfOtherEncodingsAreTold() throws IOException {
        String text = "product,account\nstudio,账户\n";
        Files.write(feed().resolve("account.csv"), text.getBytes(Charset.forName("GBK")));
        assertThat(fatal())
                .containsExactly("feed/account.csv:2: found bytes that are not UTF-8; save the file as UTF-8");

        Files.write(feed().resolve("account.csv"), text.getBytes(UTF_16));
        assertThat(fatal()).hasSize(1).first().asString().startsWith("feed/account.csv:1: found ");
    }

    @Test
    void aFileThatIsCutAnywhereButBehindARowIsTold() throws IOException {
        String text = "product,account,kind\nstudio,\"a, \"\"1\"\"\",person\nstudio,账户,company\n";
        byte[] bytes = text.getBytes(UTF_8);
        int whole = 0;
        for (int length = 0; length < bytes.length; length++) {
            Files.write(feed().resolve("account.csv"), Arrays.copyOf(bytes, length));
            if (length > 0 && bytes[length - 1] == '\n' && length > text.indexOf('\n') + 1) {
                assertThat(facts()).hasSize(1);
                whole++;
            } else {
                assertThat(fatal()).as("cut at %s", length).isNotEmpty();
            }
        }
        assertThat(whole).isOne();
    }

    @Test
    void aFileThatIsThereTwiceIsToldRowByRow() throws IOException {
        String text = "product,account\nstudio,a\nstudio,b\n";
        account(text + text);

        assertThat(problems())
                .containsExactly(
                        "feed/account.csv:4: found the names of columns once more; were two files put together?",
                        "feed/account.csv:5: found the account once more; it stands in feed/account.csv:2",
                        "feed/account.csv:6: found the account once more; it stands in feed/account.csv:3");
    }

    @Test
    void noAccountsAreNoFeedButNoRowsOfOtherTablesAre() throws IOException {
        account("product,account\n");
        assertThat(fatal()).containsExactly("feed/account.csv: found no accounts; expected a row for each");

        account("product,account\nstudio,a\n");
        write("pack.csv", "product,account,pack,plan,points,bought_on\n");
        assertThat(facts()).hasSize(1);
    }

    @Test
    void rowsOfNoAccountAndRowsThatComeTwiceAreTold() throws IOException {
        account("product,account\nstudio,a\nstudio,b\nstudio,a\n");
        write("usage.csv", "product,account,feature,amount\nstudio,a,seats,1\nStudio,a,seats,1\nstudio,a,seats,2\n");
        write("subscription.csv", SUBSCRIPTIONS + "studio,a,1,solo,2025-01-01,\nstudio,a,01,solo,2025-01-01,\n");

        assertThat(problems())
                .containsExactly(
                        "feed/account.csv:4: found the account once more; it stands in feed/account.csv:2",
                        "feed/subscription.csv:3: found the `nr` of the account's subscription once more; it stands in"
                                + " feed/subscription.csv:2",
                        "feed/usage.csv:4: found the account's `feature` once more; it stands in feed/usage.csv:2",
                        "feed/usage.csv:3: found a product and an account that feed/account.csv has no row of");
    }

    @Test
    void problemsOfADocumentAreToldWithTheRowThatTheyComeFrom() throws IOException {
        account("""
                product,account,zone,arrears_amount,arrears_since
                studio,b,,,
                studio,a,Mars/Base,1,yesterday
                stduio,c,,,
                """);
        write("subscription.csv", SUBSCRIPTIONS + "studio,a,10,crew,2025-01-01,\nstudio,a,9,crw,2025-01-01,t\n");
        write("usage.csv", "product,account,feature,amount\nstudio,b,seats,0.5\nstudio,a,seat,1\n");
        write("pack.csv", "product,account,pack,plan,points,bought_on\nstudio,b,k2,solo,1,x\nstudio,b,k1,solo,1,1\n");

        assertThat(documentProblems())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("feed/account.csv:3: column `zone`: unknown zone"),
                        line -> assertThat(line)
                                .startsWith("feed/account.csv:3: column `arrears_since`: expected a date"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "feed/account.csv:4: column `product`: unknown product `stduio`; did you mean"
                                                + " `studio`?"),
                        line -> assertThat(line)
                                .isEqualTo("feed/subscription.csv:3: column `plan`: unknown plan `crw`; did you mean"
                                        + " `crew`?"),
                        line -> assertThat(line)
                                .isEqualTo("feed/usage.csv:3: column `feature`: unknown feature `seat`; did you mean"
                                        + " `seats`?"),
                        line -> assertThat(line)
                                .isEqualTo("feed/usage.csv:2: column `amount`: expected a whole number, found `0.5`"),
                        line -> assertThat(line).startsWith("feed/pack.csv:2: column `bought_on`: expected a date"),
                        line -> assertThat(line).startsWith("feed/pack.csv:3: column `bought_on`: expected a date"));
    }

    @Test
    void problemsOfPeriodsAreToldWithTheRowThatTheyComeFrom() throws IOException {
        account("product,account,zone\nstudio,b,UTC\nstudio,a,UTC\n");
        write("subscription.csv", """
                product,account,nr,plan,starts_at,ends_at
                studio,a,10,crew,2025-01-01,2025-03-01
                studio,a,9,crew,2024-01-01,2024-02-01
                studio,b,1,solo,2025-01-01,2025-02-01
                """);
        write("subscription_period.csv", """
                product,account,subscription,nr,bought_on,starts_at,ends_at,months,amount
                studio,a,10,3,2025-01-01,2025-02-01,2025-03-01,0.5,
                studio,a,10,2,2025-01-01,2025-01-01,2025-02-01,,-1
                studio,a,9,1,then,2024-01-01,2024-02-01,,
                studio,b,1,1,2025-01-01,2025-01-01,2025-01-15,,
                """);
        write("usage.csv", "product,account,feature,amount,peak\nstudio,b,seats,3,2\nstudio,b,storage,1,1\n");
        write("usage_period.csv", """
                product,account,nr,feature,starts_at,ends_at,amount,peak
                studio,a,10,seats,2025-02-01,2025-03-01,0.5,
                studio,a,9,seats,2025-01-01,2025-02-01,1,0
                studio,a,1,storage,2025-01-01,2025-02-01,1,
                studio,a,2,storage,2025-01-31,2025-03-01,1,
                studio,a,3,seat,2025-01-31,2025-03-01,1,
                """);
        write("project.csv", "product,account,project,peak_dau,dau\nstudio,b,p,1,2\n");

        assertThat(documentProblems())
                .containsExactlyInAnyOrder(
                        "feed/subscription_period.csv:2: column `months`: expected a whole number, found `0.5`",
                        "feed/subscription_period.csv:3: column `amount`: expected a number of at least 0, found `-1`",
                        "feed/subscription_period.csv:4: column `bought_on`: expected a date or an instant with offset such"
                                + " as `2025-04-08T00:00:00+08:00`, found `then`",
                        "feed/subscription_period.csv:5: $.subscriptions[0].periods: expected periods that follow each"
                                + " other from `from` to `until` without a gap",
                        "feed/usage_period.csv:2: column `amount`: expected a whole number, found `0.5`",
                        "feed/usage_period.csv:3: column `peak`: `0` is less than what is used now, `1`",
                        "feed/usage_period.csv:4: $.usage.storage: expected periods apart from each other, found two that"
                                + " overlap",
                        "feed/usage_period.csv:6: column `feature`: unknown feature `seat`; did you mean `seats`?",
                        "feed/usage.csv:2: column `peak`: `2` is less than what is used now, `3`",
                        "feed/project.csv:2: column `dau`: `2` is more than the month's highest day, `1`");
    }

    @Test
    void rowsOfPeriodsThatBelongNowhereOrComeTwiceAreTold() throws IOException {
        account("product,account\nstudio,a\n");
        write("subscription_period.csv", PERIODS + "studio,a,1,1,2025-01-01,2025-01-01,2025-02-01\n");
        assertThat(documentProblems())
                .containsExactly(
                        "feed/account.csv:2: $.subscriptions: a row of `subscription_period` is of subscription"
                                + " `1`; expected the `nr` of one subscription of the account, found none");

        write("subscription.csv", SUBSCRIPTIONS + "studio,a,1,solo,2025-01-01,\n");
        write("subscription_period.csv", PERIODS + """
                studio,b,1,1,2025-01-01,2025-01-01,2025-02-01
                studio,a,1,1,2025-01-01,2025-01-01,2025-02-01
                studio,a,1,1,2025-01-01,2025-02-01,2025-03-01
                studio,a,x,2,2025-01-01,2025-02-01,2025-03-01
                """);
        write("usage_period.csv", """
                product,account,nr,feature,starts_at,ends_at,amount
                studio,a,1,seats,2025-01-01,2025-02-01,1
                studio,a,1,seats,2025-02-01,2025-03-01,1
                """);

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "feed/subscription_period.csv:5: column `subscription`: expected a whole number such as `1`,"
                                + " found `x`",
                        "feed/subscription_period.csv:4: found the `nr` of the account's period once more; it stands in"
                                + " feed/subscription_period.csv:3",
                        "feed/subscription_period.csv:2: found a product and an account that feed/account.csv has no row"
                                + " of",
                        "feed/usage_period.csv:3: found the `nr` of the account's use in a period once more; it stands in"
                                + " feed/usage_period.csv:2");
    }

    @Test
    void filesThatAreCalledNearlyAsTablesAreTold() throws IOException {
        account("product,account\nstudio,a\n");
        write("usage-periods.csv", "product,account\n");
        write("Packs.csv", "product,account\n");
        write("remarks.csv", "anything\n");

        assertThat(fatal())
                .containsExactly(
                        "feed: found `Packs.csv`, which is not read; expected `pack.csv`",
                        "feed: found `usage-periods.csv`, which is not read; expected `usage_period.csv`");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void renewalThatARowDoesNotSayIsTheProductsDefault(boolean renews) throws IOException {
        account("product,account\nstudio,a\n");
        write("subscription.csv", SUBSCRIPTIONS + "studio,a,1,solo,2025-01-01,\n");

        try (FactsFolder read = FactsFolder.read(feed(), "feed");
                FactsSource source = read.source(Store.renewing(renews))) {
            assertThat(Store.read(source, Store.STUDIO, 1))
                    .singleElement()
                    .satisfies(stored -> assertThat(stored.document()
                                    .facts()
                                    .orElseThrow()
                                    .subscriptions()
                                    .get(0)
                                    .autoRenew())
                            .isEqualTo(renews));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "True", "t", "T", "1"})
    void truthsAreReadAsSpreadsheetsAndDatabasesWriteThem(String written) throws IOException {
        account("product,account,contract,paid\nstudio,a," + written + ",\"" + written + "\"\n");
        write("subscription.csv", SUBSCRIPTIONS + "studio,a,1,solo,2025-01-01," + written + "\n");

        Facts facts = facts().get(0);

        assertThat(facts.contract()).isTrue();
        assertThat(facts.paid()).contains(true);
        assertThat(facts.subscriptions().get(0).autoRenew()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", "False", "f", "F", "0"})
    void untruthsAreReadAsSpreadsheetsAndDatabasesWriteThem(String written) throws IOException {
        account("product,account,paid\nstudio,a," + written + "\n");

        assertThat(facts().get(0).paid()).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "2", "wahr", "tru"})
    void otherWordsAreNoTruths(String written) throws IOException {
        account("product,account,paid\nstudio,a," + written + "\n");

        assertThat(problems())
                .containsExactly("feed/account.csv:2: column `paid`: expected true or false, found `" + written + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.5E+03", "1.234,5", "+1", ".5", "1.", "NaN", "0x1", "١"})
    void numbersAsSpreadsheetsWriteThemAreTold(String written) throws IOException {
        account("product,account\nstudio,a\n");
        write("usage.csv", "product,account,feature,amount\nstudio,a,storage,\"" + written + "\"\n");

        assertThat(problems())
                .containsExactly("feed/usage.csv:2: column `amount`: expected a number such as `1234.5`, found `"
                        + written + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsByteOrderMarksAndTheOrderOfColumnsSayNothing(String lineEnd) throws IOException {
        account(String.join(lineEnd, "\uFEFFZONE, account ,Product", "UTC,a,studio", "", "UTC,b,studio", "", ""));

        assertThat(facts()).extracting(Facts::account).containsExactly("a", "b");
    }

    @Test
    void ofManyProblemsAHundredAreTold() throws IOException {
        account("product,account\n"
                + IntStream.range(0, 150)
                        .mapToObj(nr -> "studio,a" + nr + ",\n")
                        .reduce("", String::concat));

        try (FactsFolder read = FactsFolder.read(feed(), "feed")) {
            assertThat(read.problems()).hasSize(100);
            assertThat(read.problemCount()).isEqualTo(150);
        }
    }

    @Test
    void aDamagedParquetFileIsTold() throws IOException {
        account("product,account\nstudio,a\n");
        Files.write(feed().resolve("usage.parquet"), "PAR1 and no more".getBytes(UTF_8));

        assertThat(fatal())
                .containsExactly("feed/usage.parquet: cannot be read as Parquet; the file may be damaged or cut off");
    }

    private List<String> problems() throws IOException {
        try (FactsFolder read = FactsFolder.read(feed(), "feed")) {
            return read.problems();
        }
    }

    private List<String> fatal() {
        List<String> lines = new ArrayList<>();
        assertThatThrownBy(() -> FactsFolder.read(feed(), "feed").close())
                .isInstanceOf(MappingDoesNotFitException.class)
                .satisfies(thrown -> String.valueOf(thrown.getMessage()).lines().forEach(lines::add));
        return lines;
    }

    private List<Facts> facts() throws IOException {
        try (FactsFolder read = FactsFolder.read(feed(), "feed")) {
            assertThat(read.problems()).isEmpty();
            return Store.read(read.source(Store.READER), Store.STUDIO, 100).stream()
                    .map(stored -> stored.document().facts().orElseThrow())
                    .toList();
        }
    }

    private List<String> documentProblems() throws IOException {
        try (FactsFolder read = FactsFolder.read(feed(), "feed")) {
            assertThat(read.problems()).isEmpty();
            FactsSource source = read.source(Store.READER);
            return read.products().stream()
                    .flatMap(product -> Store.read(source, product, 100).stream()
                            .flatMap(stored -> stored.document().problems().stream()
                                    .map(problem -> read.told(product, stored.account(), problem))))
                    .toList();
        }
    }

    private void account(String text) throws IOException {
        write("account.csv", text);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(feed().resolve(file), text);
    }

    private Path feed() throws IOException {
        return Files.createDirectories(folder.resolve("feed"));
    }
}
