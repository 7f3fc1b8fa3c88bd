package io.entitle.finding;

/** How grave a finding is. Only errors fail a check. */
public enum Severity {
    ERROR("error"),
    /** May be meant. */
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
