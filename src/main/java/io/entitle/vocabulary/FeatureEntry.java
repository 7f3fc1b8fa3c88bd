package io.entitle.vocabulary;

import io.entitle.fact.Product;

/** One feature of the catalogue while rules describe it. */
public final class FeatureEntry {

    private final String key;
    private final String en;
    private final String zh;
    private String unit = "";
    private String oneUnit = "";
    private String unitZh = "";
    private boolean divisible;
    private boolean measuredByProjects;

    FeatureEntry(String key, String en, String zh) {
        this.key = key;
        this.en = en;
        this.zh = zh;
    }

    /** What is counted, in English, where one and many are written alike, and Chinese. */
    @Conclusion
    public FeatureEntry countedIn(String english, String chinese) {
        return countedIn(english, english, chinese);
    }

    /** What is counted, in English of one and of many, and Chinese. */
    @Conclusion
    public FeatureEntry countedIn(String one, String many, String chinese) {
        unit = many;
        oneUnit = one;
        unitZh = chinese;
        return this;
    }

    /** Fractions of the unit count too. */
    @Conclusion
    public FeatureEntry divisible() {
        divisible = true;
        return this;
    }

    /** Its use is the sum of the projects' peaks, where the facts name no use of it. */
    @Conclusion
    public FeatureEntry measuredByProjects() {
        measuredByProjects = true;
        return this;
    }

    Product.Feature feature() {
        return new Product.Feature(key, en, zh, unit, oneUnit, unitZh, divisible, measuredByProjects);
    }
}
