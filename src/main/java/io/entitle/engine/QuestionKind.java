package io.entitle.engine;

import io.entitle.language.Condition;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.RuleSyntax;
import io.entitle.vocabulary.Account;
import io.entitle.vocabulary.Arrears;
import io.entitle.vocabulary.Balance;
import io.entitle.vocabulary.BilledMonth;
import io.entitle.vocabulary.Catalogue;
import io.entitle.vocabulary.Clock;
import io.entitle.vocabulary.Deadline;
import io.entitle.vocabulary.Denial;
import io.entitle.vocabulary.Excess;
import io.entitle.vocabulary.Lapse;
import io.entitle.vocabulary.Offer;
import io.entitle.vocabulary.Pack;
import io.entitle.vocabulary.Pending;
import io.entitle.vocabulary.PlanInForce;
import io.entitle.vocabulary.Purchase;
import io.entitle.vocabulary.Request;
import io.entitle.vocabulary.Sheet;
import io.entitle.vocabulary.Span;
import io.entitle.vocabulary.Subscription;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of a product can be asked, and which of them can have a part in the answer. */
enum QuestionKind {

    /** Which plans and features there are; asked once, when the rules are loaded, and of no account. */
    CATALOGUE("", Set.of(Catalogue.class.getSimpleName())),

    /** What the account may do. */
    ACCESS("", toldWith()),

    /** What the holder of the account is advised to do. */
    ADVICE(Prelude.ADVICE, toldWith(Offer.class)),

    /** Whether a plan may be changed. */
    CHANGE(Prelude.PROPOSAL, toldWith(Request.class)),

    /** What a month costs. */
    BILL(Prelude.BILL, toldWith(BilledMonth.class, Purchase.class, Span.class, Excess.class)),

    /** What can be done about a denial. */
    REMEDY(Prelude.REMEDY, toldWith(Denial.class, Offer.class));

    private final String answer;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable set of texts.
    private final Set<String> facts;

    /**
     * A kind of question.
     *
     * @param answer the name of what rules conclude with only where this is asked; empty text if there is none
     * @param facts all that rules may be told then
     */
    QuestionKind(String answer, Set<String> facts) {
        this.answer = answer;
        this.facts = facts;
    }

    /** What is told of an account whatever is asked, what follows from that, and these. */
    private static Set<String> toldWith(Class<?>... more) {
        Stream<Class<?>> always = Stream.of(
                Account.class,
                Arrears.class,
                Balance.class,
                Clock.class,
                Deadline.class,
                Lapse.class,
                Pack.class,
                Pending.class,
                PlanInForce.class,
                Sheet.class,
                Subscription.class);
        return Stream.concat(always, Stream.of(more)).map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
    }

    /** What rules may be told then. */
    Set<String> facts() {
        return facts;
    }

    /** Whether a rule can fire when this is asked and concludes anything that the answer may depend on. */
    boolean concerns(RuleSyntax rule) {
        return rule.conclusions().stream()
                        .anyMatch(conclusion ->
                                !answersOnlyOthers(conclusion.first().name()))
                && rule.conditions().stream().allMatch(this::canHold);
    }

    private boolean answersOnlyOthers(String concluding) {
        return !concluding.equals(answer) && Stream.of(values()).anyMatch(other -> concluding.equals(other.answer));
    }

    private boolean canHold(Condition condition) {
        return condition.quantifier() == Quantifier.NOT || facts.contains(condition.fact());
    }
}
