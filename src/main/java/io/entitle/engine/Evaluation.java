package io.entitle.engine;

import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Adviser;
import io.entitle.vocabulary.Answer;
import io.entitle.vocabulary.Attribution;
import io.entitle.vocabulary.BilledMonth;
import io.entitle.vocabulary.Denial;
import io.entitle.vocabulary.Excess;
import io.entitle.vocabulary.Invoice;
import io.entitle.vocabulary.Offer;
import io.entitle.vocabulary.PlanInForce;
import io.entitle.vocabulary.Proposal;
import io.entitle.vocabulary.ProposedRemedy;
import io.entitle.vocabulary.Remedies;
import io.entitle.vocabulary.Sheet;
import io.entitle.vocabulary.Standing;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kie.api.runtime.KieSession;

/**
 * Fires the rules for one account at one instant, in stages that follow from facts alone: first what is told of the
 * account, then which plan that puts in force, then, for advice, which plans would hold its use. A stage starts when the
 * one before has nothing left to conclude, so no rule depends on the order of others.
 */
final class Evaluation {

    private final KieSession session;
    private final Product product;
    private final Situation situation;
    private final Firing firing;
    private final Attribution attribution = new Attribution();
    private final Standing standing = new Standing(attribution);
    private final Answer answer = new Answer(attribution);
    private final Adviser adviser = new Adviser(attribution);
    private final Proposal proposal = new Proposal(attribution);
    private final Invoice invoice = new Invoice(attribution);
    private final Remedies remedies = new Remedies(attribution);
    private final Map<String, Sheet> sheets = new HashMap<>();

    private Evaluation(QuestionKind kind, Rules rules, Situation situation, KieSession session) {
        this.session = session;
        this.product = rules.product();
        this.situation = situation;
        this.firing = new Firing(session, attribution, rules.filter(), rules.joins(kind));
    }

    /**
     * Runs one evaluation.
     *
     * @throws EvaluationFailedException if a rule throws, or if a number or a date of the facts leads out of what there is
     */
    private static <T> T asked(
            QuestionKind kind, Rules rules, Situation situation, Function<Evaluation, T> evaluation) {
        try {
            return rules.inSession(kind, session -> evaluation.apply(new Evaluation(kind, rules, situation, session)));
        } catch (ArithmeticException | DateTimeException e) {
            throw new EvaluationFailedException("", e);
        }
    }

    /** What is concluded where it is asked what is allowed. */
    static Conclusions of(Rules rules, Situation situation) {
        return asked(
                QuestionKind.ACCESS, rules, situation, evaluation -> evaluation.conclusions(evaluation.standing()));
    }

    /** What is concluded where advice is asked for. */
    static Conclusions withAdvice(Rules rules, Situation situation) {
        return asked(QuestionKind.ADVICE, rules, situation, evaluation -> {
            Verdict verdict = evaluation.standing();
            rules.product().plans().keySet().forEach(evaluation::layOut);
            evaluation.conclusions(verdict);
            evaluation.offer(verdict);
            return evaluation.conclusions(verdict);
        });
    }

    /** What the rules say can be done about each of several denials; they are asked one at a time. */
    static Map<Denial, Offered> withDenials(Rules rules, Situation situation, Set<Denial> denials) {
        return asked(QuestionKind.REMEDY, rules, situation, evaluation -> {
            Verdict verdict = evaluation.standing();
            rules.product().plans().keySet().forEach(evaluation::layOut);
            evaluation.conclusions(verdict);
            evaluation.offer(verdict);
            evaluation.firing.fire();
            List<ProposedRemedy> always = evaluation.remedies.proposed();
            Map<Denial, Offered> offered = new HashMap<>();
            denials.forEach(denial -> offered.put(denial, evaluation.against(denial, always)));
            evaluation.conclusions(verdict);
            return offered;
        });
    }

    private Offered against(Denial denial, List<ProposedRemedy> always) {
        int before = remedies.proposed().size();
        Map<String, Set<String>> supporters = firing.fireWith(denial);
        Stream<ProposedRemedy> own = remedies.proposed().stream().skip(before);
        return new Offered(Stream.concat(always.stream(), own).toList(), supporters);
    }

    /** What is concluded where a change of plan is asked about. */
    static Conclusions withRequest(Rules rules, Situation situation, ChangeRequest request) {
        return asked(QuestionKind.CHANGE, rules, situation, evaluation -> {
            Verdict verdict = evaluation.standing();
            evaluation.session.insert(situation.request(request));
            return evaluation.conclusions(verdict);
        });
    }

