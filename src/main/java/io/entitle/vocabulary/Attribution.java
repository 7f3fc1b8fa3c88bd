package io.entitle.vocabulary;

/** Which rule is concluding at the moment, so that every conclusion can name its rule. One per evaluation. */
public final class Attribution {

    private String rule = "";

    /** Called by the engine before a rule concludes. */
    public void concluding(String name) {
        rule = name;
    }

    public String rule() {
        return rule;
    }
}
