package io.entitle.vocabulary;

import io.entitle.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where rules conclude what overrides a plan's sheet: restrictions, warnings and remarks. */
public final class Answer {

    private final Attribution attribution;
    private final List<Restriction> restrictions = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<BillingReason> billingReasons = new ArrayList<>();

    public Answer(Attribution attribution) {
        this.attribution = attribution;
    }

    /** Denies a feature; beats every grant. */
    @Conclusion
    public Wording restrict(String feature, Reason reason) {
        return add(Optional.of(feature), reason);
    }

    /** Denies every feature; beats every grant. */
    @Conclusion
    public Wording restrictAll(Reason reason) {
        return add(Optional.empty(), reason);
    }

    /** Whatever is billed is billed for this reason. */
    @Conclusion
    public void bill(Reason reason) {
        billingReasons.add(new BillingReason(attribution.rule(), reason));
    }

    /** Adds a warning to the message of everything that is allowed. */
    @Conclusion
    public Wording warn() {
        Wording wording = new Wording();
        warnings.add(new Warning(attribution.rule(), wording));
        return wording;
    }

    /** Adds a sentence to the message of a feature that the plan's sheet denies; denies nothing itself. */
    @Conclusion
    public Wording remark(String feature) {
        Wording wording = new Wording();
        remarks.add(new Remark(attribution.rule(), feature, wording));
        return wording;
    }

    private Wording add(Optional<String> feature, Reason reason) {
        Wording wording = new Wording();
        restrictions.add(new Restriction(attribution.rule(), feature, reason, wording));
        return wording;
    }

    @EngineOnly
    public List<Restriction> restrictions() {
        return List.copyOf(restrictions);
    }

    @EngineOnly
    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    @EngineOnly
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    @EngineOnly
    public List<BillingReason> billingReasons() {
        return List.copyOf(billingReasons);
    }

    /** A denial; an empty feature is every feature. */
    public record Restriction(String rule, Optional<String> feature, Reason reason, Wording wording) {}

    /** A warning beside what is allowed. */
    public record Warning(String rule, Wording wording) {}

    /** A sentence beside the denial of a feature. */
    public record Remark(String rule, String feature, Wording wording) {}

    /** Why what is billed is billed. */
    public record BillingReason(String rule, Reason reason) {}
}
