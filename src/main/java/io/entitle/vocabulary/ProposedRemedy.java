package io.entitle.vocabulary;

import io.entitle.decision.Message;
import io.entitle.decision.Remedy.Action;
import io.entitle.decision.Remedy.Taker;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Something that can be done about a denial, while a rule words it. */
public final class ProposedRemedy {

    private final String rule;
    private final Action action;
    private Taker taker = Taker.SELF_SERVICE;
    private Optional<String> plan = Optional.empty();
    private Optional<String> feature = Optional.empty();
    private Optional<BigDecimal> cost = Optional.empty();
    private Optional<ChangeRequest> request = Optional.empty();
    private UnaryOperator<Holdings> effect = UnaryOperator.identity();
    private final Wording wording = new Wording();

    ProposedRemedy(String rule, Action action) {
        this.rule = rule;
        this.action = action;
    }

    /** Only sales can do it. */
    @Conclusion
    public ProposedRemedy bySales() {
        taker = Taker.SALES;
        return this;
    }

    /** One sentence in English and one in Chinese; {@code {0}}, {@code {1}} stand for the values. */
    @Conclusion
    public ProposedRemedy saying(String en, String zh, Object... values) {
        wording.saying(en, zh, values);
        return this;
    }

    ProposedRemedy costing(BigDecimal amount) {
        cost = Optional.of(amount);
        return this;
    }

    ProposedRemedy about(String key) {
        plan = Optional.of(key).filter(named -> !named.isEmpty());
        return this;
    }

    ProposedRemedy of(String key) {
        feature = Optional.of(key);
        return this;
    }

    ProposedRemedy requesting(ChangeRequest change) {
        request = Optional.of(change);
        return this;
    }

    ProposedRemedy applying(UnaryOperator<Holdings> change) {
        effect = change;
        return this;
    }

    /** Name of the rule that proposes it. */
    @EngineOnly
    public String rule() {
        return rule;
    }

    @EngineOnly
    public Action action() {
        return action;
    }

    @EngineOnly
    public Taker taker() {
        return taker;
    }

    @EngineOnly
    public Optional<String> plan() {
        return plan;
    }

    @EngineOnly
    public Optional<String> feature() {
        return feature;
    }

    @EngineOnly
    public Optional<BigDecimal> cost() {
        return cost;
    }

    /** The change of plan that it is, where it is one: then the rules on changes say whether, when and at what cost. */
    @EngineOnly
    public Optional<ChangeRequest> request() {
        return request;
    }

    /** The account's holdings once it is done. */
    @EngineOnly
    public Holdings applied(Holdings before) {
        return effect.apply(before);
    }

    /** Empty where the rule leaves the words to whoever knows the figures. */
    @EngineOnly
    public Optional<Message> messageFor(Facts facts) {
        return wording.messageFor(facts);
    }
}
