package io.entitle.verification;

import io.entitle.verification.Change.Effect;
import io.entitle.wire.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two books answer differently, for people. */
public final class ComparedText {

    private ComparedText() {}

    /**
     * Losses first, each with its rules and an account.
     *
     * @param written whether the accounts are written to files, which are named then in place of the accounts
     */
    public static String of(List<Compared> compared, boolean written) {
        return compared.stream().map(one -> of(one, written)).collect(Collectors.joining("\n"));
    }

    private static String of(Compared compared, boolean written) {
        Stream<String> changes = compared.changes().stream().map(change -> of(change, compared, written));
        return Stream.of(changes, VerifiedText.combined(compared.combined()), Stream.of(summary(compared)))
                .flatMap(lines -> lines)
                .map(text -> text + "\n")
                .collect(Collectors.joining());
    }

    private static String of(Change change, Compared compared, boolean written) {
        Stream<String> head = Stream.of(
                change.effect().word() + ": " + change.before() + " -> " + change.after(),
                "    features: " + String.join(", ", change.features()));
        Stream<String> causes = change.causes().stream()
                .map(rule -> "    " + rule.file() + ":" + rule.line() + " " + rule.name() + " ("
                        + (rule.edit() == Edit.NONE ? "not edited" : rule.edit().word()) + ")");
        String account = written
                ? compared.file(change).name()
                : Answer.of(change.account()).line();
        String shown = "    " + VerifiedText.count(change.states()) + " of the accounts, the smallest: " + account;
        return Stream.of(head, causes, Stream.of(shown))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String summary(Compared compared) {
        String unasked = compared.unasked() == 0
                ? ""
                : ", " + VerifiedText.count(compared.unasked()) + " of them left out as only the newer book knows their"
                        + " plans";
        return compared.product() + ": " + number(compared, Effect.LOSS) + ", " + number(compared, Effect.GAIN) + ", "
                + number(compared, Effect.OTHER) + " with "
                + VerifiedText.count(compared.states()) + " derived accounts" + unasked;
    }

    private static String number(Compared compared, Effect effect) {
        long number = compared.changes().stream()
                .filter(change -> change.effect() == effect)
                .count();
        return switch (effect) {
            case LOSS -> VerifiedText.count(number, "loss", "losses");
            case GAIN -> VerifiedText.count(number, "gain", "gains");
            case OTHER -> VerifiedText.count(number, "other change", "other changes");
        };
    }
}
