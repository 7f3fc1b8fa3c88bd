package io.entitle.vocabulary;

import io.entitle.fact.Facts;

/** The natural day that a moment is in, as people are told it: {@code 2022-09-11}. */
public final class Day implements Varying {

    private final Moment moment;

    Day(Moment moment) {
        this.moment = moment;
    }

    @Override
    @EngineOnly
    public Object toldOf(Facts facts) {
        return moment.calendarDayIn(facts);
    }

    @Override
    public String toString() {
        return moment.calendarDay().toString();
    }
}
