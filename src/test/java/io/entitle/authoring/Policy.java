package io.entitle.authoring;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import java.nio.file.Path;

/** The rules that this project is about, read and compiled once for all tests of this package. */
final class Policy {

    static final Path RULES = Path.of("rules");
    static final RuleFolder FOLDER = RuleFolder.read(RULES);
    static final RuleBook BOOK = RuleBook.of(FOLDER);
    static final CaseSuite SUITE = CaseSuite.read(RULES, BOOK);

    private Policy() {}
}
