package io.entitle.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.entitle.engine.RuleBook;
import io.entitle.problem.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edit that holds takes over whole; any other leaves the last good book answering. */
final class LiveRulesTest {

    @TempDir
    private Path directory;

    private LiveShop live;

    @BeforeEach
    void open() {
        live = LiveShop.in(directory);
    }

    @Test
    void anEditThatPassesItsCasesTakesOverAndWhoeverTookTheOldBookKeepsIt() {
        RuleBook old = live.rules().now();
        String before = old.digest();
        live.shop().edition(12);

        assertThat(live.lookTwice()).isEqualTo(Look.TAKEN);
        assertThat(LiveShop.seats(live.rules().now())).isEqualByComparingTo("12");
        assertThat(LiveShop.seats(old)).isEqualByComparingTo("10");
        assertThat(old.digest()).isEqualTo(before);
        assertThat(live.rules().status())
                .isEqualTo(new Status(live.shop().digest(), LiveShop.START.plusSeconds(60), 2, 2, Optional.empty()))
                .isEqualTo(live.told().get(0));
        assertThat(live.told()).hasSize(1);
    }

    @Test
    void aBadEditIsRefusedInTheWordsOfTheCheckAndSeen() {
        live.shop().rules(ShopFolder.model("shop.drl").replace("plan == \"pro\"", "plan == \"prp\""));

        assertThat(live.lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(live.problems())
                .contains("shop/shop.drl:42:29: error[UNKNOWN_PLAN]: unknown plan `prp`"
                        + " in rule \"shop/plans: what pro holds\"; hint: did you mean `pro`?");
        assertThat(live.rules().status())
                .satisfies(status -> assertThat(status.loadedAt()).isEqualTo(LiveShop.START))
                .satisfies(status -> assertThat(status.attempts()).isEqualTo(2))
                .satisfies(status -> assertThat(status.swaps()).isEqualTo(1))
                .satisfies(status ->
                        assertThat(status.refusal().orElseThrow().at()).isEqualTo(live.clock()));
        assertThat(live.told()).containsExactly(live.rules().status());
        assertThat(live.rules().refresh()).isEqualTo(Look.NOTHING_NEW);
        assertThat(live.told()).hasSize(1);
    }

    @Test
    void anEditThatBreaksACaseIsRefusedUntilTheCaseFollows() {
        live.shop().rules(ShopFolder.rulesWith(12));

        assertThat(live.lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(live.problems())
                .first()
                .asString()
                .startsWith(
                        "shop/shop.cases.yaml:8: case `pro has ten seats a month` failed: seats: expected limit `10`, found `12`");
        assertThat(LiveShop.seats(live.rules().now())).isEqualByComparingTo("10");

        live.shop().cases(ShopFolder.casesWith(12));
        assertThat(live.lookTwice()).isEqualTo(Look.TAKEN);
        assertThat(live.rules().status().refusal()).isEmpty();
        assertThat(LiveShop.seats(live.rules().now())).isEqualByComparingTo("12");
    }

    @Test
    void whatAnsweredBeforeIsTakenBackWithoutAnotherTrial() {
        RuleBook good = live.rules().now();
        live.shop().rules("package shop\nrule");
        assertThat(live.lookTwice()).isEqualTo(Look.REFUSED);
        live.shop().rules(ShopFolder.model("shop.drl"));

        assertThat(live.lookTwice()).isEqualTo(Look.TAKEN);
        assertThat(live.rules().now()).isSameAs(good);
        assertThat(live.rules().status()).isEqualTo(new Status(good.digest(), LiveShop.START, 2, 1, Optional.empty()));
        assertThat(live.told()).hasSize(2);
    }

    @Test
    void rulesThatAreWrongFromTheStartAreRefusedWithAllTheirProblems() {
        live.shop()
                .rules(ShopFolder.model("shop.drl")
                        .replace("plan == \"pro\"", "plan == \"prp\"")
                        .replace("begun", "begn"));

        RulesRefusedException refused = catchThrowableOfType(
                RulesRefusedException.class,
                () -> LiveRules.of(live.shop().rules(), () -> LiveShop.START, live.told()::add, book -> book));

        assertThat(refused.problems())
                .extracting(Problem::toString)
                .anyMatch(line -> line.contains("error[UNKNOWN_PLAN]"))
                .anyMatch(line -> line.contains("error[UNKNOWN_FIELD]"));
        assertThat(String.valueOf(refused.getMessage()).lines()).hasSameSizeAs(refused.problems());
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        LiveRules<RuleBook> deaf = LiveRules.of(
                live.shop().rules(),
                live::clock,
                status -> {
                    throw new IllegalStateException("not listening");
                },
                book -> book);
        live.shop().edition(12);
        deaf.refresh();

        assertThat(deaf.refresh()).isEqualTo(Look.TAKEN);
        assertThat(LiveShop.seats(deaf.now())).isEqualByComparingTo("12");
    }

    @Test
    void aFileThatIsTooLargeToReadIsToldAndTheNextEditIsSeen() throws IOException {
        Path big = live.shop().rules().resolve("shop/big.drl");
        try (RandomAccessFile sparse = new RandomAccessFile(big.toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }
        assertThat(live.lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(live.problems()).hasSize(1).first().asString().startsWith("shop/big.drl:1:1: error[TOO_LARGE]");

        Files.delete(big);
        live.shop().edition(12);
        assertThat(live.lookTwice()).isEqualTo(Look.TAKEN);
        assertThat(live.rules().status().refusal()).isEmpty();
    }

    @Test
    void whateverMakingTheAnswersThrowsIsToldOnceAndTheNextEditIsSeen() {
        List<Status> told = new ArrayList<>();
        LiveRules<RuleBook> rules = LiveRules.of(live.shop().rules(), live::clock, told::add, book -> {
            if (LiveShop.seats(book).intValue() == 11) {
                throw new OutOfMemoryError("the edit is too much");
            }
            return book;
        });
        live.shop().edition(11);
        rules.refresh();
        assertThat(rules.refresh()).isEqualTo(Look.UNREADABLE);
        assertThat(rules.refresh()).isEqualTo(Look.UNREADABLE);
        assertThat(told).hasSize(1);
        assertThat(rules.status().refusal().orElseThrow().problems().toString()).contains("the edit is too much");
        assertThat(LiveShop.seats(rules.now())).isEqualByComparingTo("10");

        live.shop().edition(12);
        rules.refresh();
        assertThat(rules.refresh()).isEqualTo(Look.TAKEN);
        assertThat(LiveShop.seats(rules.now())).isEqualByComparingTo("12");
        assertThat(rules.status().refusal()).isEmpty();
    }

    @Test
    void aListenerThatFailsInAnyWayDoesNotKeepAnEditOut() {
        LiveRules<RuleBook> rules = LiveRules.of(
                live.shop().rules(),
                live::clock,
                status -> {
                    throw new OutOfMemoryError("the listener is at its end");
                },
                book -> book);
        live.shop().edition(12);
        rules.refresh();
        assertThat(rules.refresh()).isEqualTo(Look.TAKEN);
        assertThat(LiveShop.seats(rules.now())).isEqualByComparingTo("12");
    }

    @Test
    void aLookOfAnInterruptedThreadRefusesNothing() {
        live.shop().edition(12);
        live.rules().refresh();
        Thread.currentThread().interrupt();
        Look look = live.rules().refresh();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(look).isIn(Look.INTERRUPTED, Look.TAKEN);
        assertThat(live.rules().status().refusal()).isEmpty();

        live.rules().refresh();
        assertThat(LiveShop.seats(live.rules().now())).isEqualByComparingTo("12");
    }

    @Test
    void aFolderThatIsALinkIsFollowedWhereItPointsNow() throws IOException {
        ShopFolder other = ShopFolder.in(directory.resolve("other"));
        other.edition(12);
        Path current = Files.createSymbolicLink(
                directory.resolve("current"), live.shop().rules());
        LiveRules<RuleBook> rules = LiveRules.of(current, live::clock, status -> {}, book -> book);
        assertThat(LiveShop.seats(rules.now())).isEqualByComparingTo("10");

        Files.delete(current);
        Files.createSymbolicLink(current, other.rules());
        rules.refresh();
        assertThat(rules.refresh()).isEqualTo(Look.TAKEN);
        assertThat(LiveShop.seats(rules.now())).isEqualByComparingTo("12");
    }
}
