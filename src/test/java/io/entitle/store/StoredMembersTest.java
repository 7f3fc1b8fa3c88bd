package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.AlteredMember;
import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Purchase;
import io.entitle.fact.Facts.Subscription;
import io.entitle.fact.Reading;
import io.entitle.states.Altered;
import io.entitle.wire.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No member of facts is lost where they are kept: a component that is added to one of their records fails here first. */
final class StoredMembersTest {

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant MIDDLE = Instant.parse("2025-02-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2025-03-01T00:00:00Z");

    /** Of every list one item or more, and of every member something else than what it is where it is not said. */
    private static final Facts FULL = new Facts(
            "a",
            Store.STUDIO,
            Facts.Kind.COMPANY,
            ZoneId.of("UTC"),
            List.of(
                    new Subscription(
                            "crew",
                            FROM,
                            Optional.of(UNTIL),
                            true,
                            Optional.of(MIDDLE),
                            List.of(
                                    purchase(FROM, MIDDLE, Optional.of(new BigDecimal("12.345678912"))),
                                    purchase(MIDDLE, UNTIL, Optional.empty()))),
                    new Subscription(
                            "solo",
                            FROM,
                            Optional.of(MIDDLE),
                            false,
                            Optional.empty(),
                            List.of(purchase(FROM, MIDDLE, Optional.empty())))),
            Optional.of(new Facts.Pending(Facts.Change.PLAN, Optional.of("solo"), FROM, true)),
            Optional.of(new Facts.Arrears(BigDecimal.ONE, FROM)),
            Optional.of(new Facts.Balance(BigDecimal.ONE.negate(), FROM)),
            Optional.of(true),
            true,
            Map.of("seats", BigDecimal.ONE),
            Map.of("seats", BigDecimal.TEN),
            List.of(
                    new Reading("storage", FROM, MIDDLE, BigDecimal.ONE, Optional.of(new BigDecimal("2.000000001"))),
                    new Reading("storage", MIDDLE, UNTIL, BigDecimal.ZERO, Optional.empty())),
            List.of(new Facts.Project("p", BigDecimal.TEN, Optional.of(BigDecimal.ONE))),
            List.of(new Facts.Pack("k", "crew", BigDecimal.TEN, BigDecimal.ONE, FROM, Optional.of(UNTIL))),
            Optional.of("crew"),
            Optional.of(FROM));

    /** A store keeps accounts, not questions about them. */
    private static final Set<String> NOT_KEPT = Set.of("Facts.at");

    @TempDir
    Path folder;

    private static Purchase purchase(Instant from, Instant until, Optional<BigDecimal> amount) {
        return new Purchase(from.minusSeconds(60), from, until, amount.map(any -> BigDecimal.ONE), amount);
    }

    /** The accounts that differ from the full one in a single member, each with the name of it. */
    private static List<AlteredMember> altered() {
        return AlteredMember.of(FULL).toList();
    }

    /** The full one, and those of them that are documents, under names of their own. */
    private static List<Facts> documents() {
        List<Facts> all = Stream.concat(
                        Stream.of(FULL),
                        altered().stream()
                                .filter(one -> !NOT_KEPT.contains(one.member()))
                                .map(one -> (Facts) one.whole()))
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(number -> Altered.named(all.get(number), "account-" + number))
                .filter(facts -> read(facts).isPresent())
                .toList();
    }

    private static Optional<Facts> read(Facts facts) {
        byte[] document = Answer.of(facts).line().getBytes(StandardCharsets.UTF_8);
        return Store.READER.read(document, "a.json").get(0).facts();
    }

    @Test
    void everyRecordOfFactsIsAltered() {
        assertThat(altered())
                .extracting(AlteredMember::member)
                .hasSizeGreaterThan(60)
                .contains("Facts.peaks", "Facts.readings", "Subscription.autoRenew", "Subscription.purchases")
                .contains("Purchase.boughtOn", "Purchase.months", "Purchase.amount", "Reading.peak", "Project.dau")
                .containsAll(NOT_KEPT);
        assertThat(documents()).hasSizeGreaterThan(35);
    }

    @Test
    void everyMemberHasACellOfItsOwn() {
        Set<List<String>> seen = new HashSet<>();
        seen.add(rows(FULL));
        for (AlteredMember one : altered()) {
            boolean told = seen.add(rows((Facts) one.whole()));

            assertThat(told).as(one.member()).isEqualTo(!NOT_KEPT.contains(one.member()));
        }
    }

    private static List<String> rows(Facts facts) {
        List<String> rows = new ArrayList<>();
        new FactsCells(relation -> new ComparedCells(relation, instant -> instant, rows)).add(facts);
        return rows;
    }

    @Test
    void everyMemberIsInTheDocument() {
        Set<String> seen = new HashSet<>();
        for (AlteredMember one : altered()) {
            assertThat(seen.add(Answer.of((Facts) one.whole()).line()))
                    .as(one.member())
                    .isTrue();
        }
        assertThat(read(FULL)).contains(FULL);
    }

    @ParameterizedTest
    @EnumSource
    void everyMemberComesBackFromADatabase(Store store) {
        Database database = store.withFacts(folder);
        Store.write(database, documents());

        assertThat(facts(Store.read(database))).containsExactlyInAnyOrderElementsOf(documents());
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "PARQUET"})
    void everyMemberComesBackFromAFolder(FactsForm form) {
        write(form);

        try (FactsFolder tables = FactsFolder.read(folder, "tables");
                FactsSource source = tables.source(Store.READER)) {
            assertThat(tables.problems()).isEmpty();
            assertThat(facts(Store.read(source, Store.STUDIO, 7))).containsExactlyInAnyOrderElementsOf(documents());
        }
    }

    @Test
    void everyMemberComesBackFromLines() throws IOException {
        write(FactsForm.JSONL);

        assertThat(Store.READER.read(Files.readAllBytes(folder.resolve("studio.jsonl")), "studio.jsonl").stream()
                        .map(document -> document.facts().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(documents());
    }

    private void write(FactsForm form) {
        try (FactsWriter writer = form.into(folder, Store.STUDIO)) {
            documents().forEach(writer::write);
            writer.commit();
        }
    }

    /** As they were asked about: that is all that is not kept. */
    private static List<Facts> facts(List<StoredFacts> stored) {
        return stored.stream()
                .map(one -> one.document()
                        .facts()
                        .orElseThrow(() -> new AssertionError(one.document().problems())))
                .map(facts -> Altered.askedAt(facts, FROM))
                .toList();
    }
}
