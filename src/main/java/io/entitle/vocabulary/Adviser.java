package io.entitle.vocabulary;

import io.entitle.decision.Advice;
import java.util.ArrayList;
import java.util.List;

/** Where rules conclude what the holder of the account is advised to do. */
public final class Adviser {

    private final Attribution attribution;
    private final List<Recommendation> recommendations = new ArrayList<>();

    public Adviser(Attribution attribution) {
        this.attribution = attribution;
    }

    /** Move up to that plan. */
    @Conclusion
    public Recommendation upgrade(String plan) {
        return recommend(Advice.Kind.UPGRADE).to(plan);
    }

    /** Stay on the present plan. */
    @Conclusion
    public Recommendation stay(String plan) {
        return recommend(Advice.Kind.STAY).to(plan);
    }

    /** Renew that plan. */
    @Conclusion
    public Recommendation renew(String plan) {
        return recommend(Advice.Kind.RENEW).to(plan);
    }

    /** Pay what is owed, or top up what is missing. */
    @Conclusion
    public Recommendation settle() {
        return recommend(Advice.Kind.SETTLE);
    }

    /** Save the data before it is deleted. */
    @Conclusion
    public Recommendation exportData() {
        return recommend(Advice.Kind.EXPORT_DATA);
    }

    private Recommendation recommend(Advice.Kind kind) {
        Recommendation recommendation = new Recommendation(kind, attribution.rule());
        recommendations.add(recommendation);
        return recommendation;
    }

    @EngineOnly
    public List<Recommendation> recommendations() {
        return List.copyOf(recommendations);
    }
}
