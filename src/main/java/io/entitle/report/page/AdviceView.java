package io.entitle.report.page;

import io.entitle.report.AdviceGroup;
import io.entitle.report.Figure;
import io.entitle.report.Standing;
import java.math.BigDecimal;
import java.util.List;

/** What holders of accounts are advised, and the figures of it. */
record AdviceView(String lead, boolean any, List<Row> rows) {

    record Row(String name, String zh, String reason, String count, List<FigureText> figures) {}

    record FigureText(String name, String range, String sum) {}

    static AdviceView of(Standing standing, Labels labels) {
        List<AdviceGroup> groups = standing.advice();
        return new AdviceView(
                lead(groups),
                !groups.isEmpty(),
                groups.stream().map(group -> row(group, labels)).toList());
    }

    private static String lead(List<AdviceGroup> groups) {
        if (groups.isEmpty()) {
            return "No account is advised anything.";
        }
        List<AdviceGroup> worth =
                groups.stream().filter(group -> group.worth().isPresent()).toList();
        if (worth.isEmpty()) {
            return "None of it carries the price of a month (the figure " + AdviceGroup.WORTH + ").";
        }
        BigDecimal sum = worth.stream()
                .flatMap(group -> group.worth().stream())
                .map(Figure::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long accounts = worth.stream()
                .flatMap(group -> group.worth().stream())
                .mapToLong(Figure::accounts)
                .sum();
        return "If all " + Numbers.whole(accounts) + " whose advice names the price of a month took it, that would be "
                + Numbers.exact(sum) + " a month: the sum of the figure " + AdviceGroup.WORTH
                + ", in the currency of the price list, what they pay today not taken off.";
    }

    private static Row row(AdviceGroup group, Labels labels) {
        Labels.Name name = labels.advice(group.advice(), group.to());
        return new Row(
                name.en(),
                name.zh(),
                group.reason(),
                Numbers.whole(group.accounts()),
                group.figures().stream().map(AdviceView::figure).toList());
    }

    private static FigureText figure(Figure figure) {
        String range = figure.least().compareTo(figure.most()) == 0
                ? Numbers.exact(figure.least()) + " each"
                : Numbers.exact(figure.least()) + " to " + Numbers.exact(figure.most());
        return new FigureText(figure.name(), range, isWorthAdding(figure) ? Numbers.exact(figure.sum()) : "");
    }

    /** What is the same for all is a bound that the rules draw, unless it is a price. */
    private static boolean isWorthAdding(Figure figure) {
        return figure.name().equals(AdviceGroup.WORTH) || figure.least().compareTo(figure.most()) < 0;
    }
}
