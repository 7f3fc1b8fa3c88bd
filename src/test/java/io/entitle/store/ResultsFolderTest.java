package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.report.FilledResults;
import io.entitle.report.MadeUpNights;
import io.entitle.wire.StoredJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sweeps found goes into files, row by row as either database holds it. */
final class ResultsFolderTest {

    private static final MadeUpNights NIGHTS = new MadeUpNights("coze", 13, 500, 3);
    private static final String ANSWERS = "{\"points\":{\"limit\":0.10}}";

    @TempDir
    private Path folder = Path.of("");

    private FilledResults inFile() {
        return filled(FilledResults.inFile(folder.resolve("results.db")));
    }

    private static FilledResults filled(FilledResults store) {
        NIGHTS.fill(store);
        store.insert(
                "answers", List.of("digest", "answers"), Stream.of(List.of("d1", ANSWERS), List.of("nobody's", "{}")));
        return store;
    }

    @ParameterizedTest
    @CsvSource({"JSONL, jsonl, read_json", "CSV, csv, read_csv", "PARQUET, parquet, read_parquet"})
    void everyFormHoldsAllRowsOfTheLastRun(FactsForm form, String ending, String reader) throws SQLException {
        FilledResults store = inFile();

        Map<String, Long> rows = new ResultsFolder(store.database(), Optional.empty()).write(folder, form);

        assertThat(rows)
                .containsEntry("run", 1L)
                .containsEntry("result", store.count("SELECT count(*) FROM current_result WHERE NOT gone"))
                .containsEntry("answers", 1L)
                .containsEntry(
                        "transition", store.count("SELECT count(*) FROM transition WHERE run = " + NIGHTS.number(3)));
        for (Map.Entry<String, Long> table : rows.entrySet()) {
            String file = folder.resolve(table.getKey() + "." + ending).toString();
            assertThat(duck("SELECT count(*) FROM " + reader + "('" + file + "')"))
                    .isEqualTo(table.getValue().toString());
        }
    }

    @Test
    void eitherKindOfDatabaseGivesTheSameBytes() throws IOException {
        Path file = folder.resolve("file");
        Path server = folder.resolve("server");

        Map<String, Long> rows = new ResultsFolder(inFile().database(), Optional.empty()).write(file, FactsForm.JSONL);
        new ResultsFolder(filled(FilledResults.onServer()).database(), Optional.empty()).write(server, FactsForm.JSONL);

        for (String table : rows.keySet()) {
            assertThat(server.resolve(table + ".jsonl")).hasSameTextualContentAs(file.resolve(table + ".jsonl"));
        }
    }

    @Test
    void jsonStaysTheTextThatItIsAndParquetKnowsWhatAnInstantIs() throws IOException, SQLException {
        ResultsFolder results = new ResultsFolder(inFile().database(), Optional.empty());
        results.write(folder, FactsForm.JSONL);
        results.write(folder, FactsForm.PARQUET);

        assertThat(StoredJson.read(Files.readString(folder.resolve("answers.jsonl")))
                        .path("answers")
                        .asString())
                .isEqualTo(ANSWERS);
        assertThat(StoredJson.read(Files.readString(folder.resolve("run.jsonl")))
                        .path("at")
                        .asString())
                .isEqualTo(MadeUpNights.LAST.toString());
        assertThat(duck("SELECT epoch_ms(\"at\") FROM read_parquet('" + folder.resolve("run.parquet") + "')"))
                .isEqualTo(String.valueOf(MadeUpNights.LAST.toEpochMilli()));
    }

    @Test
    void anEarlierRunIsWrittenAsAccountsStoodThen() {
        FilledResults store = inFile();

        assertThat(new ResultsFolder(store.database(), Optional.of(NIGHTS.number(1))).write(folder, FactsForm.CSV))
                .containsEntry("run", 1L)
                .containsEntry(
                        "result",
                        store.count("SELECT count(*) FROM result WHERE NOT gone AND run = " + NIGHTS.number(1)))
                .containsEntry("transition", 0L);
    }

    @Test
    void ofARunThatIsNotDoneNothingIsWritten() {
        FilledResults store = inFile();
        store.done(999, "coze", "2025-06-21T00:00:00Z", Map.of("state", "running"));
        Path out = folder.resolve("out");

        assertThatThrownBy(() -> new ResultsFolder(store.database(), Optional.of(999L)).write(out, FactsForm.CSV))
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessageEndingWith(
                        "results.db: run 999 is not a run of this store that is done, or the last one that was braked or dry");
        assertThat(out).doesNotExist();
    }

    private static String duck(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
