package io.entitle.report;

import java.time.LocalDate;
import java.util.List;

/**
 * When answers will change by themselves, the facts unchanged. Immutable.
 *
 * @param days each of the coming days, those without accounts too
 * @param overdue accounts whose answers should have changed by the instant of the run
 * @param later those that change after those days
 * @param never those that no change is foreseen for
 */
public record Due(List<Day> days, long overdue, long later, long never) {

    public Due {
        days = List.copyOf(days);
    }

    /** A day and the accounts that change on it. */
    public record Day(LocalDate day, long accounts) {}

    /** The accounts that change on the days. */
    public long soon() {
        return days.stream().mapToLong(Day::accounts).sum();
    }
}
