package io.entitle.lint;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.engine.RulesDoNotCompileException;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine's compiler makes of rules in which we found no unknown word.
 *
 * @param book empty if they do not compile
 */
record Compilation(Optional<RuleBook> book, List<Finding> findings) {

    private static final Pattern PLACE = Pattern.compile("(.*?):(\\d+)(?::(\\d+))?");
    private static final Pattern IN_RULE = Pattern.compile("(.*) in rule \"([^\"]*)\"", Pattern.DOTALL);

    Compilation {
        findings = List.copyOf(findings);
    }

    static Compilation of(List<RuleFile> files) {
        try {
            return new Compilation(Optional.of(RuleBook.of(RuleFolder.of(files))), List.of());
        } catch (RulesDoNotCompileException e) {
            return new Compilation(Optional.empty(), findings(e.problems(), Code.DOES_NOT_COMPILE));
        }
    }

    /** Problems of others as findings. */
    static List<Finding> findings(List<Problem> problems, Code code) {
        return problems.stream().map(problem -> finding(problem, code)).toList();
    }

    private static Finding finding(Problem problem, Code code) {
        Matcher told = IN_RULE.matcher(problem.message());
        String rule = told.matches() ? told.group(2) : "";
        String text = told.matches() ? told.group(1) : problem.message();
        return new Finding(code, place(problem.path()), rule, text, "");
    }

    private static Place place(String path) {
        Matcher parts = PLACE.matcher(path);
        if (!parts.matches()) {
            return new Place(path, 1, 1);
        }
        int column = Optional.ofNullable(parts.group(3)).map(Integer::valueOf).orElse(1);
        return new Place(parts.group(1), Integer.parseInt(parts.group(2)), column);
    }
}
