package io.entitle.oracle;

import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import io.entitle.oracle.Oracle.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What {@code facts/coze.md} answers an account at an instant. Equal ones answer alike, whatever the instant.
 *
 * @param packs those that can be used
 */
record CozeAnswers(PriceList prices, CozeStanding standing, boolean inArrears, List<Facts.Pack> packs)
        implements Function<Question, ExpectedAnswer> {

    private static final String POINTS = "points";
    private static final String STORAGE = "knowledge.storage";
    private static final String UPLOAD = "knowledge.upload";
    /** The requests that use model or plugin resources, and so draw on the points. */
    private static final Set<String> DRAWS_POINTS =
            Set.of("agent.invoke", "app.run", "debug.run", "sdk.call", "api.call", "evaluation.run");
    /** What the kept account of a lapsed team or enterprise plan does not do besides. */
    private static final Set<String> NOT_KEPT =
            Set.of(UPLOAD, "team.member.add", "prompt.tune", "prompt.compare", "model.rpm", POINTS);

    @Override
    public ExpectedAnswer apply(Question question) {
        String plan = question.key().equals(POINTS) ? standing.wallet() : standing.plan();
        return ExpectedAnswer.of(verdict(question), plan, measure(question, plan));
    }

    /** Arrears, then what the kept account lacks, then what a lapsed plan would have given, then the plan's sheet. */
    private Verdict verdict(Question question) {
        if (inArrears) {
            return Verdict.denied(Reason.IN_ARREARS);
        }
        if (standing.kept().isPresent() && isNotKept(question.key())) {
            return Verdict.denied(standing.kept().get().reason());
        }
        Verdict own = onSheet(question, standing.plan(), standing.wallet());
        return own.isDenied() ? lapsed(question).orElse(own) : own;
    }

    private Optional<Verdict> lapsed(Question question) {
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
        return drawsPoints(key, plan) ? own.and(cell(question.of(POINTS, question.amount()), wallet)) : own;
    }

    private Verdict cell(Question question, String plan) {
        return prices.cell(plan, question.key()).verdict(demand(question, plan));
    }

    private Measure measure(Question question, String plan) {
        Cell cell = prices.cell(plan, question.key());
        boolean draws = drawsPoints(question.key(), plan) || question.key().equals(UPLOAD);
        return draws && cell instanceof Cell.Included ? new Measure.Open() : cell.measure(demand(question, plan));
    }

    /** Without an amount: one more, or any more where the unit is divisible. */
    private Demand demand(Question question, String plan) {
        BigDecimal extra = question.key().equals(POINTS) ? packs(plan) : BigDecimal.ZERO;
        Optional<BigDecimal> one = question.key().equals(STORAGE) ? Optional.empty() : Optional.of(BigDecimal.ONE);
        return new Demand(
                question.stated(prices.cell(plan, question.key())),
                extra,
                question.amount().or(() -> one));
    }

    /** What is left of the packs that were bought under the plan. */
    private BigDecimal packs(String plan) {
        return packs.stream()
                .filter(pack -> pack.plan().equals(plan))
                .map(pack -> pack.points().subtract(pack.used()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** "A call on `professional` is paid once" (rulings): beside it no points are. */
    static boolean drawsPoints(String key, String plan) {
        return DRAWS_POINTS.contains(key) && !(key.equals("agent.invoke") && plan.equals("professional"));
    }

    private static boolean isNotKept(String key) {
        return DRAWS_POINTS.contains(key) || NOT_KEPT.contains(key);
    }
}
