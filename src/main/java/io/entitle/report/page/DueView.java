package io.entitle.report.page;

import io.entitle.report.Due;
import io.entitle.report.Standing;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** When answers will change by themselves; the chart is there twice, of which the page shows what fits. */
record DueView(String lead, String wide, String narrow, List<Day> days) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final String TITLE = "Accounts with an answer that changes by itself, by day";
    private static final double FULL_WIDTH = 2;

    record Day(String name, String count) {}

    static DueView of(Standing standing) {
        Due due = standing.due();
        return new DueView(
                lead(due),
                Chart.svg(TITLE, bars(due), FULL_WIDTH),
                Chart.svg(TITLE, bars(due), 1),
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
