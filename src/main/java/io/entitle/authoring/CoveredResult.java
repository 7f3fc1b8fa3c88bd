package io.entitle.authoring;

import java.util.List;

/** What became of the cases that were run, and what they reach of the rules. Immutable. */
public record CoveredResult(SuiteResult result, Coverage coverage) {

    /** What became of cases of which nothing else was looked at. */
    public static CoveredResult bare(SuiteResult result) {
        return new CoveredResult(result, new Coverage(List.of()));
    }
}
