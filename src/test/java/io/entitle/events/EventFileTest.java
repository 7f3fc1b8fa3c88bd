package io.entitle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.entitle.report.FilledResults;
import io.entitle.report.MadeUpNights;
import io.entitle.wire.StoredJson;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EventFileTest {

    private static final URI SOURCE = URI.create("urn:entitle:sweeps");
    private static final MadeUpNights NIGHTS = new MadeUpNights("coze", 3, 3_000, 3);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyLineIsACloudEventToTheReaderOfItsMakers() throws IOException {
        List<CloudEvent> events = lines(file(stored(), Optional.empty()))
                .map(line -> new JsonFormat().deserialize(line.getBytes(StandardCharsets.UTF_8)))
                .toList();

        assertThat(events).isNotEmpty().allSatisfy(event -> {
            JsonNode data = StoredJson.read(
                    new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8));
            assertThat(event.getSpecVersion()).hasToString("1.0");
            assertThat(event.getSource()).isEqualTo(SOURCE);
            assertThat(event.getType())
                    .isEqualTo("io.entitle.transition." + data.path("kind").asString());
            assertThat(event.getSubject()).isEqualTo(data.path("account").asString());
            assertThat(Objects.requireNonNull(event.getTime()).toInstant()).isEqualTo(MadeUpNights.LAST);
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(data.path("cause").asString()).isNotEmpty();
            assertThat(data.path("rules").isArray()).isTrue();
        });
        assertThat(events).extracting(CloudEvent::getId).doesNotHaveDuplicates();
    }

    @Test
    void everyTransitionOfTheLastRunIsThereInOrder() throws IOException {
        FilledResults store = stored();
        List<String> ids = store.texts("SELECT '" + NIGHTS.number(3) + "/coze/' || account || '/' || nr"
                + " FROM transition WHERE run = " + NIGHTS.number(3) + " ORDER BY account, nr");

        assertThat(lines(file(store, Optional.empty()))
                        .map(line -> StoredJson.read(line).path("id").asString()))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void sameRunGivesTheSameBytesOnEitherKindOfDatabase() throws IOException {
        FilledResults server = FilledResults.onServer();
        NIGHTS.fill(server);
        byte[] once = Files.readAllBytes(file(stored(), Optional.of(NIGHTS.number(2))));

        assertThat(Files.readAllBytes(file(server, Optional.of(NIGHTS.number(2)))))
                .isEqualTo(once)
                .isNotEmpty();
    }

    @Test
    void fileStaysAsItWasWhereTheRunIsNotKnown() throws IOException {
        FilledResults store = stored();
        Path file = file(store, Optional.empty());
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> new EventFile(store.jdbi(), SOURCE, file).write(Optional.of(77L)))
                .isInstanceOf(NotDeliveredException.class);
        assertThat(file).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private FilledResults stored() {
        FilledResults store = FilledResults.inFile(folder.resolve("results.db"));
        NIGHTS.fill(store);
        return store;
    }

    private Path file(FilledResults store, Optional<Long> run) {
        Path file = folder.resolve("events.jsonl");
        new EventFile(store.jdbi(), SOURCE, file).write(run);
        return file;
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream();
    }
}
