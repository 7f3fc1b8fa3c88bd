package io.entitle.review;

import io.entitle.decision.Impact;
import io.entitle.difference.Count;
import io.entitle.difference.DifferenceReport;
import io.entitle.difference.Group;
import java.util.List;

/** Who gains and who loses. */
public final class AccountsSection {

    private AccountsSection() {}

    /**
     * The part on the accounts of a file.
     *
     * @param broken what of the brake is broken
     */
    public static Section of(DifferenceReport report, List<String> broken) {
        String summary = Markdown.counted(report.accounts(), "account") + ": " + report.changed()
                + " answered otherwise, " + report.worse() + " worse off";
        boolean undecided = report.count(Impact.UNDECIDED).accounts() > 0;
        return new Section("Gains and losses", summary, body(report, broken), broken.isEmpty() && !undecided);
    }

    private static String body(DifferenceReport report, List<String> broken) {
        StringBuilder body = new StringBuilder();
        broken.forEach(sentence -> body.append(Markdown.item("**" + sentence + "**")));
        if (report.refused() > 0) {
            body.append(Markdown.item(
                    Markdown.counted(report.refused(), "document") + " with problems; they are not part of this"));
        }
        if (report.changed() > 0) {
            body.append(body.isEmpty() ? "" : "\n")
                    .append(features(report))
                    .append('\n')
                    .append(rules(report));
        }
        return body.toString();
    }

    private static String features(DifferenceReport report) {
        StringBuilder table =
                new StringBuilder(Markdown.head("how", ">accounts", "product", "plan", "feature", "such as"));
        rows(table, report.total(), "**all**");
        report.features().forEach(group -> rows(table, group, Markdown.plain(group.name())));
        return table.toString();
    }

    private static void rows(StringBuilder table, Group group, String feature) {
        group.kinds().forEach((kind, count) -> table.append(row(kind.word(), count, group, feature)));
        if (group.belowUse().accounts() > 0) {
            table.append(row("limit below use", group.belowUse(), group, feature));
        }
    }

    private static String row(String how, Count count, Group group, String feature) {
        return Markdown.row(
                how,
                String.valueOf(count.accounts()),
                Markdown.plain(group.product()),
                Markdown.plain(group.plan()),
                feature,
                Markdown.plain(String.join(", ", count.samples())));
    }

    private static String rules(DifferenceReport report) {
        StringBuilder table = new StringBuilder(Markdown.head("how", ">accounts", "edit", "rule"));
        report.rules()
                .forEach(rule -> rule.kinds()
                        .forEach((kind, count) -> table.append(Markdown.row(
                                kind.word(),
                                String.valueOf(count.accounts()),
                                rule.plan(),
                                Markdown.plain(rule.name())))));
        return table.toString();
    }
}
