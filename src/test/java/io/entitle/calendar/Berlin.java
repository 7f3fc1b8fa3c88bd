package io.entitle.calendar;

import io.entitle.Entitlements;
import io.entitle.decision.Decision;
import io.entitle.fact.Facts;
import io.entitle.wire.FactsReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A product whose accounts keep the time of Berlin: the clocks go forward on 29 March 2026, back on 25 October. */
record Berlin(Entitlements entitlements) {

    static Berlin open() {
        return new Berlin(Entitlements.load(Path.of("src/test/resources/products/rules")));
    }

    Facts facts(String... members) {
        String text =
                "account: sample\nproduct: code-hosting\nzone: Europe/Berlin\n" + String.join("\n", members) + "\n";
        return new FactsReader(entitlements.products())
                .read(text.getBytes(StandardCharsets.UTF_8), "facts.yaml")
                .get(0)
                .facts()
                .orElseThrow();
    }

    List<String> features() {
        return all(facts(), Instant.EPOCH).stream().map(Decision::feature).toList();
    }

    Decision ask(Facts facts, String feature, Instant at) {
        return entitlements.check(facts, feature, Optional.empty(), at);
    }

    List<Decision> all(Facts facts, Instant at) {
        return entitlements.entitlements(facts, at).entitlements();
    }

    /** One decision after another, each at the instant that the one before named. */
    Stream<Decision> course(Facts facts, String feature, Instant from) {
        return Stream.iterate(
                        Optional.of(ask(facts, feature, from)),
                        Optional::isPresent,
                        decision -> decision.flatMap(Decision::next)
                                .map(next -> ask(facts, feature, next.at().toInstant())))
                .flatMap(Optional::stream);
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
