package io.entitle.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.authoring.CaseSuite;
import io.entitle.authoring.RuleCase;
import io.entitle.engine.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement of the sources names a rule that exists and a case that stands in the rule's own case file. */
final class SourceStatementsTest {

    private static final Path RULES = Path.of("rules");
    private static final RuleBook BOOK = RuleBook.load(RULES);
    private static final List<RuleCase> CASES = CaseSuite.read(RULES, BOOK).cases();

    record Statement(String said, String rule, String proof) {

        @Override
        public String toString() {
            return said;
        }
    }

    static List<Statement> statements() throws IOException {
        List<Statement> statements = new ArrayList<>();
        for (String product : List.of("coze", "agora-im")) {
            List<String> rows = Files.readAllLines(RULES.resolve(product).resolve("README.md")).stream()
                    .filter(line -> line.startsWith("| "))
                    .skip(1)
                    .toList();
            assertThat(rows).hasSizeGreaterThan(25);
            rows.forEach(row -> statements.add(statement(row)));
        }
        return statements;
    }

    private static Statement statement(String row) {
        List<String> cells = Stream.of(row.split("\\|", -1)).map(String::strip).toList();
        return new Statement(cells.get(1), cells.get(2), cells.get(3));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theRuleOfAStatementExists(Statement statement) {
        assertThat(BOOK.rules()).anyMatch(rule -> rule.name().equals(statement.rule()));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theCaseOfAStatementStandsAmongThoseOfItsProduct(Statement statement) {
        String product = statement.rule().substring(0, statement.rule().indexOf('/'));
        assertThat(CASES)
                .anyMatch(one -> one.product().equals(product) && one.name().equals(statement.proof()));
    }
}
