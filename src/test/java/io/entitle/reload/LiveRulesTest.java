package io.entitle.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.entitle.engine.RuleBook;
import io.entitle.problem.Problem;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveRulesTest {

    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    private final List<Status> told = new ArrayList<>();
    private Instant now = START;

    @TempDir
    private Path directory;

    private ShopFolder shop;
    private LiveRules<RuleBook> live;

    @BeforeEach
    void open() {
        shop = ShopFolder.in(directory);
        live = LiveRules.of(shop.rules(), () -> now, told::add, book -> book);
    }

    /** Two looks at the same are a settled edit. */
    private Look lookTwice() {
        now = now.plus(Duration.ofMinutes(1));
        Look first = live.refresh();
        return first == Look.UNSETTLED ? live.refresh() : first;
    }

    private static BigDecimal seats(RuleBook book) {
        return book.product("shop")
                .check(ShopFolder.accounts(book.products()).get(1), "seats", Optional.empty(), START)
                .allowance()
                .flatMap(allowance -> allowance.limit())
                .orElseThrow();
    }

    private List<String> problems() {
        return live.status().refusal().orElseThrow().problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void anEditThatPassesItsCasesTakesOverAndWhoeverTookTheOldBookKeepsIt() {
        RuleBook old = live.now();
        String before = old.digest();
        shop.edition(12);

        assertThat(lookTwice()).isEqualTo(Look.TAKEN);
        assertThat(seats(live.now())).isEqualByComparingTo("12");
        assertThat(seats(old)).isEqualByComparingTo("10");
        assertThat(old.digest()).isEqualTo(before);
        assertThat(live.status())
                .isEqualTo(new Status(shop.digest(), START.plusSeconds(60), 2, 2, Optional.empty()))
                .isEqualTo(told.get(0));
        assertThat(told).hasSize(1);
    }

    @Test
    void whatIsStillBeingWrittenIsNotTried() {
        String whole = ShopFolder.rulesWith(12);
        shop.cases(ShopFolder.casesWith(12));
        for (int part = 1; part < 4; part++) {
            shop.rules(whole.substring(0, whole.length() * part / 4));
            assertThat(live.refresh()).isEqualTo(Look.UNSETTLED);
        }
        shop.rules(whole);

        assertThat(live.refresh()).isEqualTo(Look.UNSETTLED);
        assertThat(live.status().attempts()).isEqualTo(1);
        assertThat(live.refresh()).isEqualTo(Look.TAKEN);
        assertThat(live.refresh()).isEqualTo(Look.NOTHING_NEW);
        assertThat(told).hasSize(1);
    }

    @Test
    void aFileThatStaysHalfWrittenIsRefusedAndTheLastGoodBookAnswers() {
        RuleBook good = live.now();
        String whole = ShopFolder.rulesWith(12);
        shop.rules(whole.substring(0, whole.length() / 2));

        assertThat(lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(live.now()).isSameAs(good);
        assertThat(problems()).isNotEmpty().allMatch(line -> line.startsWith("shop/shop."));
    }

    @Test
    void aBadEditIsRefusedInTheWordsOfTheCheckAndSeen() {
        shop.rules(ShopFolder.model("shop.drl").replace("plan == \"pro\"", "plan == \"prp\""));

        assertThat(lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(problems())
                .contains("shop/shop.drl:42:29: error[UNKNOWN_PLAN]: unknown plan `prp`"
                        + " in rule \"shop/plans: what pro holds\"; hint: did you mean `pro`?");
        assertThat(live.status())
                .satisfies(status -> assertThat(status.loadedAt()).isEqualTo(START))
                .satisfies(status -> assertThat(status.attempts()).isEqualTo(2))
                .satisfies(status -> assertThat(status.swaps()).isEqualTo(1))
                .satisfies(status ->
                        assertThat(status.refusal().orElseThrow().at()).isEqualTo(now));
        assertThat(told).containsExactly(live.status());
        assertThat(live.refresh()).isEqualTo(Look.NOTHING_NEW);
        assertThat(told).hasSize(1);
    }

    @Test
    void anEditThatBreaksACaseIsRefusedUntilTheCaseFollows() {
        shop.rules(ShopFolder.rulesWith(12));

        assertThat(lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(problems())
                .first()
                .asString()
                .startsWith(
                        "shop/shop.cases.yaml:8: case `pro has ten seats a month` failed: seats: expected limit `10`, found `12`");
        assertThat(seats(live.now())).isEqualByComparingTo("10");

        shop.cases(ShopFolder.casesWith(12));
        assertThat(lookTwice()).isEqualTo(Look.TAKEN);
        assertThat(live.status().refusal()).isEmpty();
        assertThat(seats(live.now())).isEqualByComparingTo("12");
    }

    @Test
    void deletedFilesLeaveTheLastGoodBookAnswering() throws Exception {
        RuleBook good = live.now();
        shop.delete("shop.cases.yaml");
        assertThat(lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(problems()).hasSize(8).allMatch(line -> line.contains("error[MISSING_CASE]"));

        shop.delete("shop.drl");
        assertThat(lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(problems()).containsExactly("rules: no rule files");

        shop.deleteAll();
        assertThat(lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(problems()).containsExactly("rules: no rules folder at `" + shop.rules() + "`");

        assertThat(live.now()).isSameAs(good);
        shop.edition(12);
        assertThat(lookTwice()).isEqualTo(Look.TAKEN);
    }

    @Test
    void aProductThatIsAnsweredForDoesNotGoAway() throws Exception {
        shop.edition(12);
        Files.move(shop.rules().resolve("shop"), shop.rules().resolve("shopp"));

        assertThat(lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(problems())
                .containsExactly(
                        "shop: a product that is answered for has no rules any more; only a new start takes it away");
    }

    @Test
    void whatAnsweredBeforeIsTakenBackWithoutAnotherTrial() {
        RuleBook good = live.now();
        shop.rules("package shop\nrule");
        assertThat(lookTwice()).isEqualTo(Look.REFUSED);
        shop.rules(ShopFolder.model("shop.drl"));

        assertThat(lookTwice()).isEqualTo(Look.TAKEN);
        assertThat(live.now()).isSameAs(good);
        assertThat(live.status()).isEqualTo(new Status(good.digest(), START, 2, 1, Optional.empty()));
        assertThat(told).hasSize(2);
    }

    @Test
    void whatEditorsLeaveBesideTheFilesIsNotLookedAt() throws Exception {
        shop.write(".shop.drl.swp", "half");
        shop.write("shop.drl~", "half");
        Files.createSymbolicLink(shop.rules().resolve("shop/.#shop.drl"), Path.of("nowhere"));
        Files.createDirectories(shop.rules().resolve("shop/..data"));
        Files.writeString(shop.rules().resolve("shop/..data/shop.drl"), "half");

        assertThat(lookTwice()).isEqualTo(Look.NOTHING_NEW);
    }

    @Test
    void rulesThatAreWrongFromTheStartAreRefusedWithAllTheirProblems() {
        shop.rules(ShopFolder.model("shop.drl")
                .replace("plan == \"pro\"", "plan == \"prp\"")
                .replace("begun", "begn"));

        RulesRefusedException refused = catchThrowableOfType(
                RulesRefusedException.class, () -> LiveRules.of(shop.rules(), () -> START, told::add, book -> book));

        assertThat(refused.problems())
                .extracting(Problem::toString)
                .anyMatch(line -> line.contains("error[UNKNOWN_PLAN]"))
                .anyMatch(line -> line.contains("error[UNKNOWN_FIELD]"));
        assertThat(String.valueOf(refused.getMessage()).lines()).hasSameSizeAs(refused.problems());
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        LiveRules<RuleBook> deaf = LiveRules.of(
                shop.rules(),
                () -> now,
                status -> {
                    throw new IllegalStateException("not listening");
                },
                book -> book);
        shop.edition(12);
        deaf.refresh();

        assertThat(deaf.refresh()).isEqualTo(Look.TAKEN);
        assertThat(seats(deaf.now())).isEqualByComparingTo("12");
    }
}
