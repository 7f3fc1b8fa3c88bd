package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.Effect;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.vocabulary.Grant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the sheet of a plan says of one feature, held against the account's use.
 *
 * @param plan the plan whose sheet it is
 * @param subject the feature whose count decided: the one asked for, or the one it draws on
 * @param count that count
 * @param demand how much is asked for of that, where an amount is
 * @param own the count of the feature asked for, whatever decided
 * @param grant the grant that decided, if any rule granted
 * @param parts the rules that had a part
 */
record Reckoning(
        Outcome outcome,
        Reason reason,
        String plan,
        String subject,
        Optional<Count> count,
        Optional<BigDecimal> demand,
        Optional<Count> own,
        Optional<Grant> grant,
        List<Part> parts) {

    /** A rule's part, before it is known where the rule stands. */
    record Part(String rule, Effect effect) {}

    /** By the count of the feature asked for alone, if there is one. */
    static Reckoning of(
            Outcome outcome,
            Reason reason,
            String plan,
            String feature,
            Optional<Count> count,
            Optional<BigDecimal> demand,
            Holding holding) {
        return new Reckoning(outcome, reason, plan, feature, count, demand, count, holding.grant(), holding.parts());
    }

    /** A denial by nobody having granted anything. */
    static Reckoning nothing(String plan, String feature) {
        return new Reckoning(
                Outcome.DENIED,
                Reason.NOT_IN_PLAN,
                plan,
                feature,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same for another reason, and with other rules. */
    Reckoning because(Reason other, List<Part> rules) {
        return new Reckoning(outcome, other, plan, subject, count, demand, own, grant, rules);
    }

    /** The count to show: the feature's own where it has one, else the one that decided. */
    Optional<Count> shown() {
        return own.or(this::count);
    }

    /** The count that decided, as it is told to people. */
    Optional<Allowance> allowance() {
        return count.map(Count::allowance);
    }

    Optional<Message> level() {
        return grant.flatMap(Grant::level);
    }
}
