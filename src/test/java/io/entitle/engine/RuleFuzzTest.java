package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.PlainAccount;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.lint.RuleCheck;
import io.entitle.problem.EntitleException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a rule file, it ends in problems that are told or in answers, soon. */
final class RuleFuzzTest {

    private static final int MUTANTS = Integer.getInteger("entitle.mutants", 60);

    /** Of those that are let in, one of so many is compiled and asked, which takes a hundred times as long as reading. */
    private static final int COMPILED = Integer.getInteger("entitle.mutants.compiled", 4);

    /** Of the processor, as others may use it meanwhile. */
    private static final double LONGEST_SECONDS = 5;

    private static final Instant AT = Instant.parse("2025-06-20T02:00:00Z");

    private final Map<String, Integer> ends = new TreeMap<>();
    private final List<String> slow = new ArrayList<>();
    private double longest;
    private int letIn;

    @Test
    void everyMutantEndsInToldProblemsOrInAnswers() {
        List<RuleFile> files = RuleFolder.bundled().products().values().stream()
                .flatMap(List::stream)
                .toList();
        List<RuleFuzzing> mutations = List.of(RuleFuzzing.values());
        Random random = new Random(18);
        for (int i = 0; i < MUTANTS; i++) {
            RuleFile file = files.get(random.nextInt(files.size()));
            RuleFile other = files.get(random.nextInt(files.size()));
            RuleFuzzing mutation = mutations.get(i % mutations.size());
            timed(i + " " + mutation + " " + file.path(), file, mutation.of(file.text(), other.text(), random));
        }
        System.out.printf("%d mutants: %s, the longest took %.1f s%n", MUTANTS, ends, longest);
        assertThat(slow).isEmpty();
        assertThat(ends).containsKeys("refused when read", "answered");
        assertThat(ends.get("refused when read")).isGreaterThan(MUTANTS / 3);
        assertThat(ends.get("answered")).isGreaterThan(MUTANTS / (10 * COMPILED));
    }

    private void timed(String name, RuleFile original, byte[] mutant) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            ends.merge(tried(original, mutant), 1, Integer::sum);
        } catch (Throwable e) {
            throw new AssertionError("mutant " + name + " of\n" + new String(mutant, StandardCharsets.UTF_8), e);
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        longest = Math.max(longest, seconds);
        if (seconds > LONGEST_SECONDS) {
            slow.add(name + ": " + seconds + " s");
        }
    }

    private String tried(RuleFile original, byte[] mutant) {
        String product = original.path().substring(0, original.path().indexOf('/'));
        try {
            RuleFolder alone = RuleFolder.decoded(new TreeMap<>(Map.of(original.path(), mutant)));
            if (!Admission.read(Objects.requireNonNull(alone.products().get(product))
                            .get(0))
                    .findings()
                    .isEmpty()) {
                check(alone);
                return "refused when read";
            }
            RuleIndex.read(product, alone.products().get(product));
            if (letIn++ % COMPILED != 0) {
                return "let in";
            }
            List<RuleFile> files = Stream.concat(catalogue(original, product), alone.products().get(product).stream())
                    .toList();
            answer(RuleBook.of(RuleFolder.of(files)).product(product));
            return "answered";
        } catch (RulesDoNotCompileException e) {
            assertThat(e.findings())
                    .isNotEmpty()
                    .allMatch(found -> !found.toString().contains("\n"));
            assertThat(e.getMessage()).hasSizeLessThan(200_000);
            return "refused when compiled";
        }
    }

    /** Without one, a product has no plans. */
    private static Stream<RuleFile> catalogue(RuleFile original, String product) {
        return Objects.requireNonNull(RuleFolder.bundled().products().get(product)).stream()
                .filter(file -> file.path().endsWith("/catalogue.drl"))
                .filter(file -> !file.path().equals(original.path()));
    }

    private static void answer(ProductBook book) {
        for (Facts facts : accounts(book.catalogue())) {
            for (String feature : book.catalogue().features().keySet()) {
                assertThat(book.check(facts, feature, Optional.empty(), AT)
                                .message()
                                .en())
                        .hasSizeLessThan(20_000);
            }
            asked(() -> book.entitlements(facts, AT));
            asked(() -> book.advise(facts, AT));
            asked(() -> book.bill(facts, YearMonth.of(2025, 5), AT));
        }
    }

    private static void asked(Runnable question) {
        try {
            question.run();
        } catch (EntitleException e) {
            assertThat(e).hasMessageNotContaining("\n");
        }
    }

    private static List<Facts> accounts(Product product) {
        Facts plain = PlainAccount.of("a", product.key(), ZoneId.of("Asia/Shanghai"));
        List<String> plans = List.copyOf(product.plans().keySet());
        Map<String, BigDecimal> used = new TreeMap<>();
        product.features().keySet().forEach(feature -> used.put(feature, BigDecimal.TEN));
        List<Facts.Subscription> many = IntStream.range(0, plans.isEmpty() ? 0 : 12)
                .mapToObj(i -> new Facts.Subscription(
                        plans.get(i % plans.size()),
                        AT.minusSeconds(86_400L * (400 - 30 * i)),
                        i % 3 == 0 ? Optional.empty() : Optional.of(AT.minusSeconds(86_400L * (340 - 31 * i))),
                        i % 2 == 0,
                        Optional.empty()))
                .toList();
        Facts indebted = plain.withMoney(
                Optional.of(new Facts.Arrears(BigDecimal.ONE, AT.minusSeconds(5_000_000))),
                Optional.of(new Facts.Balance(BigDecimal.TEN, AT.minusSeconds(900_000))),
                Optional.of(true));
        return List.of(
                plain,
                plain.withUsage(used),
                indebted,
                indebted.withPlans(many, Optional.empty(), Optional.empty()).withUsage(used));
    }

    /** What an author sees of a file that cannot be used. */
    private static void check(RuleFolder folder) {
        assertThat(RuleCheck.of(folder).findings())
                .isNotEmpty()
                .allMatch(found -> !found.toString().contains("\n"));
    }
}
