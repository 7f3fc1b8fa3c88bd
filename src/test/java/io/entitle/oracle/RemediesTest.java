package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Decision;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Remedy;
import io.entitle.decision.Remedy.Action;
import io.entitle.engine.Snapshot;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is offered against a denial helps, and where nothing is offered nothing would have. */
final class RemediesTest {

    private static final int ACCOUNTS = 300;
    private static final int ENOUGH_TO_REACH_ALL = 150;

    private final Entitlements entitlements = Entitlements.bundled();

    @Test
    void remediesOfCozeHelpOnceTheyAreTaken() {
        assertThat(Accounts.wrong(RandomAccounts::cozeNow, ACCOUNTS, this::idle))
                .isEmpty();
    }

    @Test
    void remediesOfAgoraHelpOnceTheyAreTaken() {
        assertThat(Accounts.wrong(RandomAccounts::agoraNow, ACCOUNTS, this::idle))
                .isEmpty();
    }

    @Test
    void nothingHelpsInCozeWhereNothingIsOffered() {
        assertThat(Accounts.wrong(RandomAccounts::cozeNow, ACCOUNTS, this::missed))
                .isEmpty();
    }

    @Test
    void nothingHelpsInAgoraWhereNothingIsOffered() {
        assertThat(Accounts.wrong(RandomAccounts::agoraNow, ACCOUNTS, this::missed))
                .isEmpty();
    }

    @Test
    void noUnitIsFreedThatNeedNotBe() {
        assertThat(Accounts.wrong(RandomAccounts::cozeNow, ACCOUNTS, this::generous))
                .isEmpty();
        assertThat(Accounts.wrong(RandomAccounts::agoraNow, ACCOUNTS, this::generous))
                .isEmpty();
    }

    @Test
    void cheaperRemediesComeFirstAndFreeOnesBefore() {
        assertThat(Accounts.wrong(RandomAccounts::cozeNow, ACCOUNTS, this::outOfOrder))
                .isEmpty();
        assertThat(Accounts.wrong(RandomAccounts::agoraNow, ACCOUNTS, this::outOfOrder))
                .isEmpty();
    }

    @Test
    void randomAccountsReachEveryActionOfTheirProduct() {
        assertThat(actions(RandomAccounts::cozeNow))
                .containsExactlyInAnyOrder(
                        Action.FREE,
                        Action.SWITCH_ACCOUNT,
                        Action.SETTLE,
                        Action.SUBSCRIBE,
                        Action.SWITCH,
                        Action.WAIT);
        assertThat(actions(RandomAccounts::agoraNow))
                .containsExactlyInAnyOrder(Action.FREE, Action.TOP_UP, Action.SUBSCRIBE, Action.SWITCH, Action.WAIT);
    }

    private Stream<String> idle(Sample sample) {
        Taken before = new Taken(entitlements, sample.facts(), sample.at());
        return denials(sample)
                .flatMap(denial -> denial.remedies().stream()
                        .filter(remedy ->
                                !before.all(remedy).allows(denial.decision().feature(), amount(denial)))
                        .map(remedy -> denial.decision().feature() + " is not helped by " + remedy));
    }

    private Stream<String> missed(Sample sample) {
        List<String> keys = entitlements.remedies(sample.facts(), sample.at()).denials().stream()
                .filter(denial -> denial.remedies().isEmpty())
                .map(denial -> denial.decision().feature())
                .toList();
        Stream<Taken> tried = keys.isEmpty() ? Stream.of() : everything(sample);
        return tried.flatMap(taken -> helped(taken.answers(), keys).map(key -> key + " would be helped by " + taken));
    }

    private Stream<Taken> everything(Sample sample) {
        return new Tried(new Taken(entitlements, sample.facts(), sample.at())).all().stream();
    }

    private static Stream<String> helped(Snapshot then, List<String> keys) {
        return keys.stream().filter(key -> then.outcome(key, Optional.empty()).allowed());
    }

    /** Whole units only: of what is divisible a whole unit is freed where any part of one would be enough. */
    private Stream<String> generous(Sample sample) {
        Taken before = new Taken(entitlements, sample.facts(), sample.at());
        return denials(sample)
                .flatMap(denial -> denial.remedies().stream()
                        .filter(remedy -> remedy.steps().size() == 1 && remedy.action() == Action.FREE)
                        .map(Remedy::decisive)
                        .filter(step -> !step.feature().equals(Optional.of("knowledge.storage")))
                        .filter(step -> before.freed(step.feature().orElseThrow(), oneLess(step))
                                .allows(denial.decision().feature(), amount(denial)))
                        .map(step -> denial.decision().feature() + " needs fewer than " + step.units()));
    }

    private static BigDecimal oneLess(Remedy.Step step) {
        return step.units().orElseThrow().subtract(BigDecimal.ONE);
    }

    private Stream<String> outOfOrder(Sample sample) {
        return denials(sample)
                .map(denial -> denial.remedies().stream()
                        .map(remedy -> remedy.cost().orElse(BigDecimal.ZERO))
                        .toList())
                .filter(costs -> !costs.equals(costs.stream().sorted().toList()))
                .map(costs -> "not cheapest first: " + costs);
    }

    private Set<Action> actions(LongFunction<Sample> product) {
        return RandomAccounts.many(product, ENOUGH_TO_REACH_ALL)
                .flatMap(this::denials)
                .flatMap(denial -> denial.remedies().stream())
                .map(Remedy::action)
                .collect(Collectors.toSet());
    }

    /** Every denial, and those of amounts that do not fit. */
    private Stream<RemediedDecision> denials(Sample sample) {
        Dice dice = new Dice(-sample.seed());
        List<Decision> all =
                entitlements.entitlements(sample.facts(), sample.at()).entitlements();
        RemediedDecision some = entitlements.remedies(
                sample.facts(),
                dice.oneOf(all).feature(),
                Optional.of(BigDecimal.valueOf(2L + dice.below(20))),
                sample.at());
        return Stream.concat(entitlements.remedies(sample.facts(), sample.at()).denials().stream(), Stream.of(some));
    }

    private static Optional<BigDecimal> amount(RemediedDecision denial) {
        return denial.decision().amount();
    }
}
