package io.entitle.vocabulary;

import io.entitle.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where rules conclude which plans stand at the instant of the question, and which no longer do. */
public final class Standing {

    private final Attribution attribution;
    private final List<Claim> inForce = new ArrayList<>();
    private final List<Replacement> replaced = new ArrayList<>();
    private final List<Claim> workedIn = new ArrayList<>();
    private final List<Draw> draws = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    public Standing(Attribution attribution) {
        this.attribution = attribution;
    }

    /** The plan's rights are the account's; of several plans in force the highest counts. */
    @Conclusion
    public void inForce(String plan) {
        inForce.add(new Claim(attribution.rule(), plan, Optional.empty()));
    }

    /** The subscription's plan is in force, unless the subscription has lapsed or was replaced. */
    @Conclusion
    public void inForce(Subscription subscription) {
        inForce.add(new Claim(attribution.rule(), subscription.plan(), Optional.of(subscription)));
    }

    /** A change has taken effect: another plan stands in the place of the subscription, which has not lapsed. */
    @Conclusion
    public void replaced(Subscription subscription) {
        replaced.add(new Replacement(attribution.rule(), subscription));
    }

    /** The user works with this plan's rights, be it the highest or not. */
    @Conclusion
    public void worksIn(String plan) {
        workedIn.add(new Claim(attribution.rule(), plan, Optional.empty()));
    }

    /** The feature is drawn from that plan, whichever plan's rights apply otherwise; of several the highest counts. */
    @Conclusion
    public void draws(String feature, String plan) {
        draws.add(new Draw(attribution.rule(), feature, plan));
    }

    /** The subscription has ended. A subscription ends once: of several endings the first counts. */
    @Conclusion
    public void lapsed(Subscription subscription, Reason reason, Moment when) {
        endings.add(new Ending(attribution.rule(), subscription, reason, when));
    }

    @EngineOnly
    public List<Claim> plansInForce() {
        return List.copyOf(inForce);
    }

    @EngineOnly
    public List<Replacement> replacements() {
        return List.copyOf(replaced);
    }

    @EngineOnly
    public List<Claim> plansWorkedIn() {
        return List.copyOf(workedIn);
    }

    @EngineOnly
    public List<Draw> draws() {
        return List.copyOf(draws);
    }

    @EngineOnly
    public List<Ending> endings() {
        return List.copyOf(endings);
    }

    /** A rule's word on a plan, and the subscription that it rests on, if any. */
    public record Claim(String rule, String plan, Optional<Subscription> subscription) {}

    /** A rule's word that a subscription gave way to another plan. */
    public record Replacement(String rule, Subscription subscription) {}

    /** A rule's word on where a feature is drawn from. */
    public record Draw(String rule, String feature, String plan) {}

    /** A rule's word on how and when a subscription ended. */
    public record Ending(String rule, Subscription subscription, Reason reason, Moment when) {}
}
