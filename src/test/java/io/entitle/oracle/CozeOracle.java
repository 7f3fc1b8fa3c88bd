package io.entitle.oracle;

import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** {@code facts/coze.md} as plain Java. */
final class CozeOracle implements Oracle {

    private static final String POINTS = "points";
    private static final String STORAGE = "knowledge.storage";
    private static final String UPLOAD = "knowledge.upload";
    /** The requests that use model or plugin resources, and so draw on the points. */
    private static final Set<String> DRAWS_POINTS =
            Set.of("agent.invoke", "app.run", "debug.run", "sdk.call", "api.call", "evaluation.run");
    /** What the kept account of a lapsed team or enterprise plan does not do besides. */
    private static final Set<String> NOT_KEPT = Set.of(UPLOAD, "team.member.add");

    private final PriceList prices;

    CozeOracle() {
        this(CozePriceList.read());
    }

    /** As if the price list were another one. */
    CozeOracle(PriceList prices) {
        this.prices = prices;
    }

    @Override
    public SortedSet<String> keys() {
        return prices.keys();
    }

    @Override
    public Function<Question, ExpectedAnswer> at(Facts facts, Instant at) {
        CozeStanding standing = CozeStanding.of(facts, at);
        return question -> answer(question, standing);
    }

    private ExpectedAnswer answer(Question question, CozeStanding standing) {
        String plan = question.key().equals(POINTS) ? standing.wallet() : standing.plan();
        return ExpectedAnswer.of(verdict(question, standing), plan, measure(question, plan));
    }

    /** Arrears, then what the kept account lacks, then what a lapsed plan would have given, then the plan's sheet. */
    private Verdict verdict(Question question, CozeStanding standing) {
        if (inArrears(question)) {
            return Verdict.denied(Reason.IN_ARREARS);
        }
        if (standing.kept().isPresent() && isNotKept(question.key())) {
            return Verdict.denied(standing.kept().get().reason());
        }
        Verdict own = onSheet(question, standing.plan(), standing.wallet());
        return own.isDenied() ? lapsed(question, standing).orElse(own) : own;
    }

    private Optional<Verdict> lapsed(Question question, CozeStanding standing) {
        return standing.lapses().stream()
                .filter(lapse -> !onSheet(question, lapse.plan(), lapse.plan()).isDenied())
                .findFirst()
                .map(lapse -> Verdict.denied(lapse.reason()));
    }

    private Verdict onSheet(Question question, String plan, String wallet) {
        String key = question.key();
        if (key.equals(POINTS)) {
            return cell(question, wallet);
        }
        if (key.equals(UPLOAD)) {
            return cell(question.of(STORAGE, Optional.empty()), plan);
        }
        Verdict own = cell(question, plan);
        return DRAWS_POINTS.contains(key) ? own.and(cell(question.of(POINTS, Optional.empty()), wallet)) : own;
    }

    private Verdict cell(Question question, String plan) {
        return prices.cell(plan, question.key()).verdict(demand(question, plan));
    }

    private Measure measure(Question question, String plan) {
        Cell cell = prices.cell(plan, question.key());
        boolean draws = DRAWS_POINTS.contains(question.key()) || question.key().equals(UPLOAD);
        return draws && cell instanceof Cell.Included ? new Measure.Open() : cell.measure(demand(question, plan));
    }

    /** Without an amount: one more, or any more where the unit is divisible. */
    private static Demand demand(Question question, String plan) {
        BigDecimal extra = question.key().equals(POINTS) ? packs(question, plan) : BigDecimal.ZERO;
        Optional<BigDecimal> one = question.key().equals(STORAGE) ? Optional.empty() : Optional.of(BigDecimal.ONE);
        return new Demand(question.stated(), extra, question.amount().or(() -> one));
    }

    /** What is left of the packs that were bought under the plan. */
    private static BigDecimal packs(Question question, String plan) {
        return question.facts().packs().stream()
                .filter(pack -> pack.plan().equals(plan) && isUsable(pack, question))
                .map(pack -> pack.points().subtract(pack.used()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isUsable(Facts.Pack pack, Question question) {
        boolean over = pack.until().filter(end -> !end.isAfter(question.at())).isPresent();
        return !pack.boughtOn().isAfter(question.at()) && !over;
    }

    private static boolean inArrears(Question question) {
        return question.facts()
                .arrears()
                .filter(debt -> debt.amount().signum() > 0)
                .filter(debt -> !debt.since().isAfter(question.at()))
                .isPresent();
    }

    private static boolean isNotKept(String key) {
        return DRAWS_POINTS.contains(key) || NOT_KEPT.contains(key);
    }
}
