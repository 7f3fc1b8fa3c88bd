package io.entitle.review;

import io.entitle.authoring.Coverage;
import io.entitle.authoring.Coverage.OfConstraint;
import java.util.stream.Collectors;

/** What the cases beside the new rules reach of them. */
public final class CoverageSection {

    private CoverageSection() {}

    public static Section of(Coverage coverage) {
        int rules = coverage.rules().size();
        String summary = (rules - coverage.unfired().size()) + " of " + Markdown.counted(rules, "rule") + " fired; "
                + coverage.constraints().filter(OfConstraint::seenBoth).count() + " of "
                + Markdown.counted(coverage.constraints().count(), "constraint") + " seen true and false";
        String body = coverage.constraints()
                .filter(one -> !one.seenBoth())
                .map(one -> Markdown.item(
                        never(one) + ": " + Markdown.plain(one.place() + ": ") + "`` " + one.written() + " ``"))
                .collect(Collectors.joining());
        return Section.told("Coverage", summary, body);
    }

    private static String never(OfConstraint one) {
        if (one.held() + one.failed() == 0) {
            return "never looked at";
        }
        return one.held() == 0 ? "never true" : "never false";
    }
}