    /** What is concluded where a month is billed: the rules are asked at the month's last instant. */
    static Conclusions withBill(Rules rules, Situation situation, BilledSpans spans, BilledUse use) {
        return asked(QuestionKind.BILL, rules, situation, evaluation -> {
            Verdict verdict = evaluation.standing();
            spans.plans().forEach(evaluation::layOut);
            evaluation.conclusions(verdict);
            evaluation.bill(spans, use);
            return evaluation.conclusions(verdict);
        });
    }

    private void bill(BilledSpans spans, BilledUse use) {
        spans.told(situation).forEach(session::insert);
        situation.purchases().forEach(session::insert);
        SpanDays days = new SpanDays(spans.stretches(), situation.at().getZone());
        BilledExcess excess = new BilledExcess(use, spans, new Sheets(sheets), days);
        spans.plans().stream().flatMap(excess::of).forEach(session::insert);
    }

    /**
     * What the rules charge for use beyond a plan, told twice.
     *
     * @return the charges for the second less those for the first; 0 where neither is charged
     */
    static PricedUnits withExcess(Rules rules, Situation situation, BilledMonth month, Excess less, Excess more) {
        return asked(QuestionKind.BILL, rules, situation, evaluation -> {
            evaluation.standing();
            evaluation.session.insert(month);
            BigDecimal before = evaluation.charged();
            evaluation.session.insert(less);
            BigDecimal one = evaluation.charged();
            evaluation.session.insert(more);
            BigDecimal other = evaluation.charged();
            BigDecimal first = one.subtract(before);
            return new PricedUnits(other.subtract(one).subtract(first), evaluation.invoice.currency());
        });
    }

    /** A difference of charges, and the currency of them; empty text if no rule said. */
    record PricedUnits(BigDecimal amount, String currency) {}

    private BigDecimal charged() {
        firing.fire();
        return invoice.charges().stream().map(Invoice.Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Verdict standing() {
        session.setGlobal(Prelude.STANDING, standing);
        session.setGlobal(Prelude.ANSWER, answer);
        session.setGlobal(Prelude.ADVICE, adviser);
        session.setGlobal(Prelude.PROPOSAL, proposal);
        session.setGlobal(Prelude.BILL, invoice);
        session.setGlobal(Prelude.REMEDY, remedies);
        situation.told().forEach(session::insert);
        firing.fire();
        Verdict verdict = Verdict.of(standing, product);
        tell(verdict);
        return verdict;
    }

    private Conclusions conclusions(Verdict verdict) {
        firing.fire();
        Conclusions conclusions = new Conclusions(
                verdict,
                new Sheets(sheets),
                answer,
                adviser,
                proposal,
                invoice,
                remedies,
                firing.fired(),
                firing.supporters());
        Named.check(product, conclusions);
        return conclusions;
    }

    private void tell(Verdict verdict) {
        verdict.plan().ifPresent(plan -> {
            session.insert(new PlanInForce(plan.key(), plan.rank(), verdict.highest()));
            layOut(plan.key());
        });
        verdict.draws().values().forEach(draw -> layOut(draw.plan()));
        verdict.lapses().forEach(lapsed -> {
            firing.tell(lapsed.lapse(), lapsed.rule());
            layOut(lapsed.lapse().plan());
        });
    }

    private void layOut(String plan) {
        sheets.computeIfAbsent(plan, key -> {
            Sheet sheet = new Sheet(key, attribution);
            session.insert(sheet);
            return sheet;
        });
    }

    private void offer(Verdict verdict) {
        PlanLosses losses = new PlanLosses(product, new Sheets(sheets));
        List<Product.Plan> sold =
                product.ladder().stream().filter(Product.Plan::onSale).toList();
        Set<String> fitting = new PresentUse(product, sheets, situation)
                .fitting(sold.stream().map(Product.Plan::key).toList());
        for (Product.Plan plan : sold) {
            List<Product.Feature> lost = verdict.plan()
                    .map(held -> losses.between(held.key(), plan.key()))
                    .orElse(List.of());
            session.insert(new Offer(
                    plan.key(),
                    Catalogues.name(plan),
                    plan.rank(),
                    plan.monthlyFee(),
                    fitting.contains(plan.key()),
                    lost.stream().map(Product.Feature::key).toList(),
                    PlanLosses.told(lost)));
        }
    }
}
