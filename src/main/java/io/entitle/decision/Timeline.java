package io.entitle.decision;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Every instant at which any answer about an account becomes another one, the facts unchanged. Immutable.
 *
 * @param from the instant of the question; what is so then is not an event
 * @param until the end of what was looked at; it is not part of it
 * @param events in the order of time
 * @param ruleset digest of the rule files that answered
 */
public record Timeline(
        String account, String product, OffsetDateTime from, OffsetDateTime until, List<Event> events, String ruleset) {

    public Timeline {
        events = List.copyOf(events);
    }

    /**
     * An instant at which answers change.
     *
     * @param cause what comes about then
     * @param changes the answers that change, sorted by key
     * @param rules the rules that have a part in the new answers and had none before, and, as ceasing, the reverse
     */
    public record Event(OffsetDateTime at, Message cause, List<Change> changes, List<RulePart> rules) {

        public Event {
            changes = List.copyOf(changes);
            rules = List.copyOf(rules);
        }
    }

    /** One answer before and after. */
    public record Change(String key, Decision before, Decision after) {}
}
