package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.decision.UnmetCondition;
import io.entitle.decision.UnmetCondition.FoundValue;
import io.entitle.matching.Obstacle;
import java.util.List;

/** Words what kept a rule from firing. */
final class Unmet {

    /** The field that says when the first of a chain of periods began. */
    private static final String OF_FIRST_PERIOD = "anchor";

    private Unmet() {}

    static UnmetCondition of(Obstacle obstacle) {
        List<FoundValue> found = obstacle.found().stream()
                .map(one -> new FoundValue(one.word(), Shown.value(one.value())))
                .toList();
        return new UnmetCondition(
                obstacle.place().line(),
                obstacle.place().column(),
                obstacle.written(),
                obstacle.pattern(),
                found,
                message(obstacle, found));
    }

    private static Message message(Obstacle obstacle, List<FoundValue> found) {
        return switch (obstacle.kind()) {
            case MISSING -> Phrases.clause("unmet.missing", obstacle.pattern());
            case PRESENT -> with("unmet.present", obstacle.written(), details(obstacle));
            case UNANSWERED -> Phrases.clause("unmet.unanswered", obstacle.written(), obstacle.reason());
            case FAILED -> failed(obstacle, found);
        };
    }

    /** Where only a yes or no was found that the fact reckons, what it reckons from is told too. */
    private static Message failed(Obstacle obstacle, List<FoundValue> found) {
        Message values = found.stream()
                .map(one -> Phrases.clause("unmet.was", word(one, found), one.value()))
                .reduce((one, other) -> Phrases.clause("unmet.and", one, other))
                .orElseGet(() -> Phrases.clause("unmet.not"));
        boolean alone = found.size() == 1 && found.get(0).word().equals(obstacle.written());
        Message failed = alone
                ? Phrases.clause("unmet.untrue", obstacle.written())
                : Phrases.clause("unmet.failed", obstacle.written(), values);
        String details = obstacle.found().stream().anyMatch(one -> isReckoned(one, obstacle)) ? details(obstacle) : "";
        return details.isEmpty() ? failed : Phrases.clause("unmet.of", failed, details);
    }

    /** Beside the constraint itself a call that stands alone is known by its name. */
    private static String word(FoundValue one, List<FoundValue> found) {
        int brackets = one.word().indexOf('(');
        return found.size() == 1 && brackets > 0 ? one.word().substring(0, brackets) : one.word();
    }

    private static boolean isReckoned(Obstacle.Found found, Obstacle obstacle) {
        return found.value() instanceof Boolean
                && obstacle.fact()
                        .filter(fact -> !Shown.isField(fact, found.word()))
                        .isPresent();
    }

    private static Message with(String key, String written, String details) {
        return details.isEmpty() ? Phrases.clause(key, written) : Phrases.clause(key + ".of", written, details);
    }

    private static String details(Obstacle obstacle) {
        return obstacle.fact()
                .map(fact -> Shown.details(fact, name -> isWanted(name, obstacle.found())))
                .orElse("");
    }

    /** What another fact is known by is told only where the condition asks for it. */
    private static boolean isWanted(String field, List<Obstacle.Found> found) {
        boolean told = found.stream().anyMatch(one -> one.word().equals(field));
        boolean asked = found.stream().anyMatch(one -> one.word().startsWith(field + "."));
        return !told && (asked || !field.equals(OF_FIRST_PERIOD));
    }
}
