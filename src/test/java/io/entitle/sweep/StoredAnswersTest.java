package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Answers;
import io.entitle.decision.Decision;
import io.entitle.decision.FeatureAnswer;
import io.entitle.decision.Use;
import io.entitle.fact.Facts;
import io.entitle.store.FactsCursor;
import io.entitle.store.FactsSource;
import io.entitle.store.Range;
import io.entitle.wire.AdviceText;
import io.entitle.wire.AnswersText;
import io.entitle.wire.FactsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a sweep keeps of an account is what whoever asks about the account's stored facts is answered, feature by feature.
 * {@code -Dentitle.accounts} says of how many accounts.
 */
final class StoredAnswersTest {

    private static final int ACCOUNTS = Integer.getInteger("entitle.accounts", 300);
    private static final Instant AT = Night.AT.plus(Duration.ofDays(9)).plusSeconds(12_345);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"coze, file", "agora-im, file", "coze, server", "agora-im, server"})
    void everyStoredAnswerIsTheOneGivenOnline(String product, String store) {
        Night night = (store.equals("file") ? Night.inFile(folder) : Night.onServer())
                .with(Night.accounts(product, 0, ACCOUNTS));
        night.sweep(product, AT);
        Map<String, StoredResult> results = night.results(product);
        int[] checked = {0};
        try (LedgerPage page = new LedgerPage(night.database)) {
            each(night, product, facts -> {
                StoredResult kept = Objects.requireNonNull(results.get(facts.account()));
                checked[0] += assertAnswered(facts, kept, page.answers(kept.answers()));
            });
        }
        assertThat(checked[0]).isGreaterThan(ACCOUNTS * 10);
        System.out.printf("%,d stored answers of %,d accounts of %s checked%n", checked[0], ACCOUNTS, product);
    }

    /** Every account as it stands in the database. */
    private static void each(Night night, String product, Consumer<Facts> asked) {
        FactsReader reader = new FactsReader(Night.BUNDLED.products());
        try (FactsSource source = night.database.facts(reader, 1);
                FactsCursor cursor = source.open()) {
            for (Range range : source.ranges(product, 500)) {
                cursor.read(range, any -> true)
                        .forEach(
                                stored -> asked.accept(stored.document().facts().orElseThrow()));
            }
        }
    }

    /** How many answers there are. */
    private static int assertAnswered(Facts facts, StoredResult kept, Answers answers) {
        AccountEntitlements shown = Night.BUNDLED.entitlements(facts, AT);
        Map<String, FeatureAnswer> online = shown.entitlements().stream()
                .collect(Collectors.toMap(Decision::feature, decision -> FeatureAnswer.of(decision.determination())));
        assertThat(AnswersText.of(answers)).as(facts.account()).isEqualTo(AnswersText.of(new Answers(online)));
        assertThat(kept.plan()).isEqualTo(shown.plan().orElse(""));
        assertThat(kept.used()).isEqualTo(AnswersText.of(used(shown.entitlements())));
        assertThat(kept.advice())
                .isEqualTo(AdviceText.of(Night.BUNDLED.advise(facts, AT).advice()));
        for (Decision decision : shown.entitlements()) {
            assertThat(Night.BUNDLED.check(facts, decision.feature(), Optional.empty(), AT))
                    .isEqualTo(decision);
            assertHoldsUntil(kept.nextChangeAt(), decision);
        }
        return online.size();
    }

    private static Map<String, Use> used(List<Decision> decisions) {
        Map<String, Use> used = new TreeMap<>();
        decisions.forEach(decision -> decision.allowance()
                .filter(allowance -> allowance.used().signum() > 0)
                .ifPresent(
                        allowance -> used.put(decision.feature(), new Use(allowance.used(), allowance.remaining()))));
        return used;
    }

    /** No answer becomes another one before the account is looked at again. */
    private static void assertHoldsUntil(Optional<Instant> due, Decision decision) {
        decision.next()
                .map(next -> next.at().toInstant())
                .ifPresent(next -> assertThat(due)
                        .get()
                        .matches(instant -> !instant.isAfter(next), decision.feature() + " changes at " + next));
    }
}
