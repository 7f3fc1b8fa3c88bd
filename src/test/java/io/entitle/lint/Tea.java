package io.entitle.lint;

import io.entitle.authoring.CaseSuite;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A small product without a mistake, to which a test adds one. */
final class Tea {

    private static final Path BASE = Path.of("src/test/resources/mistakes/base");
    private static final Path CARD = BASE.resolve("tea/card.drl");

    private Tea() {}

    /** What is found if that file stands beside the product's own. */
    static List<Finding> with(String rules) {
        return RuleCheck.of(RuleFolder.of(List.of(card(), new RuleFile("tea/extra.drl", rules))))
                .findings();
    }

    /** The same, and which dated rules do not apply at that instant; no cases stand beside the rules. */
    static List<Finding> at(Instant at, String rules) {
        RuleFolder folder = RuleFolder.of(List.of(card(), new RuleFile("tea/extra.drl", rules)));
        return RuleCheck.of(folder, book -> CaseSuite.read(BASE, book), Optional.of(at)).findings().stream()
                .filter(finding -> finding.code() != Code.MISSING_CASE)
                .toList();
    }

    static RuleFile card() {
        return new RuleFile("tea/card.drl", read(CARD));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
