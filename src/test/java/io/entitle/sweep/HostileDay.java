package io.entitle.sweep;

import io.entitle.Entitlements;
import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Subscription;
import io.entitle.store.Database;
import io.entitle.store.FactsMapping;
import io.entitle.sweep.SweepRequest.Interrupted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A day on which one account in twenty is malformed, at the last moment of a month with which many plans end. */
final class HostileDay {

    /** When it ends, in the zone of most accounts. */
    static final Instant MONTHS_END = Instant.parse("2026-03-31T16:00:00Z");

    /** The last instant before that which a database can tell from it. */
    static final Instant AT = MONTHS_END.minus(1, ChronoUnit.MICROS);

    static final int ONE_IN = 20;

    private static final int DUPLICATES = 8;
    private static final int PLANS_END = 3;

    final List<Facts> accounts;

    /** By account what was done to it. */
    final Map<String, Harm> harmed = new TreeMap<>();

    /** There is a second row of each of these. */
    final Set<String> duplicates = new TreeSet<>();

    final Night night;

    private HostileDay(Path folder) {
        int bad = Harm.ALL.size() + Harm.NAMES.size() + DUPLICATES;
        List<Facts> ordinary = Night.accounts(Disaster.PRODUCT, 0, bad * ONE_IN - Harm.NAMES.size());
        accounts = IntStream.range(0, ordinary.size())
                .mapToObj(i -> i % PLANS_END == 0 ? endingWithTheMonth(ordinary.get(i)) : ordinary.get(i))
                .toList();
        night = Night.inFile(folder).with(accounts);
        for (int i = 0; i < Harm.ALL.size() + DUPLICATES; i++) {
            String account = accounts.get(i * ONE_IN).account();
            if (i < DUPLICATES) {
                duplicates.add(account);
            } else {
                harmed.put(account, Harm.ALL.get(i - DUPLICATES));
            }
        }
        harmed.forEach((account, harm) -> harm.to(night.database, account));
        Harm.NAMES.forEach(name -> night.database
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO account (product, account) VALUES (?, ?)", Disaster.PRODUCT, name)));
    }

    static HostileDay in(Path folder) {
        return new HostileDay(folder);
    }

    private static Facts endingWithTheMonth(Facts facts) {
        Subscription held = new Subscription(
                "team", MONTHS_END.minus(31, ChronoUnit.DAYS), Optional.of(MONTHS_END), false, Optional.empty());
        return facts.withPlans(List.of(held), Optional.empty(), Optional.empty());
    }

    /** All that cannot be decided. */
    Set<String> bad() {
        Set<String> bad = new TreeSet<>(harmed.keySet());
        bad.addAll(duplicates);
        bad.addAll(Harm.NAMES);
        return bad;
    }

    /** They are as they were, and those with names that no account may have are gone. */
    void mend() {
        night.with(accounts).without(Harm.NAMES);
        duplicates.clear();
    }

    SweepReport sweep(Entitlements entitlements, Database target, SweepRequest request) {
        return new Sweep(
                        entitlements,
                        night.database,
                        mapping(),
                        target,
                        InstantSource.fixed(request.at().orElseThrow()),
                        Night.NOBODY_LOOKS)
                .run(request);
    }

    /** So small chunks that many a duplicate is the last of one. */
    static SweepRequest request(Instant at, boolean due) {
        return new SweepRequest(
                Disaster.PRODUCT,
                Optional.of(at),
                due,
                2,
                7,
                Interrupted.REFUSE,
                false,
                Night.NONE,
                // The duplicates stand in the mapping, which becomes another one when they are mended.
                new Waivers(false, true, Set.of()));
    }

    private FactsMapping mapping() {
        String twice = duplicates.stream().map(account -> "'" + account + "'").collect(Collectors.joining(", "));
        String yaml = """
                account: SELECT * FROM account UNION ALL SELECT * FROM account WHERE account IN (%s)
                subscription: SELECT * FROM subscription
                subscription_period: SELECT * FROM subscription_period
                usage: SELECT * FROM usage
                usage_period: SELECT * FROM usage_period
                project: SELECT * FROM project
                pack: SELECT * FROM pack
                """.formatted(twice);
        return FactsMapping.read(yaml.getBytes(StandardCharsets.UTF_8), "mapping.yaml");
    }
}
