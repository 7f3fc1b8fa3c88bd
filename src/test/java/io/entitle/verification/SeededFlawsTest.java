package io.entitle.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.Facts;
import io.entitle.states.AccountListener;
import io.entitle.states.FactsFile;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each gap and contradiction put into the real rules is found, with accounts that show it when they are read again. */
final class SeededFlawsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static List<Seed> seeds() {
        return Seed.all();
    }

    @Test
    void atLeastTwentyAreSeeded() {
        assertThat(seeds())
                .hasSizeGreaterThanOrEqualTo(20)
                .extracting(Seed::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSeededFlawIsFoundWithAccountsThatShowIt(Seed seed) {
        RuleFolder folder = seed.folder();
        RuleBook book = RuleBook.of(folder);
        Verified verified = Verification.of(
                        folder,
                        book,
                        ZONE,
                        Effort.USUAL.withStates(seed.states()).inOneOrder(),
                        AccountListener.NONE)
                .get(0);

        assertThat(verified.flaws()).extracting(flaw -> flaw.kind().key()).contains(seed.kind());
        assertThat(verified.flaws()).allSatisfy(flaw -> {
            List<Facts> read = read(verified.file(flaw), book);
            assertThat(read).isEqualTo(flaw.accounts());
            assertThat(Showing.of(flaw, read, book.product(seed.product())))
                    .as(flaw.text())
                    .isTrue();
        });
        assertThat(verified.flaws())
                .as("where a plan is in force some rule has a part in it")
                .filteredOn(flaw -> flaw.kind() != Kind.NO_PLAN)
                .allSatisfy(flaw -> assertThat(flaw.rules()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"coze", "agora-im"})
    void nothingIsFoundInTheRealRules(String product) {
        RuleFolder folder = Seed.product(product);

        List<Verified> verified = Verification.of(
                folder, RuleBook.of(folder), ZONE, Effort.USUAL.withStates(Seed.FEW), AccountListener.NONE);

        assertThat(verified).singleElement().satisfies(one -> {
            assertThat(one.states()).isGreaterThan(300);
            assertThat(one.flaws()).isEmpty();
        });
    }

    private static List<Facts> read(FactsFile file, RuleBook book) {
        List<FactsDocument> documents =
                new FactsReader(book.products()).read(file.text().getBytes(StandardCharsets.UTF_8), file.name());
        assertThat(documents)
                .allSatisfy(document -> assertThat(document.problems()).isEmpty());
        return documents.stream()
                .map(document -> document.facts().orElseThrow())
                .toList();
    }
}
