package io.entitle.wire;

import static io.entitle.wire.Desk.STUDIO;
import static io.entitle.wire.Desk.problems;
import static io.entitle.wire.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderHostileTextTest {

    private static final int FIVE_MILLION = 5_000_000;
    private static final Duration SOON = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(strings = {"facts.json", "facts.yaml", "facts.jsonl", "-"})
    void anEmptyFileIsAProblem(String source) {
        String name = source.equals("-") ? "standard input" : source;
        assertThat(problems("", source)).containsExactly(name + ": the file is empty");
        assertThat(problems(" \n\n", source)).containsExactly(name + ": the file is empty");
    }

    @Test
    void yamlThatIsOnlyCommentsIsEmpty() {
        assertThat(problems("# nothing\n---\n", "a.yaml")).containsExactly("a.yaml: the file is empty");
    }

    @Test
    void aByteThatIsNotUtf8IsToldByItsOffset() {
        byte[] bytes = "{\"account\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(bytes, "facts.json").get(0).problems())
                .extracting(Object::toString)
                .containsExactly("facts.json: not UTF-8 at byte 13, counted from 0: found `0xe9`");
    }

    @Test
    void aCharacterCutOffAtTheEndIsNotUtf8() {
        byte[] bytes = {'"', (byte) 0xe4, (byte) 0xb8};
        assertThat(read(bytes, "facts.json").get(0).problems())
                .extracting(Object::toString)
                .containsExactly("facts.json: not UTF-8 at byte 1, counted from 0: found `0xe4`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            a.json | {%n  "account": "a",%n}            | a.json:3:1: cannot be read as JSON from `}` on
            a.json | {"account": "a"                    | a.json:1:16: the text ends in the middle of a document
            a.json | {"account": [1,%n                  | a.json:2:1: the text ends in the middle of a document
            a.json | {"account": "a%n"}                 | a.json:1:15: the line ends too early
            a.json | {'account': "a"}                   | a.json:1:2: cannot be read as JSON from `'` on
            a.json | {"account": "a"]                   | a.json:1:16: cannot be read as JSON from `]` on
            a.json | {"account": "a"} x                 | a.json:1:18: cannot be read as JSON from `x` on
            a.json | {"account": "a"} 5                 | a.json:1:18: nothing may follow the document
            a.json | [{"account": "a"}] []              | a.json:1:20: nothing may follow the document
            a.json | {"usage": {"seats": 010}}          | a.json:1:22: cannot be read as JSON from `1` on
            a.json | {"account": tru}                   | a.json:1:13: cannot be read as JSON from `t` on
            a.yaml | a: 1%n b: 2                        | a.yaml:2:3: cannot be read as YAML from `:` on
            a.yaml | a: [1, 2                           | a.yaml:1:9: the text ends in the middle of a document
            a.yaml | a: {b: 1%n]                        | a.yaml:2:1: cannot be read as YAML from `]` on
            a.yaml | a:%n%tb: 1                         | a.yaml:2:1: a tab indents the line; write blanks
            a.yaml | a: &x [1]%nb: *x                   | a.yaml:2:4: aliases are not read; write the value out
            a.yaml | <<: *x                             | a.yaml:1:5: aliases are not read; write the value out
            a.yaml | a: b%n'c': "%u"                    | a.yaml:2:7: holds a character that YAML does not allow
            """)
    void aSyntaxErrorIsToldByLineAndColumnInPlainWords(String source, String text, String problem) {
        String written = text.replace("%n", "\n").replace("%t", "\t").replace("%u", "\u0001");
        assertThat(problems(written, source)).containsExactly(problem);
    }

    @Test
    void aMalformedLineOfJsonLinesLeavesTheOthersReadable() {
        var documents =
                read("{" + STUDIO + "}\n{\"account\": \n\n{\"account\": \"b\", \"product\": \"chat\"}\n", "f.json");
        assertThat(documents).hasSize(3);
        assertThat(documents.get(0).facts()).isPresent();
        assertThat(documents.get(1).problems())
                .extracting(Object::toString)
                .containsExactly("f.json:2:13: the text ends in the middle of a document");
        assertThat(documents.get(2).facts()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"facts.json, [, ''", "facts.json, '{\"a\":', ''", "facts.yaml, [, ''", "facts.yaml, '- ', x"})
    void tenThousandLevelsAreRefusedAtTheThirtyThird(String source, String level, String end) {
        assertThat(problems(level.repeat(10_000) + end, source))
                .singleElement()
                .asString()
                .endsWith("nested deeper than 32 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts.json", "facts.yaml"})
    void aTextOfFiveMegabytesIsRefusedSoonAndNotRepeated(String source) {
        String text = "{\"account\": \"" + "x".repeat(FIVE_MILLION) + "\", \"product\": \"studio\"}";
        assertThat(Assertions.assertTimeout(SOON, () -> problems(text, source)))
                .containsExactly("$.account: expected at most 200 characters, found 5000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts.json", "facts.yaml"})
    void aNameOrNumberOfFiveMegabytesIsRefusedSoonAndNotRepeated(String source) {
        String name = "{\"" + "x".repeat(FIVE_MILLION) + "\": 1}";
        String number = "{" + STUDIO + ", \"usage\": {\"seats\": " + "9".repeat(FIVE_MILLION) + "}}";
        assertThat(Assertions.assertTimeout(SOON, () -> problems(name, source)).toString())
                .hasSizeLessThan(300);
        assertThat(Assertions.assertTimeout(SOON, () -> problems(number, source))
                        .toString())
                .hasSizeLessThan(300);
    }

    @Test
    void anAliasBombIsRefusedAtItsFirstAlias() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        assertThat(problems(bomb.toString(), "bomb.yaml"))
                .containsExactly("bomb.yaml:2:10: aliases are not read; write the value out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e99999999999999999999",
                "-1e-999999999",
                "1000000000000000",
                "0.0000000001",
                "1e15",
                "1.0000000001"
            })
    void aNumberBeyondItsBoundsIsRefusedUncalculated(String number) {
        String expected = "expected a number of at most 15 digits before and 9 after the point, found `" + number + "`";
        String json = "{" + STUDIO + ", \"usage\": {\"knowledge.storage\": " + number + "}}";
        assertThat(problems(json)).containsExactly("$.usage['knowledge.storage']: " + expected);
        assertThat(problems(json, "facts.yaml")).containsExactly("$.usage['knowledge.storage']: " + expected);
    }

    @ParameterizedTest
    @CsvSource({"999999999999999.999999999, 999999999999999.999999999", "1e14, 100000000000000", "0.0, 0", "5.000, 5"})
    void aNumberWithinItsBoundsIsExact(String written, String read) {
        String json = "{" + STUDIO + ", \"balance\": {\"amount\": " + written + ", \"deductedOn\": \"2025-01-01\"}}";
        assertThat(Desk.facts(json).balance().orElseThrow().amount()).isEqualTo(read);
    }

    @Test
    void whatWouldGarbleATerminalIsNotShown() {
        assertThat(problems("{" + STUDIO + ", \"kind\": \"a\\u001b[31m\"}"))
                .containsExactly("$.kind: expected a text without control characters");
        assertThat(problems("{" + STUDIO + ", \"x\\ny\\u202e\": 1}"))
                .containsExactly("$['x?y?']: unknown member `x?y?`");
        assertThat(problems("{\"account\": \"\\ud800\", \"product\": \"chat\"}"))
                .containsExactly("$.account: expected a text without control characters");
    }
}
