package io.entitle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.Snapshot;
import io.entitle.fact.Facts;
import io.entitle.wire.FactsReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A kept snapshot answers as long as it is valid, and not an instant longer. */
final class SnapshotCacheTest {

    private static final Instant AT = Instant.parse("2025-06-10T00:00:00Z");
    private static final Instant END = Instant.parse("2025-06-30T22:00:00Z");

    private final Entitlements rules = Entitlements.load(ThirdProductTest.RULES);
    private final SnapshotCache cache = new SnapshotCache(100);

    @Test
    void theSameFactsAreGivenTheSameSnapshotUntilTheInstantBeforeItsEnd() {
        Snapshot first = cache.of(rules, account(1), AT);
        Instant end = first.validUntil().orElseThrow();

        assertThat(end).isBeforeOrEqualTo(END);
        assertThat(cache.of(rules, account(1), end.minusNanos(1))).isSameAs(first);
    }

    @Test
    void atItsEndANewOneIsMade() {
        Snapshot first = cache.of(rules, account(1), AT);

        Snapshot next = cache.of(rules, account(1), first.validUntil().orElseThrow());

        assertThat(next).isNotSameAs(first);
        assertThat(next.at().toInstant()).isEqualTo(first.validUntil().orElseThrow());
    }

    @Test
    void anInstantBeforeItsOwnIsNotAnsweredByIt() {
        Snapshot first = cache.of(rules, account(1), AT);
        assertThat(cache.of(rules, account(1), AT.minusNanos(1))).isNotSameAs(first);
    }

    @Test
    void otherFactsAndOtherRulesHaveOthers() {
        Snapshot first = cache.of(rules, account(1), AT);

        assertThat(cache.of(rules, account(2), AT)).isNotSameAs(first);
        assertThat(cache.of(Entitlements.bundled(), coze(), AT).entitlements().ruleset())
                .isNotEqualTo(first.entitlements().ruleset());
    }

    @Test
    void whatItAnswersIsWhatIsAnsweredWithoutIt() {
        IntStream.range(0, 300)
                .forEach(used -> assertThat(cache.of(rules, account(used), AT).check("build.minutes", Optional.empty()))
                        .isEqualTo(rules.check(account(used), "build.minutes", Optional.empty(), AT)));
    }

    private Facts account(int used) {
        return read(
                rules,
                "{product: code-hosting, account: a, zone: Europe/Berlin, usage: {build.minutes: " + used
                        + "}, subscriptions: [{plan: pro, from: 2025-01-01, until: 2025-07-01}]}");
    }

    private static Facts coze() {
        return read(Entitlements.bundled(), "{product: coze, account: a}");
    }

    private static Facts read(Entitlements rules, String document) {
        return new FactsReader(rules.products())
                .read(document.getBytes(StandardCharsets.UTF_8), "facts.yaml")
                .get(0)
                .facts()
                .orElseThrow();
    }
}
