package io.entitle.verification;

import io.entitle.decision.RulePart;
import io.entitle.states.CombinedText;
import io.entitle.states.NumberText;
import io.entitle.wire.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a verification, for people. */
public final class VerifiedText {

    private VerifiedText() {}

    /**
     * Flaws first, each with its rules and an account.
     *
     * @param written whether the accounts are written to files, which are named then in place of the accounts
     */
    public static String of(List<Verified> verified, boolean written) {
        return verified.stream().map(one -> of(one, written)).collect(Collectors.joining("\n"));
    }

    private static String of(Verified verified, boolean written) {
        Stream<String> flaws = verified.flaws().stream().map(flaw -> of(flaw, verified, written));
        return Stream.of(flaws, CombinedText.lines(verified.combined()), Stream.of(summary(verified)))
                .flatMap(lines -> lines)
                .map(text -> text + "\n")
                .collect(Collectors.joining());
    }

    private static String of(Flaw flaw, Verified verified, boolean written) {
        Stream<String> rules = flaw.rules().stream().map(VerifiedText::place);
        Stream<String> features = flaw.features().isEmpty()
                ? Stream.empty()
                : Stream.of("    features: " + String.join(", ", flaw.features()));
        String shown = "    " + NumberText.of(flaw.states(), "account") + " of " + NumberText.of(verified.states())
                + " show it, the" + " smallest: ";
        Stream<String> accounts = written
                ? Stream.of(shown + verified.file(flaw).name())
                : Stream.concat(
                        Stream.of(shown.stripTrailing()),
                        flaw.accounts().stream()
                                .map(facts -> "      " + Answer.of(facts).line()));
        return Stream.of(
                        Stream.of(flaw.kind().key() + ": " + flaw.kind().words(), "    " + flaw.text()),
                        rules,
                        features,
                        accounts)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String place(RulePart rule) {
        return "    " + rule.file() + ":" + rule.line() + " " + rule.name() + " ("
                + rule.effect().word() + ")";
    }

    private static String summary(Verified verified) {
        String wrong = verified.flaws().isEmpty()
                ? "nothing wrong"
                : NumberText.of(verified.flaws().size(), "flaw");
        return verified.product() + ": " + wrong + " with " + NumberText.of(verified.states(), "derived account") + ", "
                + NumberText.of(verified.asked()) + " of them asked for advice, the bill and each change too";
    }
}
