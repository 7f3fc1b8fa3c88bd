package io.entitle.oracle;

import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import io.entitle.oracle.Oracle.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Edits of what is refused to some accounts. */
final class RestrictionEdits {

    private RestrictionEdits() {}

    static List<SeededEdit> restrictions() {
        return List.of(
                SeededEdit.of("a restriction is added", "coze/restrictions.drl", "", "", """

                                // ruling: an example
                                rule "coze/restrictions: no SDK calls from accounts in debt for two months"
                                when
                                    Arrears( amount > 0, since.plusMonths( 2 ).reached )
                                then
                                    answer.restrict( "sdk.call", Reason.FROZEN );
                                end
                                """)
                        .answering(RestrictionEdits::withoutSdkInLongDebt),
                SeededEdit.of(
                                "a small debt is forgiven",
                                "coze/restrictions.drl",
                                "restrictions: in arrears",
                                "amount > 0",
                                "amount > 10")
                        .answering(new OnOtherFacts(new CozeOracle(), RestrictionEdits::withoutSmallDebt)),
                SeededEdit.of(
                                "a restriction is dropped",
                                "coze/restrictions.drl",
                                "restrictions: in a kept account",
                                "Account( $open : active )",
                                "Account( $open : active, active == \"nobody\" )")
                        .answering(RestrictionEdits::withUploadsInKeptAccount),
                SeededEdit.of("a rule throws", "coze/restrictions.drl", "", "", """

                                // ruling: an example
                                rule "coze/restrictions: whoever has voices works with a plan that there is not"
                                when
                                    Account( used( "voice.clone" ) > 1 )
                                then
                                    standing.inForce( "nosuch" );
                                end
                                """)
                        .undecidedFor(sample -> sample.facts()
                                        .usage()
                                        .getOrDefault("voice.clone", BigDecimal.ZERO)
                                        .compareTo(BigDecimal.ONE)
                                > 0));
    }

    private static ExpectedAnswer withoutSdkInLongDebt(Question question, ExpectedAnswer was) {
        boolean long_ = question.facts()
                .arrears()
                .filter(debt -> debt.amount().signum() > 0)
                .filter(debt -> !debt.since()
                        .atZone(question.facts().zone())
                        .plusMonths(2)
                        .toInstant()
                        .isAfter(question.at()))
                .isPresent();
        return long_ && question.key().equals("sdk.call")
                ? ExpectedAnswer.of(Verdict.denied(Reason.FROZEN), was.plan(), was.measure())
                : was;
    }

    private static Facts withoutSmallDebt(Facts facts) {
        return facts.withMoney(
                facts.arrears().filter(debt -> debt.amount().compareTo(BigDecimal.TEN) > 0),
                facts.balance(),
                facts.paid());
    }

    /** In a kept account there is room for files as long as the free plan has room. */
    private static ExpectedAnswer withUploadsInKeptAccount(Question question, ExpectedAnswer was) {
        boolean kept = CozeStanding.of(question.facts(), question.at()).kept().isPresent();
        if (!kept || !question.key().equals("knowledge.upload") || was.reason() == Reason.IN_ARREARS) {
            return was;
        }
        ExpectedAnswer room = new CozeOracle().answer(question.of("knowledge.storage", Optional.empty()));
        return new ExpectedAnswer(room.outcome(), room.reason(), room.plan(), was.measure());
    }
}
