package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package is named by a product's key. */
final class RuleFileParserTest {

    private static FileSyntax parsed(String packageName) {
        return RuleFileParser.parse(new Source("tea/a.drl", "package " + packageName + "\n"));
    }

    /** Keywords and literals of the Java Language Specification, 3.9 and 3.10, and what the rule engine cannot read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abstract",
                "assert",
                "boolean",
                "break",
                "byte",
                "case",
                "catch",
                "char",
                "class",
                "const",
                "continue",
                "default",
                "do",
                "double",
                "else",
                "enum",
                "extends",
                "final",
                "finally",
                "float",
                "for",
                "goto",
                "if",
                "implements",
                "import",
                "instanceof",
                "int",
                "interface",
                "long",
                "native",
                "new",
                "package",
                "private",
                "protected",
                "public",
                "return",
                "short",
                "static",
                "strictfp",
                "super",
                "switch",
                "synchronized",
                "this",
                "throw",
                "throws",
                "transient",
                "try",
                "void",
                "volatile",
                "while",
                "true",
                "false",
                "null",
                "groupby",
                "rule",
                "then"
            })
    void aKeywordNamesNoPackage(String keyword) {
        assertThat(parsed(keyword).findings())
                .singleElement()
                .hasToString("tea/a.drl:1:9: error[FORBIDDEN]: `" + keyword
                        + "` is a keyword and cannot name a package;" + " hint: write `tea`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea", "agora_im", "int_", "classes", "when", "end", "record", "io", "x2"})
    void anyOtherKeyDoes(String key) {
        assertThat(parsed(key).findings()).isEmpty();
        assertThat(parsed(key).packageName()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "javax", "Tea", "_", "tea.pot", "téa"})
    void whatIsNoKeyIsRefused(String name) {
        assertThat(parsed(name).findings()).isNotEmpty();
    }
}
