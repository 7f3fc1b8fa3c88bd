package io.entitle.oracle;

import io.entitle.decision.ChangeAnswer.Outcome;
import io.entitle.fact.ChangeRequest.Kind;
import io.entitle.oracle.ChangeOracle.Question;

/**
 * Changes of plan on which the rules and this reading of the facts files are known to differ; not compared until it is
 * settled who is right.
 */
final class UnsettledChanges {

    private UnsettledChanges() {}

    /**
     * Here the last of several periods that follow each other is prolonged; the rules refuse to renew a plan whose next
     * period is recorded already.
     */
    static boolean renewsAPlanWhoseNextPeriodIsRecorded(Question question, ExpectedChange expected) {
        return question.request().kind() == Kind.RENEW
                && expected.outcome() == Outcome.ALLOWED
                && new CozePurchase(question).isFollowed();
    }

    /**
     * "Buying the plan already held is refused", and switching to it costs nothing; in the rules only the plan worked in
     * is held, so that a team user who works on personal-free can buy the team a second time.
     */
    static boolean asksForAPlanHeldButNotWorkedIn(Question question) {
        String to = question.request().to();
        return CozePurchase.isForSale(to)
                && new CozePurchase(question).holds(to)
                && !worksIn(question).equals(to);
    }

    /**
     * Everyone holds the free plan, and beside a team or enterprise may switch to it whatever is worked in; where the
     * rules do not let the user switch, they call it an unknown plan.
     */
    static boolean asksForTheFreePlanElsewhere(Question question) {
        boolean taken = question.request().kind() == Kind.SWITCH && CozePurchase.FOR_TEAMS.contains(worksIn(question));
        return question.request().to().equals(Ladder.COZE.lowest())
                && !worksIn(question).equals(Ladder.COZE.lowest())
                && !taken;
    }

    /** "One change at a time", and an unsubscription is "like a pending cancellation"; the rules take another change. */
    static boolean isLeavingAlready(Question question) {
        return AgoraChangeOracle.isLeaving(question);
    }

    private static String worksIn(Question question) {
        return CozeStanding.of(question.facts(), question.at()).plan();
    }
}
