package io.entitle.oracle;

import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import io.entitle.oracle.ExpectedBill.Charge;
import io.entitle.oracle.Oracle.Question;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Twenty and some edits of the kinds that policy authors make, good ones and bad ones. */
final class SeededEdits {

    private SeededEdits() {}

    static Stream<SeededEdit> all() {
        return Stream.of(limits(), grants(), restrictions(), freezes(), prices())
                .flatMap(List::stream);
    }

    private static List<SeededEdit> limits() {
        return List.of(
                sheet("a limit is raised", "team", "\"voice.clone\"       ).upTo( 1 )", "\"voice.clone\" ).upTo( 2 )")
                        .answering(coze("team", "voice.clone", "2")),
                sheet("a limit is lowered", "personal-free", "upTo( 50 )", "upTo( 40 )")
                        .answering(coze("personal-free", "workspace.members", "40")),
                sheet("what is charged from is lowered", "team", "upTo( 5000 ).eachDay()", "upTo( 4000 ).eachDay()")
                        .answering(coze("team", "points", "4,000/day, then billed"))
                        .billing(any ->
                                new CozeBillOracle(Map.of(), Map.of("team", Optional.of(new BigDecimal("4000"))))),
                sheet(
                                "what was unlimited is limited",
                                "team",
                                "\"workspace.create\"  ).unlimited()",
                                "\"workspace.create\" ).upTo( 5 )")
                        .answering(coze("team", "workspace.create", "5")),
                sheet(
                                "a month's quota becomes a day's",
                                "personal-free",
                                "upTo( 50000 ).eachMonth()",
                                "upTo( 50000 ).eachDay()")
                        .answering(coze("personal-free", "trace.report", "50,000/day")),
                agora("a limit of many is raised", "basic", "upTo( 3000 )", "upTo( 5000 )")
                        .answering(agora("basic", "friend.add", "5,000")),
                agora(
                                "a limit of few is lowered",
                                "basic",
                                "\"room.create\"       ).upTo( 100 )",
                                "\"room.create\" ).upTo( 99 )")
                        .answering(agora("basic", "room.create", "99")),
                agora("a free quota is halved", "free", "upTo( 100 ).eachMonth()", "upTo( 50 ).eachMonth()")
                        .answering(agora("free", "login", "50/month")));
    }

    private static List<SeededEdit> grants() {
        return List.of(
                sheet("a grant is dropped", "personal-advanced", "$sheet.grant( \"trace.export\"      );", "")
                        .answering(coze("personal-advanced", "trace.export", "-")),
                sheet(
                                "a counted grant is dropped",
                                "personal-free",
                                "$sheet.grant( \"evaluation.run\"    ).upTo( 10 ).ever().drawingOn( \"points\" );",
                                "")
                        .answering(coze("personal-free", "evaluation.run", "-")),
                sheet(
                                "what was billed is refused",
                                "personal-advanced",
                                "upTo( 1000 ).eachDay().thenBilled()",
                                "upTo( 1000 ).eachDay()")
                        .answering(coze("personal-advanced", "points", "1,000/day"))
                        .billing(any -> new CozeBillOracle(Map.of(), Map.of("personal-advanced", Optional.empty()))),
                sheet(
                                "what was announced is live",
                                "team",
                                "$sheet.announce( \"enterprise.sso\" )",
                                "$sheet.grant( \"enterprise.sso\" )")
                        .answering(coze("team", "enterprise.sso", "yes")),
                agora(
                                "a grant is added",
                                "basic",
                                "$sheet.grant( \"room.create\"",
                                "$sheet.grant( \"translation\" ); $sheet.grant( \"room.create\"")
                        .answering(agora("basic", "translation", "yes")));
    }

