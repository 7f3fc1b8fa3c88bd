package io.entitle.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.PolicyRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of all rules in {@code rules/README.md} is that of the rule files; {@code entitle.write} writes it. */
final class RulesTableTest {

    private static final Path README = Path.of("rules/README.md");
    private static final String BEGIN = "<!-- rules -->\n";
    private static final String END = "<!-- end of rules -->";

    @Test
    void theTableOfRulesIsThatOfTheFiles() throws IOException {
        String text = Files.readString(README);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String table = table();
        if (Boolean.getBoolean("entitle.write")) {
            Files.writeString(README, text.substring(0, from) + table + text.substring(to));
        }
        assertThat(Files.readString(README)).contains(BEGIN + table + END);
    }

    private static String table() {
        return Entitlements.load(Path.of("rules")).rules().stream()
                .map(RulesTableTest::row)
                .collect(Collectors.joining("", "| rule | source |\n|---|---|\n", ""));
    }

    private static String row(PolicyRule rule) {
        return "| " + rule.name() + " | " + rule.source() + " |\n";
    }
}
