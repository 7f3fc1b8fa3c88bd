package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.decision.Bill;
import io.entitle.fact.Facts;
import io.entitle.wire.Answer;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bill",
        description = "What a month costs by the rules, with the use that the facts show.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle bill account.yaml --month 2022-08",
            "  entitle bill accounts.jsonl --month 2022-08 --at 2022-09-01 --json"
        })
final class BillCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FACTS", arity = "1..*", description = "Files of facts documents; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            required = true,
            converter = MonthConverter.class,
            description = "The month billed, on each account's own calendar.")
    private YearMonth month = YearMonth.of(1970, 1);

    BillCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(files, this::reply);
    }

    private Reply reply(Entitlements entitlements, Document document, Facts facts) {
        Bill bill = entitlements.bill(facts, month, session.at(facts));
        return Reply.answered(Answer.of(bill), layout -> new BillText(layout, entitlements.products()).of(bill));
    }
}
