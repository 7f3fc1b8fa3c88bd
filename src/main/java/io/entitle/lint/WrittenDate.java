package io.entitle.lint;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which date was meant by a text that is none. */
final class WrittenDate {

    private static final Pattern DATE =
            Pattern.compile("(?<year>[0-9]{4})[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?(?<time>[T ].*)?");
    private static final Pattern TIME =
            Pattern.compile("[T ](?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?(?<offset>.*)");
    private static final Pattern OFFSET = Pattern.compile("Z|[+-][0-9]{2}:[0-9]{2}");
    private static final String OFFSET_SHOWN = "+08:00";

    private WrittenDate() {}

    static String hint(String text) {
        return meant(text)
                .map(date -> "write `" + date + "`")
                .orElse("write a date, such as `2027-01-01`, or an instant, such as `2027-01-01T00:00:00" + OFFSET_SHOWN
                        + "`");
    }

    private static Optional<String> meant(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.of(number(parts, "year"), number(parts, "month"));
            int day = Math.max(1, Math.min(number(parts, "day"), month.lengthOfMonth()));
            String date = month.atDay(day).toString();
            return Optional.ofNullable(parts.group("time"))
                    .map(time -> time(time).map(found -> date + found))
                    .orElse(Optional.of(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time of day without an offset gets the one that the other examples have. */
    private static Optional<String> time(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int second = Optional.ofNullable(parts.group("second"))
                .map(Integer::parseInt)
                .orElse(0);
        LocalTime time = LocalTime.of(number(parts, "hour"), number(parts, "minute"), second);
        String offset = OFFSET.matcher(parts.group("offset")).matches() ? parts.group("offset") : OFFSET_SHOWN;
        return Optional.of(
                String.format("T%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond()) + offset);
    }

    private static int number(Matcher parts, String name) {
        return Integer.parseInt(parts.group(name));
    }
}
