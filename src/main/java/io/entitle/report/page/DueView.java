package io.entitle.report.page;

import io.entitle.report.Due;
import io.entitle.report.Standing;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** When answers will change by themselves. */
record DueView(String lead, String chart, List<Day> days) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final double FULL_WIDTH = 2;

    record Day(String name, String count) {}

    static DueView of(Standing standing) {
        Due due = standing.due();
        return new DueView(
                lead(due),
                Chart.svg("Accounts with an answer that changes by itself, by day", bars(due), FULL_WIDTH),
                due.days().stream()
                        .map(day -> new Day(LONG.format(day.day()), Numbers.whole(day.accounts())))
                        .toList());
    }

    private static String lead(Due due) {
        String overdue = due.overdue() == 0 ? "" : " " + Numbers.whole(due.overdue()) + " were due before the run.";
        return Numbers.counted(due.soon(), "account") + " will have another answer within "
                + due.days().size() + " days though nothing happens to " + (due.soon() == 1 ? "it" : "them") + ", "
                + Numbers.whole(due.later()) + " later; for " + Numbers.whole(due.never()) + " no change is foreseen."
                + overdue;
    }

    /** Weekends are pale. */
    private static List<Chart.Bar> bars(Due due) {
        return due.days().stream()
                .map(day -> new Chart.Bar(
                        SHORT.format(day.day()),
                        day.accounts(),
                        day.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0))
                .toList();
    }
}