    private static List<SeededEdit> restrictions() {
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
                        .answering(SeededEdits::withoutSdkInLongDebt),
                SeededEdit.of(
                                "a small debt is forgiven",
                                "coze/restrictions.drl",
                                "restrictions: in arrears",
                                "amount > 0",
                                "amount > 10")
                        .answering(on(new CozeOracle(), SeededEdits::withoutSmallDebt)),
                SeededEdit.of(
                                "a restriction is dropped",
                                "coze/restrictions.drl",
                                "restrictions: in a kept account",
                                "Account( $open : active )",
                                "Account( $open : active, active == \"nobody\" )")
                        .answering(SeededEdits::withUploadsInKeptAccount),
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

    private static List<SeededEdit> freezes() {
        return List.of(
                SeededEdit.of(
                                "a freeze is delayed",
                                "agora-im/freeze.drl",
                                "freeze: a person",
                                "plusDays( 5 )",
                                "plusDays( 10 )")
                        .answering(on(new AgoraOracle(), facts -> frozenLater(facts, 5))),
                SeededEdit.of(
                                "a freeze comes sooner",
                                "agora-im/freeze.drl",
                                "freeze: a person",
                                "plusDays( 5 )",
                                "plusDays( 2 )")
                        .answering(on(new AgoraOracle(), facts -> frozenLater(facts, -3))),
                SeededEdit.of(
                                "a minimum is lowered",
                                "agora-im/freeze.drl",
                                "freeze: a company",
                                "amount < 2000",
                                "amount < 0")
                        .answering(on(new AgoraOracle(), SeededEdits::withoutSmallShortfall)));
    }

    private static List<SeededEdit> prices() {
        return List.of(
                SeededEdit.of(
                                "a fee is raised",
                                "coze/catalogue.drl",
                                "catalogue: the plans",
                                "feeAMonth( \"178\" )",
                                "feeAMonth( \"198\" )")
                        .billing(any -> new CozeBillOracle(Map.of("team", new BigDecimal("198")), Map.of())),
                SeededEdit.of(
                                "a fee is lowered",
                                "coze/catalogue.drl",
                                "catalogue: the plans",
                                "feeAMonth( \"9.9\" )",
                                "feeAMonth( \"8.8\" )")
                        .billing(any ->
                                new CozeBillOracle(Map.of("personal-advanced", new BigDecimal("8.8")), Map.of())),
                SeededEdit.of(
                                "a unit costs more",
                                "agora-im/charges.drl",
                                "charges: users beyond",
                                "\"0.085\"",
                                "\"0.09\"")
                        .billing(SeededEdits::dearerUsers));
    }

    private static SeededEdit sheet(String title, String plan, String from, String to) {
        return SeededEdit.of(title, "coze/plans.drl", "plans: what " + plan + " holds", from, to);
    }

    private static SeededEdit agora(String title, String plan, String from, String to) {
        return SeededEdit.of(title, "agora-im/plans.drl", "plans: what " + plan + " holds", from, to);
    }

    private static Oracle coze(String plan, String key, String cell) {
        return new CozeOracle(CozePriceList.read().with(plan, plan, Map.of(key, cell)));
    }

    private static Oracle agora(String plan, String key, String cell) {
        return new AgoraOracle(AgoraPriceList.read().with(plan, plan, Map.of(key, cell)));
    }

    /** The oracle as it is, asked about other facts. */
    private static Oracle on(Oracle oracle, UnaryOperator<Facts> other) {
        return new Oracle() {
            @Override
            public java.util.SortedSet<String> keys() {
                return oracle.keys();
            }

            @Override
            public java.util.function.Function<Question, ExpectedAnswer> at(Facts facts, Instant at) {
                Facts changed = other.apply(facts);
                return question -> oracle.answer(new Question(changed, question.key(), question.amount(), at));
            }
        };
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

    /** A freeze so many days later is that of a deduction so many days later. */
    private static Facts frozenLater(Facts facts, int days) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        return facts.kind() == Facts.Kind.COMPANY
                ? facts
                : facts.withMoney(
                        facts.arrears(),
                        facts.balance()
                                .map(left -> new Facts.Balance(
                                        left.amount(),
                                        calendar.start(
                                                calendar.day(left.deductedOn()).plusDays(days)))),
                        facts.paid());
    }

    private static Facts withoutSmallShortfall(Facts facts) {
        return facts.kind() == Facts.Kind.PERSON
                ? facts
                : facts.withMoney(
                        facts.arrears(),
                        facts.balance().filter(left -> left.amount().signum() < 0),
                        facts.paid());
    }

    private static BillOracle dearerUsers(BillOracle bills) {
        return question -> {
            ExpectedBill bill = bills.bill(question);
            return bill.total().isEmpty()
                    ? bill
                    : ExpectedBill.of(
                            bill.status(),
                            bill.plan(),
                            bill.charges().stream().map(SeededEdits::dearer).toList());
        };
    }

    private static Charge dearer(Charge charge) {
        return charge.kind().equals("overage")
                ? new Charge(
                        "overage",
                        charge.amount().divide(new BigDecimal("0.085")).multiply(new BigDecimal("0.09")))
                : charge;
    }
}
