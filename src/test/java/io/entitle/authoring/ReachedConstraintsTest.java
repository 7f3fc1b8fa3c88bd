package io.entitle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.authoring.Coverage.OfConstraint;
import io.entitle.decision.PolicyRule;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.engine.Run;
import io.entitle.engine.Trace;
import io.entitle.matching.Sight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The cases reach every rule and see each of its constraints true and false, and in every evaluation that a case takes
 * rules match as often as the engine fired them.
 */
final class ReachedConstraintsTest {

    /** Constraints that a case could see false and none does yet; the list only gets shorter. */
    private static final Path WITHOUT_A_CASE = Path.of("src/test/resources/authoring/constraints-without-a-case.txt");

    @Test
    void casesSeeEveryConstraintTrueAndFalseThatCanBe() {
        Coverage coverage = covered(Policy.BOOK, Policy.SUITE);

        assertThat(coverage.unfired()).extracting(PolicyRule::name).isEmpty();
        assertThat(coverage.constraints().filter(one -> one.held() == 0)).isEmpty();
        assertThat(coverage.constraints()
                        .filter(one -> one.failed() == 0)
                        .map(one -> one.place().file() + ": " + one.written())
                        .distinct())
                .as(
                        "there is no deadline but the freeze, no other plan charges for that feature, or a case is missing yet")
                .containsExactlyInAnyOrderElementsOf(neverFalse());
        assertThat(coverage.constraints().filter(OfConstraint::seenBoth)).hasSizeGreaterThan(300);
    }

    private static List<String> neverFalse() {
        List<String> listed = new ArrayList<>(List.of(
                "agora-im/advice.drl: name == \"freeze\"",
                "agora-im/changes.drl: name == \"freeze\"",
                "agora-im/freeze.drl: name == \"freeze\"",
                "agora-im/remedies.drl: name == \"freeze\"",
                "agora-im/charges.drl: feature == \"login\"",
                "coze/charges.drl: plan == \"professional\""));
        try (Stream<String> awaited = Files.lines(WITHOUT_A_CASE)) {
            awaited.filter(line -> !line.startsWith("#")).forEach(listed::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listed;
    }

    @Test
    void casesOfTheThirdProductReachEveryRule() {
        Path folder = Path.of("src/test/resources/products/rules");
        RuleBook book = RuleBook.load(folder);

        assertThat(covered(book, CaseSuite.read(folder, book)).unfired())
                .extracting(PolicyRule::name)
                .isEmpty();
    }

    private static Coverage covered(RuleBook book, CaseSuite suite) {
        Sightings sightings = new Sightings();
        List<String> differences = new ArrayList<>();
        suite.cases().forEach(one -> {
            ProductBook rules = book.product(one.product());
            Trace trace = new Trace();
            sightings.run(one, rules.traced(trace));
            trace.runs().stream()
                    .flatMap(run -> differences(run, rules))
                    .forEach(difference -> differences.add(one.place() + ": " + difference));
        });
        assertThat(suite.cases()).isNotEmpty();
        assertThat(differences).isEmpty();
        return sightings.coverage(book);
    }

    private static Stream<String> differences(Run run, ProductBook book) {
        Map<String, Integer> matches = book.inspection().look(run, Sight.NONE);
        return matches.entrySet().stream()
                .filter(found -> !run.resting().contains(found.getKey()))
                .filter(found -> !found.getValue().equals(run.fired().getOrDefault(found.getKey(), 0)))
                .map(found -> found.getKey() + " matches " + found.getValue() + " times");
    }
}
