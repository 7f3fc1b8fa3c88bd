package io.entitle.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is timed, in words, in the order of the table. */
final class Names {

    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry("Check.handWritten", "one answer: by hand in Java"),
            Map.entry("Check.check", "one answer: `check`, with what comes next"),
            Map.entry("Check.outcome", "one answer: `snapshot` and its `outcome`"),
            Map.entry("Check.checkAlone", "one answer: `check`, rules fired for each account"),
            Map.entry("Check.outcomeNaive", "one answer: outcome, a session for each evaluation"),
            Map.entry("Check.checkNaive", "one answer: `check`, a session for each evaluation"),
            Map.entry("OnSnapshot.handWritten", "account held: a map of outcomes by hand"),
            Map.entry("OnSnapshot.outcome", "account held: `Snapshot.outcome`"),
            Map.entry("OnSnapshot.check", "account held: `Snapshot.check`"),
            Map.entry("OnAmount.handWritten", "account held, any amount: two bounds by hand"),
            Map.entry("OnAmount.outcome", "account held, any amount: `Snapshot.outcome`"),
            Map.entry("OnAmount.check", "account held, any amount: `Snapshot.check`"),
            Map.entry("AllFeatures.handWritten", "all features: by hand in Java"),
            Map.entry("AllFeatures.sweepOutcomes", "all features: `snapshot`, each `outcome`"),
            Map.entry("AllFeatures.sweepDecisions", "all features: `snapshot` and its `entitlements`"),
            Map.entry("AllFeatures.show", "all features: `entitlements`, with what comes next"),
            Map.entry("AllFeatures.sweepOutcomesAlone", "all features: each `outcome`, rules fired for each account"),
            Map.entry("AllFeatures.sweepOutcomesNaive", "all features: each `outcome`, a session for each account"),
            Map.entry("OneSheet.handWritten", "one row of a sheet: two maps by hand"),
            Map.entry("OneSheet.outcomeOnSnapshot", "one row: `Snapshot.outcome`"),
            Map.entry("OneSheet.outcome", "one row: `snapshot` and its `outcome`"),
            Map.entry("OneSheet.check", "one row: `check`"),
            Map.entry("OneSheet.easyRules", "one row: Easy Rules 4.1.0"),
            Map.entry("OneSheet.evrete", "one row: Evrete 4.0.3"),
            Map.entry("OneSheet.jCasbin", "one row: jCasbin 1.99.0"),
            Map.entry("OneSheet.cedar", "one row: cedar-java 4.10.0"));

    private Names() {}

    static String of(Figure figure) {
        return WORDS.get(place(figure)).getValue();
    }

    /** Where it stands in the table. */
    static int place(Figure figure) {
        String key = figure.group() + "." + figure.way();
        return IntStream.range(0, WORDS.size())
                .filter(place -> WORDS.get(place).getKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing says what `" + key + "` is"));
    }
}
