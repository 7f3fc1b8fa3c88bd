package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Comment;
import io.entitle.language.Reading;
import io.entitle.language.RuleSyntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule says where it comes from. */
final class CommentCheck implements Check {

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.files().stream().flatMap(CommentCheck::inFile);
    }

    private static Stream<Finding> inFile(Reading file) {
        List<String> lines = file.file().source().text().lines().toList();
        return file.file().rules().stream().flatMap(rule -> of(rule, lines).stream());
    }

    private static Optional<Finding> of(RuleSyntax rule, List<String> lines) {
        Comment comment = Comment.above(lines, rule.place().line());
        if (comment.lines().isEmpty()) {
            return Optional.of(finding(
                    Code.MISSING_COMMENT,
                    rule,
                    "no comment above it",
                    "say why it is so, and in the last line where it comes from: `// table: row 3`"));
        }
        return comment.source().isPresent()
                ? Optional.empty()
                : Optional.of(finding(
                        Code.MISSING_SOURCE,
                        rule,
                        "no source in the comment above it",
                        "end it with a mark and a place: `// table: row 3`"));
    }

    private static Finding finding(Code code, RuleSyntax rule, String text, String hint) {
        return new Finding(code, rule.place(), rule.name(), text, hint);
    }
}
