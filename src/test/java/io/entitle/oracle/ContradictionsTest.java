package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Advice;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.ChangeAnswer.Outcome;
import io.entitle.decision.ChangeReason;
import io.entitle.decision.Decision;
import io.entitle.decision.Period;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Remedy;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.ChangeRequest.Kind;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No two answers contradict each other: what is advised, offered or named can be done, or it is said by whom, and what a
 * check calls charged is charged. {@code -Dentitle.accounts=20000} asks for that many accounts.
 */
final class ContradictionsTest {

    private static final int ACCOUNTS = 400;

    /** What stands in the way of every change, and is told of in the same breath. */
    private static final Set<ChangeReason> TOLD_FIRST =
            Set.of(ChangeReason.IN_ARREARS, ChangeReason.FROZEN, ChangeReason.CHANGE_PENDING);

    private final Entitlements entitlements = Entitlements.bundled();

    enum Policy {
        COZE,
        AGORA;

        private Sample account(long seed) {
            return switch (this) {
                case COZE -> RandomAccounts.cozeNow(seed);
                case AGORA -> RandomAccounts.agoraNow(seed);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAdvisedCanBeDone(Policy product) {
        assertThat(Accounts.wrong(product::account, ACCOUNTS, this::impossibleAdvice))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyStepOfARemedyCanBeTakenByWhomItNames(Policy product) {
        assertThat(Accounts.wrong(product::account, ACCOUNTS, this::impossibleSteps))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatACheckCallsChargedIsChargedAndNothingElse(Policy product) {
        assertThat(Accounts.wrong(product::account, ACCOUNTS, this::otherwiseCharged))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasARuleAndAWayOnThatIsNotRefusedBack(Policy product) {
        assertThat(Accounts.wrong(product::account, ACCOUNTS, this::circular)).isEmpty();
    }

    private Stream<String> impossibleAdvice(Sample sample) {
        return entitlements.advise(sample.facts(), sample.at()).advice().stream()
                .flatMap(advice -> request(advice).stream()
                        .map(request -> entitlements.change(sample.facts(), request, sample.at()))
                        .filter(answer -> answer.outcome() == Outcome.REFUSED)
                        .filter(answer -> !TOLD_FIRST.contains(answer.reason()))
                        .filter(answer ->
                                !helpedByGoingThere(sample, advice.to().orElseThrow()))
                        .map(answer -> advice.advice() + " " + advice.reason() + " but " + answer.reason() + ": "
                                + answer.message().en()));
    }

    private static Optional<ChangeRequest> request(Advice advice) {
        return switch (advice.advice()) {
            case UPGRADE ->
                Optional.of(new ChangeRequest(Kind.SUBSCRIBE, advice.to().orElseThrow(), BigDecimal.ONE, false));
            case RENEW -> Optional.of(new ChangeRequest(Kind.RENEW, "", BigDecimal.ONE, false));
            case SETTLE, EXPORT_DATA, STAY -> Optional.empty();
        };
    }

    private Stream<String> impossibleSteps(Sample sample) {
        return entitlements.remedies(sample.facts(), sample.at()).denials().stream()
                .map(RemediedDecision::remedies)
                .flatMap(List::stream)
                .distinct()
                .flatMap(remedy -> impossible(sample, remedy));
    }

    private Stream<String> impossible(Sample sample, Remedy remedy) {
        Taken before = new Taken(entitlements, sample.facts(), sample.at());
        for (Remedy.Step step : remedy.steps()) {
            Optional<ChangeAnswer> answer = asked(before, step);
            if (answer.filter(any -> any.outcome() != Outcome.ALLOWED).isPresent()) {
                return Stream.of(step.action() + " of "
                        + remedy.steps().stream()
                                .map(any -> any.action() + " " + any.plan() + any.effectiveAt())
                                .toList()
                        + " is " + answer.orElseThrow().reason());
            }
            before = before.all(new Remedy(List.of(step)));
        }
        return Stream.empty();
    }

    private Optional<ChangeAnswer> asked(Taken before, Remedy.Step step) {
        boolean bySales = step.by() == Remedy.Taker.SALES;
        return switch (step.action()) {
            case SUBSCRIBE -> Optional.of(changed(before, Kind.SUBSCRIBE, step, bySales));
            case SWITCH -> Optional.of(changed(before, Kind.SWITCH, step, bySales));
            case RENEW, SETTLE, TOP_UP, SWITCH_ACCOUNT, FREE, WAIT -> Optional.empty();
        };
    }

    private ChangeAnswer changed(Taken before, Kind kind, Remedy.Step step, boolean bySales) {
        return entitlements.change(
                before.facts(),
                new ChangeRequest(kind, step.plan().orElseThrow(), BigDecimal.ONE, bySales),
                before.at());
    }

    /**
     * One unit more makes the month dearer where a check says so, and only there. What of packs was used in the month is not
     * told by facts, and what of points on professional an agent draws is paid with its calls: these are left out.
     */
    private Stream<String> otherwiseCharged(Sample sample) {
        YearMonth month = YearMonth.from(sample.at().atZone(sample.facts().zone()));
        Bill now = entitlements.bill(sample.facts(), month, sample.at());
        return Answers.ask(entitlements, sample.facts(), sample.at()).all().stream()
                .filter(decision -> decision.outcome().allowed() && isCountedByItself(sample.facts(), decision))
                .filter(decision -> decision.plan().equals(now.plan()))
                .filter(decision -> now.total().isPresent() && isOfOnePlan(sample, month))
                .flatMap(decision -> {
                    Bill more = entitlements.bill(oneMore(sample.facts(), decision), month, sample.at());
                    boolean dearer =
                            more.total().orElseThrow().compareTo(now.total().orElseThrow()) > 0;
                    boolean billed = decision.outcome() == io.entitle.decision.Outcome.BILLED;
                    return dearer == billed
                            ? Stream.empty()
                            : Stream.of(decision.feature() + " is " + decision.outcome() + " and one more costs "
                                    + more.total().get().subtract(now.total().get()));
                });
    }

    /** Whether the same plan is in force all month: what of another one is charged for is not told by today's answer. */
    private boolean isOfOnePlan(Sample sample, YearMonth month) {
        LocalCalendar calendar = new LocalCalendar(sample.facts().zone());
        Facts facts = sample.facts();
        return Edges.between(
                                calendar.start(month.atDay(1)),
                                calendar.start(month.plusMonths(1).atDay(1)),
                                facts)
                        .stream()
                        .map(at -> entitlements.entitlements(facts, at).plan())
                        .distinct()
                        .count()
                == 1;
    }

    private boolean isCountedByItself(Facts facts, Decision decision) {
        String unit = Objects.requireNonNull(catalogue(facts).features().get(decision.feature()))
                .unit();
        boolean unclear = decision.feature().equals("points")
                && (!facts.packs().isEmpty() || decision.plan().equals(Optional.of("professional")));
        return decision.allowance()
                .filter(any -> !unclear)
                .filter(count -> count.unit().equals(unit))
                .filter(count -> count.period().filter(Period::isRate).isEmpty())
                .filter(any -> !CozeAnswers.drawsPoints(
                        decision.feature(), decision.plan().orElse("")))
                .isPresent();
    }

    private Product catalogue(Facts facts) {
        return Objects.requireNonNull(entitlements.products().get(facts.product()));
    }

    private static Facts oneMore(Facts facts, Decision decision) {
        Map<String, BigDecimal> usage = new HashMap<>(facts.usage());
        BigDecimal used = decision.allowance().orElseThrow().used();
        usage.put(decision.feature(), used.add(BigDecimal.ONE));
        Map<String, BigDecimal> peaks = new HashMap<>(facts.peaks());
        peaks.computeIfPresent(decision.feature(), (key, peak) -> peak.max(used.add(BigDecimal.ONE)));
        return facts.withUse(usage, peaks);
    }

    /** Whoever is told to switch to the account of the plan first can, and renews there. */
    private boolean helpedByGoingThere(Sample sample, String plan) {
        Taken there = new Taken(entitlements, sample.facts(), sample.at()).workingIn(plan);
        return asked(sample, Kind.SWITCH, plan).outcome() == Outcome.ALLOWED
                && asked(new Sample(sample.seed(), there.facts(), sample.at()), Kind.RENEW, "")
                                .outcome()
                        == Outcome.ALLOWED;
    }

    /** Of subscribing, renewing and cancelling no two refusals send to each other. */
    private Stream<String> circular(Sample sample) {
        ChangeAnswer renew = asked(sample, Kind.RENEW, "");
        return catalogue(sample.facts()).plans().keySet().stream()
                .map(plan -> asked(sample, Kind.SUBSCRIBE, plan))
                .filter(answer -> answer.message().en().contains("renew")
                        && answer.outcome() == Outcome.REFUSED
                        && renew.outcome() == Outcome.REFUSED
                        && !TOLD_FIRST.contains(renew.reason())
                        && !helpedByGoingThere(sample, answer.to().orElseThrow()))
                .map(answer -> answer.message().en() + " | " + renew.message().en());
    }

    private ChangeAnswer asked(Sample sample, Kind kind, String to) {
        return entitlements.change(sample.facts(), new ChangeRequest(kind, to, BigDecimal.ONE, false), sample.at());
    }
}
