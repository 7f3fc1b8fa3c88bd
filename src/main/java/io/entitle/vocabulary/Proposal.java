package io.entitle.vocabulary;

import io.entitle.decision.ChangeAnswer.Outcome;
import io.entitle.decision.ChangeReason;
import java.util.ArrayList;
import java.util.List;

/** Where rules conclude whether a change of plan may be made, and what it does to the account. */
public final class Proposal {

    private final Attribution attribution;
    private final List<ProposedChange> changes = new ArrayList<>();

    public Proposal(Attribution attribution) {
        this.attribution = attribution;
    }

    /** The account may make the change itself, and it takes effect at once. */
    @Conclusion
    public ProposedChange allowNow(Moment now) {
        return conclude(Outcome.ALLOWED, ChangeReason.EFFECTIVE_NOW).from(now);
    }

    /** The account may make the change itself, and it takes effect on the 1st of the next month. */
    @Conclusion
    public ProposedChange allowFromNextMonth(Moment now) {
        return conclude(Outcome.ALLOWED, ChangeReason.EFFECTIVE_NEXT_MONTH).from(now.nextMonth());
    }

    /** Only sales can make the change. */
    @Conclusion
    public ProposedChange contactSales() {
        return conclude(Outcome.CONTACT_SALES, ChangeReason.SALES_ONLY);
    }

    /** The change is refused; beats whatever allows it. */
    @Conclusion
    public ProposedChange refuse(ChangeReason reason) {
        return conclude(Outcome.REFUSED, reason);
    }

    private ProposedChange conclude(Outcome outcome, ChangeReason reason) {
        ProposedChange change = new ProposedChange(attribution.rule(), outcome, reason);
        changes.add(change);
        return change;
    }

    @EngineOnly
    public List<ProposedChange> changes() {
        return List.copyOf(changes);
    }
}
