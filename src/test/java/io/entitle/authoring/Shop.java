package io.entitle.authoring;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A made-up product of a few rules, and short ways to hold cases against it. */
final class Shop {

    static final Path RULES = Path.of("src/test/resources/authoring/rules");
    static final RuleFolder FOLDER = RuleFolder.read(RULES);
    static final RuleBook BOOK = RuleBook.of(FOLDER);

    private Shop() {}

    /** The suite that stands beside the rules. */
    static CaseSuite suite() {
        return CaseSuite.read(RULES, BOOK);
    }

    /** A suite of one file of that text; the folder must be empty before. */
    static CaseSuite suite(Path folder, String text) {
        return suite(folder, "shop/odd.cases.yaml", text);
    }

    /** A suite of one case, which fails and names a rule. */
    static CaseSuite failing(Path folder) {
        return suite(folder, """
                cases:
                  - case: free exports
                    facts: {}
                    at: 2025-06-01
                    show: {export: allowed}
                    rules: ["shop/standing: everyone may use free"]
                """);
    }

    static CaseSuite suite(Path folder, String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return CaseSuite.read(folder, BOOK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All differences that the cases of that text find. */
    static List<String> differences(Path folder, String text) {
        return suite(folder, text).run(BOOK, any -> true).results().stream()
                .flatMap(result -> result.differences().stream().map(Difference::text))
                .toList();
    }
}
