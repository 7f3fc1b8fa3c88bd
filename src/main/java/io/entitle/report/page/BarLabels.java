package io.entitle.report.page;

import io.entitle.report.page.Chart.Bar;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;

/** Writes for a place on the axis the label of the bar that stands there. */
final class BarLabels extends NumberFormat {

    private static final long serialVersionUID = 1;

    private final transient List<Bar> bars;

    BarLabels(List<Bar> bars) {
        this.bars = List.copyOf(bars);
    }

    @Override
    public StringBuffer format(double place, StringBuffer text, FieldPosition position) {
        int bar = (int) Math.round(place);
        return text.append(bar >= 0 && bar < bars.size() ? bars.get(bar).label() : "");
    }

    @Override
    public StringBuffer format(long place, StringBuffer text, FieldPosition position) {
        return format((double) place, text, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("labels are only written");
    }
}
