package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.decision.Remedy.Step;
import io.entitle.decision.RulePart;
import io.entitle.vocabulary.Occasion;
import io.entitle.vocabulary.ProposedRemedy;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Until when it must be waited: until a count starts anew, or until what stands in the way has passed by itself. */
record Waiting(Prospects prospects, Denied denied) {

    /** Empty where waiting does not help. */
    Optional<Attempt> attempt(ProposedRemedy proposed, List<RulePart> by) {
        Outlook outlook = prospects.outlook(denied.facts(), denied.at());
        for (int place = 1; outlook.ruling(place).isPresent(); place++) {
            Ruling then = outlook.ruling(place).orElseThrow();
            if (then.judge(denied.feature(), denied.amount()).allowed()) {
                OffsetDateTime when = then.question().at();
                return Optional.of(new Attempt(
                        step(proposed, words(when, outlook.occasions(place)), when, by),
                        then.anew().orElse(then.question().facts())));
            }
        }
        return Optional.empty();
    }

    private static Message words(OffsetDateTime when, List<Occasion> occasions) {
        return occasions.equals(List.of(Occasion.COUNTED_ANEW))
                ? Phrases.say("wait.anew", Phrases.instant(when))
                : Phrases.say("wait.for", Phrases.instant(when), Causes.of(occasions));
    }

    private Step step(ProposedRemedy proposed, Message words, OffsetDateTime when, List<RulePart> by) {
        Message said = proposed.messageFor(denied.facts()).orElse(words);
        return Step.of(proposed.action(), said, when, proposed.taker(), by);
    }
}
