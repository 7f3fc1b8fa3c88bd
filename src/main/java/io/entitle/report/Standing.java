package io.entitle.report;

import java.time.ZoneId;
import java.util.List;

/**
 * How all accounts of a product stand at the end of a run. Immutable.
 *
 * @param zone the zone of most accounts, which days are told in
 * @param plans the plan in force, the most frequent first
 * @param conditions what else they are in, the most frequent first; an account may be in several
 * @param frozen since when, the longest first
 * @param losing those advised to save data that is deleted within {@link Deadlines#DAYS} days, the most urgent first
 * @param causes why accounts are set aside
 */
public record Standing(
        long accounts,
        ZoneId zone,
        List<Share> plans,
        List<Share> conditions,
        List<AdviceGroup> advice,
        Attention frozen,
        Attention losing,
        long quarantined,
        List<Cause> causes,
        Due due) {

    public Standing {
        plans = List.copyOf(plans);
        conditions = List.copyOf(conditions);
        advice = List.copyOf(advice);
        causes = List.copyOf(causes);
    }
}
