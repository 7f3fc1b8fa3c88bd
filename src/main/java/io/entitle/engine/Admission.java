package io.entitle.engine;

import io.entitle.finding.Finding;
import io.entitle.language.Lexicon;
import io.entitle.language.Reading;
import io.entitle.language.RuleSyntax;
import io.entitle.language.Source;
import java.util.List;

/**
 * Keeps every file out that says anything but the vocabulary. A rule is code with the rights of the process, so this
 * comes before anything is compiled, whoever loads the rules.
 */
public final class Admission {

    private static final Lexicon LEXICON = Prelude.lexicon();

    private Admission() {}

    /** A file, and what was read of it. */
    record Admitted(RuleFile file, Reading reading) {

        List<RuleSyntax> rules() {
            return reading.file().rules();
        }
    }

    /** Reads the files; throws what is refused in any of them, all of it together. */
    static List<Admitted> check(List<RuleFile> files) {
        List<Admitted> admitted =
                files.stream().map(file -> new Admitted(file, read(file))).toList();
        List<Finding> findings = admitted.stream()
                .flatMap(file -> file.reading().findings().stream())
                .sorted()
                .toList();
        if (!findings.isEmpty()) {
            throw new RulesDoNotCompileException(findings);
        }
        return admitted;
    }

    /** Reads a file and looks up its words; nothing of it is compiled or run. */
    public static Reading read(RuleFile file) {
        return Reading.of(new Source(file.path(), file.text()), LEXICON);
    }
}
