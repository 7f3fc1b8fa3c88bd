package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Arrears;
import io.entitle.fact.Facts.Subscription;
import io.entitle.store.Database;
import io.entitle.store.FactsMapping;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * To look only at what is due comes to what looking at everything does, night after night: the facts of some accounts
 * change every day, the rules twice, and some accounts come and go.
 */
final class ThirtyNightsTest {

    private static final int NIGHTS = Integer.getInteger("entitle.nights", 30);
    private static final int ACCOUNTS = Integer.getInteger("entitle.accounts", 300);
    private static final long SEED = Long.getLong("entitle.seed", 3);
    private static final int ONE_IN = 25;
    private static final int A_DAY = 1 + ACCOUNTS / 1_000;
    private static final List<String> PLANS = List.of("personal-advanced", "team", "enterprise");

    @TempDir
    Path folder;

    /** Those who come later at the end. */
    private final List<Facts> everybody =
            new ArrayList<>(Night.accounts(Disaster.PRODUCT, 0, ACCOUNTS + (long) NIGHTS * A_DAY));

    private int newcomers;
    private Instant tonight = Night.AT;

    @Test
    void whatIsDueIsAllThatChanges() {
        Random random = new Random(SEED);
        Night facts = Night.in(database("facts.db"));
        facts.with(everybody.subList(0, ACCOUNTS));
        List<Entitlements> rules = rules();
        long evaluated = 0;
        long transitions = 0;
        long rows = 0;
        for (int night = 0; night < NIGHTS; night++) {
            Entitlements inForce = rules.get(night * rules.size() / NIGHTS);
            // Not at the same hour every night.
            tonight = Night.AT.plus(Duration.ofDays(night)).plusSeconds(random.nextInt(7_200));
            SweepReport full = sweep(facts, "full.db", inForce, false);
            SweepReport due = sweep(facts, "due.db", inForce, true);
            evaluated += due.tally().evaluated();
            rows += Kept.assertSame(database("due.db"), database("full.db"), night + 1L);
            transitions += full.tally().transitions();
            day(facts, random);
        }
        assertThat(transitions).isGreaterThan(NIGHTS);
        assertThat(evaluated).isLessThan(NIGHTS * (long) ACCOUNTS / 2);
        System.out.printf(
                "%d nights of %d accounts from seed %d: %d transitions, %d rows the same, %d evaluations where due%n",
                NIGHTS, ACCOUNTS, SEED, transitions, rows, evaluated);
    }

    private List<Entitlements> rules() {
        EditedRules edited = EditedRules.in(folder.resolve("rules"));
        return List.of(
                edited.load(),
                edited.replace("plans.drl", "upTo( 500 ).eachDay()", "upTo( 400 ).eachDay()")
                        .load(),
                edited.replace("plans.drl", "$sheet.grant( \"trace.export\"      );", "")
                        .load());
    }

    private SweepReport sweep(Night facts, String target, Entitlements rules, boolean due) {
        SweepRequest request = new SweepRequest(
                Disaster.PRODUCT,
                Optional.of(tonight),
                due,
                2,
                Math.max(50, ACCOUNTS / 50),
                SweepRequest.Interrupted.REFUSE,
                false,
                Night.NONE);
        return new Sweep(
                        rules,
                        facts.database,
                        FactsMapping.own(),
                        database(target),
                        InstantSource.fixed(tonight),
                        Night.NOBODY_LOOKS)
                .run(request);
    }

    private Database database(String name) {
        return Database.of(name, folder, Map.of());
    }

    /** What happens between two nights. */
    private void day(Night facts, Random random) {
        List<Facts> written = new ArrayList<>();
        List<String> leaving = new ArrayList<>();
        for (int number = 0; number < ACCOUNTS + newcomers; number++) {
            if (random.nextInt(ONE_IN) == 0) {
                String account = everybody.get(number).account();
                change(number, random).ifPresentOrElse(written::add, () -> leaving.add(account));
            }
        }
        written.addAll(everybody.subList(ACCOUNTS + newcomers, ACCOUNTS + newcomers + A_DAY));
        newcomers += A_DAY;
        facts.with(written);
        facts.without(leaving);
    }

    /** What became of an account; nothing, where it is no longer there. */
    private Optional<Facts> change(int number, Random random) {
        Facts facts = everybody.get(number);
        Optional<Facts> changed = switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(facts.withMoney(debt(random), facts.balance(), Optional.of(true)));
            case 2 -> Optional.of(facts.withMoney(Optional.empty(), facts.balance(), Optional.of(true)));
            case 3 -> Optional.of(facts.withPlans(subscribed(random), facts.pending(), Optional.empty()));
            default -> Optional.of(facts.withUsage(used(facts, random)));
        };
        changed.ifPresent(now -> everybody.set(number, now));
        return changed;
    }

    private Optional<Arrears> debt(Random random) {
        return Optional.of(new Arrears(BigDecimal.valueOf(random.nextInt(1, 500)), lately(random)));
    }

    /** A plan that has begun lately, and ends sooner or later, or has ended. */
    private List<Subscription> subscribed(Random random) {
        Instant from = lately(random);
        String plan = PLANS.get(random.nextInt(PLANS.size()));
        return List.of(new Subscription(
                plan, from, Optional.of(from.plus(Duration.ofDays(random.nextInt(1, 60)))), false, Optional.empty()));
    }

    private Instant lately(Random random) {
        return tonight.minus(Duration.ofMinutes(random.nextInt(1, 40 * 24 * 60)));
    }

    private static Map<String, BigDecimal> used(Facts facts, Random random) {
        Map<String, BigDecimal> usage = new TreeMap<>(facts.usage());
        usage.replaceAll((feature, amount) -> amount.multiply(BigDecimal.valueOf(random.nextInt(3))));
        return usage;
    }
}
