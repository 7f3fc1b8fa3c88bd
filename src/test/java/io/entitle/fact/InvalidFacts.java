package io.entitle.fact;

import io.entitle.fact.Facts.Change;
import io.entitle.fact.Facts.Pack;
import io.entitle.fact.Facts.Pending;
import io.entitle.fact.Facts.Project;
import io.entitle.fact.Facts.Subscription;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Makes facts of which some members are wrong, and others on the last value that is right. For one thread. */
public final class InvalidFacts {

    private static final List<String> TEXTS = List.of(
            "a-1",
            "",
            " ",
            "a\tb",
            "a\u0000",
            "left\u202Eright",
            "é漢字",
            "x".repeat(200),
            "x".repeat(201),
            "coze'",
            "$.x");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "0.5",
            "2.50",
            "-0.01",
            "1E+3",
            "999999999999999",
            "1000000000000000",
            "0.000000001",
            "0.0000000001",
            "123456789012345678901234567890",
            "-999999999999999.999999999",
            "7.000000000000000");
    private static final List<Instant> INSTANTS = List.of(
            Instant.parse("1899-12-31T15:54:16Z"),
            Instant.parse("1899-12-31T15:54:17Z"),
            Instant.parse("1900-01-01T00:00:00Z"),
            Instant.parse("2025-01-01T00:00:00Z"),
            Instant.parse("2025-01-01T00:00:00.000000001Z"),
            Instant.parse("2025-06-01T12:30:00Z"),
            Instant.parse("9999-12-31T15:59:59.999Z"),
            Instant.parse("9999-12-31T23:59:59Z"));
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("UTC"),
            ZoneId.of("America/New_York"),
            ZoneOffset.UTC,
            ZoneOffset.ofHours(8),
            ZoneId.of("UTC+8"));

    private final Product product;
    private final Random random;
    private boolean isZoneKnown = true;

    public InvalidFacts(Product product, Random random) {
        this.product = product;
        this.random = random;
    }

    /** Most members of it right, so that a few problems are found in most. */
    public Facts next() {
        Instant from = INSTANTS.get(3);
        ZoneId zone = mostly(ZONES.get(0), oneOf(ZONES));
        isZoneKnown = ZoneId.getAvailableZoneIds().contains(zone.getId());
        FactsBuilder facts = Facts.builder(
                        mostly("a-1", text()), mostly(product.key(), oneOf(List.of("coz", "", "x\ny"))))
                .zone(zone);
        for (int i = random.nextInt(3); i > 0; i--) {
            facts.subscription(new Subscription(
                    plan(), mostly(from, instant()), maybe(instant()), random.nextBoolean(), maybe(instant())));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            facts.usage(
                    mostly(oneOf(List.copyOf(product.features().keySet())), text()), mostly(BigDecimal.ONE, number()));
        }
        rare(() -> facts.pending(new Pending(oneOf(List.of(Change.values())), maybe(plan()), instant(), true)));
        rare(() -> facts.arrears(number(), instant()));
        rare(() -> facts.balance(number(), instant()));
        rare(() -> facts.active(plan()));
        rare(() -> facts.at(instant()));
        return held(facts.build());
    }

    private Facts held(Facts facts) {
        List<Project> projects = some(() -> new Project(mostly("p" + random.nextInt(2), text()), number()));
        List<Pack> packs = some(() -> new Pack(
                mostly("k" + random.nextInt(2), text()), plan(), number(), number(), instant(), maybe(instant())));
        return new Facts(
                facts.account(),
                facts.product(),
                facts.kind(),
                facts.zone(),
                facts.subscriptions(),
                facts.pending(),
                facts.arrears(),
                facts.balance(),
                facts.paid(),
                facts.contract(),
                facts.usage(),
                projects,
                packs,
                facts.active(),
                facts.at());
    }

    private <T> List<T> some(Supplier<T> make) {
        return random.nextInt(3) > 0 ? List.of() : List.copyOf(Arrays.asList(make.get(), make.get()));
    }

    private void rare(Runnable say) {
        if (random.nextInt(4) == 0) {
            say.run();
        }
    }

    private String plan() {
        String known = oneOf(List.copyOf(product.plans().keySet()));
        return mostly(known, random.nextBoolean() ? known + "s" : text());
    }

    private String text() {
        return oneOf(TEXTS);
    }

    private BigDecimal number() {
        return new BigDecimal(oneOf(NUMBERS));
    }

    /** In which year an instant lies that is within hours of the bounds, nobody can say in a zone that is none. */
    private Instant instant() {
        return oneOf(isZoneKnown ? INSTANTS : INSTANTS.subList(3, 6));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T mostly(T right, T other) {
        return random.nextInt(5) > 0 ? right : other;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
