package io.entitle.sweep;

import io.entitle.Entitlements;
import io.entitle.decision.Survey;
import io.entitle.engine.EvaluationFailedException;
import io.entitle.fact.Facts;
import io.entitle.problem.Problem;
import io.entitle.store.StoredFacts;
import io.entitle.sweep.AnswerDigests.Digested;
import io.entitle.wire.AnswersText;
import io.entitle.wire.InstantsText;
import io.entitle.wire.KeptText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks the rules about accounts as they are stored. Safe to share between threads. */
record Evaluator(Entitlements entitlements, AnswerDigests digests) {

    /** Where the problem of an account is whose facts are sound. */
    private static final String RULES = "rules";

    /**
     * What is to be kept of an account at an instant.
     *
     * @param since since when it has been in what
     */
    Finding find(StoredFacts stored, Instant at, Map<String, Instant> since) {
        Optional<Facts> facts = stored.document().facts();
        return facts.isPresent()
                ? find(stored, facts.get(), at, since)
                : quarantined(stored, stored.document().problems(), Optional.empty());
    }

    private Finding find(StoredFacts stored, Facts facts, Instant at, Map<String, Instant> since) {
        try {
            Survey survey = entitlements.survey(facts, at);
            Digested digested = digests.of(survey.answers());
            StoredResult kept = new StoredResult(
                    stored.account(),
                    stored.mark(),
                    facts.kind().name().toLowerCase(Locale.ROOT),
                    facts.zone().getId(),
                    survey.plan().orElse(""),
                    digested.digest(),
                    AnswersText.of(survey.used()),
                    InstantsText.of(conditions(survey, at, since)),
                    digests.advice(survey.advice()),
                    survey.validUntil().map(Evaluator::storable),
                    "",
                    false);
            return new Finding(kept, Optional.of(survey.answers()), Optional.of(digested));
        } catch (EvaluationFailedException e) {
            // What a rule would have looked at after it threw is not known, so it is asked again at any later instant.
            return quarantined(
                    stored,
                    List.of(new Problem(RULES, String.valueOf(e.getMessage()))),
                    Optional.of(storable(at).plus(1, ChronoUnit.MICROS)));
        }
    }

    private static Finding quarantined(StoredFacts stored, List<Problem> problems, Optional<Instant> nextChangeAt) {
        return Finding.without(
                StoredResult.quarantined(stored.account(), stored.mark(), KeptText.problems(problems), nextChangeAt));
    }

    /** What an account enters is stamped once. */
    private static Map<String, Instant> conditions(Survey survey, Instant at, Map<String, Instant> since) {
        Map<String, Instant> conditions = new TreeMap<>();
        Condition.of(survey)
                .forEach(condition -> conditions.put(condition.word(), since.getOrDefault(condition.word(), at)));
        return conditions;
    }

    /** No later than it is: databases keep microseconds. */
    private static Instant storable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
