package io.entitle.difference;

import io.entitle.decision.Impact;
import io.entitle.states.CombinedText;
import io.entitle.states.NumberText;
import io.entitle.wire.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two books answer otherwise about derived accounts, for people. */
public final class DerivedText {

    private DerivedText() {}

    /**
     * The gravest changes first, each with its rules and an account.
     *
     * @param written whether the accounts are written to files, which are named then in place of the accounts
     */
    public static String of(List<DerivedReport> reports, boolean written) {
        return reports.stream().map(report -> of(report, written)).collect(Collectors.joining("\n"));
    }

    private static String of(DerivedReport report, boolean written) {
        Stream<String> changes = report.changes().stream().map(change -> of(change, report, written));
        return Stream.of(changes, CombinedText.lines(report.combined()), asked(report), Stream.of(summary(report)))
                .flatMap(lines -> lines)
                .map(text -> text + "\n")
                .collect(Collectors.joining());
    }

    private static String of(DerivedChange change, DerivedReport report, boolean written) {
        Stream<String> head = Stream.of(
                change.kind().word() + ": " + change.line(), "    features: " + String.join(", ", change.features()));
        Stream<String> causes = change.causes().stream()
                .map(rule -> "    " + rule.file() + ":" + rule.line() + " " + rule.name() + " ("
                        + rule.edit().word() + ")");
        String account = written
                ? report.file(change).name()
                : Answer.of(change.account()).line();
        String shown = "    " + NumberText.of(change.states()) + " of the accounts, the smallest: " + account;
        return Stream.of(head, causes, Stream.of(shown))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** How much was asked, and what was not, so that nobody takes silence for an answer. */
    private static Stream<String> asked(DerivedReport report) {
        if (report.states() == 0) {
            return Stream.empty();
        }
        String asked = report.asked().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> one.getKey().word() + " " + NumberText.of(one.getValue()))
                .collect(Collectors.joining(", "));
        String not = report.asked().entrySet().stream()
                .filter(one -> one.getValue() == 0)
                .map(one -> one.getKey().word())
                .collect(Collectors.joining(", "));
        Stream<String> unasked =
                not.isEmpty() ? Stream.empty() : Stream.of("  not asked, as no edited rule is for it: " + not);
        return Stream.concat(Stream.of("  asked: " + asked), unasked);
    }

    private static String summary(DerivedReport report) {
        if (report.states() == 0) {
            return report.product() + ": no rule was edited, so no account was asked";
        }
        String unasked = report.unasked() == 0
                ? ""
                : ", " + NumberText.of(report.unasked()) + " of them left out as only the newer book knows their plans";
        return report.product() + ": " + NumberText.of(report.changes().size(), "answer") + " changed" + kinds(report)
                + " with " + NumberText.of(report.states(), "derived account") + unasked;
    }

    private static String kinds(DerivedReport report) {
        String kinds = Arrays.stream(Impact.values())
                .flatMap(kind -> number(report, kind))
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? "" : " (" + kinds + ")";
    }

    private static Stream<String> number(DerivedReport report, Impact kind) {
        long number = report.changes().stream()
                .filter(change -> change.kind() == kind)
                .count();
        return number == 0 ? Stream.empty() : Stream.of(kind.word() + " " + NumberText.of(number));
    }
}
