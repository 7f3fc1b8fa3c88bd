package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.oracle.RandomAccounts.Sample;
import io.entitle.wire.Answer;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules answer the same, to the byte, whether the build compiled them or they are compiled now, all or some of them. */
final class SameAnswersTest {

    private static final int ACCOUNTS = 80;
    private static final String REMARK = "\n// A remark says nothing, but the file is another one.\n";

    private final RuleFolder bundled = RuleFolder.bundled();

    private RuleBook remarked(UnaryOperator<RuleFile> remark) {
        return RuleBook.of(RuleFolder.of(bundled.products().values().stream()
                .flatMap(List::stream)
                .map(remark)
                .toList()));
    }

    private static RuleFile remarked(RuleFile file) {
        return new RuleFile(file.path(), file.text() + REMARK);
    }

    private static String answers(Sample sample, RuleBook book) {
        ProductBook rules = book.product(sample.facts().product());
        YearMonth month = YearMonth.from(sample.at().atZone(ZoneOffset.UTC));
        return Stream.of(
                        Answer.of(rules.entitlements(sample.facts(), sample.at())),
                        Answer.of(rules.remedies(sample.facts(), sample.at())),
                        Answer.of(rules.advise(sample.facts(), sample.at())),
                        Answer.of(rules.bill(sample.facts(), month, sample.at())))
                .map(Answer::pretty)
                .toList()
                .toString()
                .replace(book.digest(), "");
    }

    @Test
    void asWhenAllAreCompiledNowOrOnlySome() {
        RuleBook before = RuleBook.of(bundled);
        RuleBook now = remarked(SameAnswersTest::remarked);
        RuleBook some = remarked(file -> file.path().contains("standing") ? remarked(file) : file);

        assertThat(Stream.concat(
                        RandomAccounts.many(RandomAccounts::coze, ACCOUNTS),
                        RandomAccounts.many(RandomAccounts::agora, ACCOUNTS)))
                .isNotEmpty()
                .allSatisfy(sample -> {
                    String expected = answers(sample, before);
                    assertThat(answers(sample, now)).isEqualTo(expected);
                    assertThat(answers(sample, some)).isEqualTo(expected);
                });
    }
}
