package io.entitle.difference;

import io.entitle.decision.Allowance;
import io.entitle.wire.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A change a line; what was so before stands beside what is so after. */
final class CsvChangeList implements ChangeList {

    private static final String[] NAMES = {
        "account",
        "product",
        "at",
        "feature",
        "kind",
        "plan before",
        "plan after",
        "outcome before",
        "outcome after",
        "reason before",
        "reason after",
        "limit before",
        "limit after",
        "period before",
        "period after",
        "used",
        "below use",
        "total before",
        "total after",
        "rules"
    };

    private final CSVPrinter csv;

    CsvChangeList(Writer out) throws IOException {
        csv = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator("\n")
                .setHeader(NAMES)
                .get()
                .print(out);
    }

    @Override
    public void add(Change change) {
        Answered before = change.before();
        Answered after = change.after();
        try {
            csv.printRecord(
                    SpreadsheetText.guarded(change.account()),
                    SpreadsheetText.guarded(change.product()),
                    change.at(),
                    SpreadsheetText.guarded(change.feature()),
                    change.kind().word(),
                    SpreadsheetText.guarded(before.plan().orElse("")),
                    SpreadsheetText.guarded(after.plan().orElse("")),
                    before.outcome(),
                    after.outcome(),
                    before.reason(),
                    after.reason(),
                    limit(before),
                    limit(after),
                    period(before),
                    period(after),
                    number(before.count().or(after::count).map(Allowance::used)),
                    change.belowUse() ? "yes" : "",
                    number(before.total()),
                    number(after.total()),
                    SpreadsheetText.guarded(String.join("; ", change.causes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String limit(Answered answer) {
        return answer.count()
                .map(count -> count.limit().map(BigDecimal::toPlainString).orElse("unlimited"))
                .orElse("");
    }

    private static String period(Answered answer) {
        return answer.count()
                .flatMap(Allowance::period)
                .map(period -> period.word())
                .orElse("");
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    @Override
    public void close() throws IOException {
        csv.close(true);
    }
}
