package io.entitle.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.authoring.CaseResult;
import io.entitle.authoring.CaseSuite;
import io.entitle.engine.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each worked example of {@code rules/README.md}, added to the rules as it stands, passes its own cases. */
final class WorkedExamplesTest {

    private static final Path RULES = Path.of("rules");
    private static final Pattern EXAMPLE =
            Pattern.compile("### ([^\\n]+)\\n.*?```drl\\n(.*?)```\\n+```yaml\\n(.*?)```", Pattern.DOTALL);

    record Example(String title, String rules, String cases) {

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Example> examples() throws IOException {
        Matcher found = EXAMPLE.matcher(Files.readString(RULES.resolve("README.md")));
        List<Example> examples = new ArrayList<>();
        while (found.find()) {
            examples.add(new Example(found.group(1), found.group(2), found.group(3)));
        }
        assertThat(examples).hasSize(4);
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleAddedToTheRulesPassesItsCases(Example example, @TempDir Path folder) throws IOException {
        Path product = Files.createDirectory(folder.resolve("coze"));
        try (Stream<Path> files = Files.list(RULES.resolve("coze"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                Files.copy(file, product.resolve(file.getFileName()));
            }
        }
        Files.writeString(product.resolve("example.drl"), "package coze\n\n" + example.rules());
        Files.writeString(product.resolve("example.cases.yaml"), example.cases());
        RuleBook book = RuleBook.load(folder);
        List<CaseResult> results =
                CaseSuite.read(folder, book).run(book, one -> true).results();
        assertThat(results)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.differences()).isEmpty());
    }
}
