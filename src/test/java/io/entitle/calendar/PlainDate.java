package io.entitle.calendar;

/** A date by plain arithmetic: a second opinion on the calendar that owes nothing to the library's. */
record PlainDate(int year, int month, int day) {

    static boolean isLeap(int year) {
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    }

    static int lengthOf(int year, int month) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    PlainDate next() {
        if (day < lengthOf(year, month)) {
            return new PlainDate(year, month, day + 1);
        }
        return month < 12 ? new PlainDate(year, month + 1, 1) : new PlainDate(year + 1, 1, 1);
    }

    /** The same day of the month so many months on, or that month's last. */
    PlainDate monthsOn(int months) {
        int count = month - 1 + months;
        int laterYear = year + count / 12;
        int laterMonth = count % 12 + 1;
        return new PlainDate(laterYear, laterMonth, Math.min(day, lengthOf(laterYear, laterMonth)));
    }

    PlainDate firstOfNextMonth() {
        return new PlainDate(year, month, 1).monthsOn(1);
    }

    /** Days since the first of 1970. */
    long number() {
        long days = 365L * (year - 1970) + leapYearsBefore(year) - leapYearsBefore(1970);
        for (int before = 1; before < month; before++) {
            days += lengthOf(year, before);
        }
        return days + day - 1;
    }

    private static int leapYearsBefore(int year) {
        return (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400;
    }
}
