package io.entitle.oracle;

import io.entitle.fact.Facts;
import io.entitle.oracle.BillOracle.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Bills of Coze on which the rules and this reading of {@code facts/coze.md} are known to differ; not compared until it
 * is settled who is right.
 */
final class UnsettledBills {

    private UnsettledBills() {}

    static boolean isUnsettled(Question question) {
        return dependsOnTheAccountWorkedIn(question)
                || hasMetersOfALowerPlan(question)
                || hasADayInTwoStretches(question);
    }

    /**
     * Here a bill is of the highest plan that was in force in the month, as the contract has it; in the rules it is of
     * the plans that `active` names, so that who works on personal-free is not charged for the team's members and points.
     */
    static boolean dependsOnTheAccountWorkedIn(Question question) {
        Facts facts = question.facts();
        List<Term> terms = CozeHistory.of(facts);
        return Stretches.begins(terms, question.billed()).stream()
                .anyMatch(from -> !working(facts, from).equals(Ladder.COZE.planAt(terms, from)));
    }

    /**
     * Here each day and hour is charged by the plan of that day and hour; the rules charge those of the month's highest
     * plan alone, so that members and knowledge before an upgrade are free.
     */
    static boolean hasMetersOfALowerPlan(Question question) {
        List<Term> stretches = stretches(question);
        String highest = Ladder.COZE.highest(stretches);
        List<Term> lower = stretches.stream()
                .filter(stretch -> !stretch.plan().equals(highest))
                .toList();
        return !new CozeMeters(question.facts(), question.billed(), lower)
                .metered()
                .isEmpty();
    }

    /** Here a member is charged once a day; in the rules twice, if a plan ends and begins again on the same day. */
    static boolean hasADayInTwoStretches(Question question) {
        List<Term> stretches = stretches(question);
        return CozePurchase.FOR_TEAMS.stream()
                .map(plan -> Stretches.of(plan, stretches))
                .filter(ofPlan -> !new CozeMeters(question.facts(), question.billed(), ofPlan)
                        .metered()
                        .isEmpty())
                .anyMatch(ofPlan -> question.billed().dates().anyMatch(day -> isTouchedTwice(question, ofPlan, day)));
    }

    private static boolean isTouchedTwice(Question question, List<Term> stretches, LocalDate day) {
        return stretches.stream()
                        .filter(stretch -> question.billed().holdsOn(stretch, day))
                        .count()
                > 1;
    }

    private static String working(Facts facts, Instant at) {
        return CozeStanding.of(facts, at).plan();
    }

    private static List<Term> stretches(Question question) {
        return Stretches.of(CozeHistory.of(question.facts()), Ladder.COZE, question.billed());
    }
}
