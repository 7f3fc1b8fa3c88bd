package io.entitle.vocabulary;

/** Which rule is concluding at the moment, so that every conclusion can name its rule. One per evaluation. */
public final class Attribution {

    /** Far above what the rules conclude about any account; reached only by rules that conclude without end. */
    private static final int MOST = 100_000;

    private String rule = "";
    private int conclusions;

    /** Called by the engine before a rule concludes. */
    public void concluding(String name) {
        rule = name;
    }

    /** The rule that a conclusion names; every conclusion asks once. */
    public String rule() {
        if (++conclusions > MOST) {
            throw new IllegalStateException("rules conclude without end");
        }
        return rule;
    }

    /** The rule that concluded last, without a conclusion. */
    public String last() {
        return rule;
    }
}
