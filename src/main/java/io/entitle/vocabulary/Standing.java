package io.entitle.vocabulary;

import io.entitle.decision.Reason;
import java.util.ArrayList;
import java.util.List;

/** Where rules conclude which plans stand at the instant of the question, and which no longer do. */
public final class Standing {

    private final Attribution attribution;
    private final List<Claim> inForce = new ArrayList<>();
    private final List<Claim> replaced = new ArrayList<>();
    private final List<Claim> workedIn = new ArrayList<>();
    private final List<Draw> draws = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    public Standing(Attribution attribution) {
        this.attribution = attribution;
    }

    /** The plan's rights are the account's; of several plans in force the highest counts. */
    public void inForce(String plan) {
        inForce.add(new Claim(attribution.rule(), plan));
    }

    /** A change has taken effect: the plan is no longer in force, whatever else says so. */
    public void replaced(String plan) {
        replaced.add(new Claim(attribution.rule(), plan));
    }

    /** The user works with this plan's rights, be it the highest or not. */
    public void worksIn(String plan) {
        workedIn.add(new Claim(attribution.rule(), plan));
    }

    /** The feature is drawn from that plan, whichever plan's rights apply otherwise; of several the highest counts. */
    public void draws(String feature, String plan) {
        draws.add(new Draw(attribution.rule(), feature, plan));
    }

    /** The subscription has ended. A subscription ends once: of several endings the first counts. */
    public void lapsed(Subscription subscription, Reason reason, Moment when) {
        endings.add(new Ending(attribution.rule(), subscription, reason, when));
    }

    public List<Claim> plansInForce() {
        return List.copyOf(inForce);
    }

    public List<Claim> plansReplaced() {
        return List.copyOf(replaced);
    }

    public List<Claim> plansWorkedIn() {
        return List.copyOf(workedIn);
    }

    public List<Draw> draws() {
        return List.copyOf(draws);
    }

    public List<Ending> endings() {
        return List.copyOf(endings);
    }

    /** A rule's word on a plan. */
    public record Claim(String rule, String plan) {}

    /** A rule's word on where a feature is drawn from. */
    public record Draw(String rule, String feature, String plan) {}

    /** A rule's word on how and when a subscription ended. */
    public record Ending(String rule, Subscription subscription, Reason reason, Moment when) {}
}
