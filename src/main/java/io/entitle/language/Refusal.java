package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;

/** Ends the reading of one rule at the first thing that is not in the language. Never leaves this package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Refusal(Finding finding) {
        super(finding.text(), null, false, false);
        this.finding = finding;
    }

    Refusal(Code code, Place place, String text, String hint) {
        this(new Finding(code, place, "", text, hint));
    }

    Finding finding() {
        return finding;
    }
}
