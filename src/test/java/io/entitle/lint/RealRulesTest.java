package io.entitle.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.authoring.CaseSuite;
import io.entitle.engine.RuleFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No false alarm: in the rules that are served, and in those of the worked examples, nothing is found. */
final class RealRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rules", "src/test/resources/products/rules", "src/test/resources/authoring/rules"})
    void nothingIsFound(String folder) {
        Path path = Path.of(folder);
        Report report = RuleCheck.of(RuleFolder.read(path), book -> CaseSuite.read(path, book), Optional.empty());
        assertThat(report.rules()).isPositive();
        assertThat(report.findings()).isEmpty();
    }
}
