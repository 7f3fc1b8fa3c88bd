package io.entitle.oracle;

import io.entitle.Entitlements;
import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Timeline;
import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What is answered of every feature of an account. Not thread-safe. */
final class Answers {

    private final Map<String, Decision> byKey = new HashMap<>();

    static Answers ask(Entitlements entitlements, Facts facts, Instant at) {
        Answers answers = new Answers();
        entitlements
                .entitlements(facts, at)
                .entitlements()
                .forEach(decision -> answers.byKey.put(decision.feature(), decision));
        return answers;
    }

    /** Whether it is the same answer, however much of what it lets be used is left. */
    static boolean isAlike(Decision one, Decision other) {
        return one.outcome() == other.outcome()
                && one.reason() == other.reason()
                && one.plan().equals(other.plan())
                && one.allowance()
                        .flatMap(Allowance::limit)
                        .equals(other.allowance().flatMap(Allowance::limit));
    }

    Decision of(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    Collection<Decision> all() {
        return byKey.values();
    }

    /** As they are once the event has come about. */
    void after(Timeline.Event event) {
        event.changes().forEach(change -> byKey.put(change.key(), change.after()));
    }
}
