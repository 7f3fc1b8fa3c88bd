package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TableTest {

    @Test
    void aColumnAfterAChineseOneStandsStraight() {
        String text = new Table(60, Ansi.OFF)
                .row("允许登录功能", "points", "a")
                .row("denied", "login", "b")
                .text();

        assertThat(text).isEqualTo("允许登录功能  points   a\ndenied        login    b\n");
    }

    @Test
    void theLastColumnWrapsByDisplayWidthAndNoLineEndsInSpaces() {
        String text = new Table(40, Ansi.OFF)
                .row("key", "账户欠费，补齐欠款前各套餐均不可用，请尽快补齐欠款。")
                .row("key", "")
                .text();

        assertThat(text.lines()).allMatch(line -> TextWidth.of(line) <= 40).noneMatch(line -> line.endsWith(" "));
        assertThat(text).startsWith("key      账户欠费，补齐欠款前各套餐均不\n         可用");
    }

    @Test
    void aDateIsNotBrokenAndAWordLongerThanTheLineIsCut() {
        assertThat(TextWidth.wrap("the account is frozen from 2025-07-06 on", 33))
                .containsExactly("the account is frozen from", "2025-07-06 on");
        assertThat(TextWidth.wrap("x".repeat(50), 20)).allMatch(line -> line.length() <= 20);
        assertThat(String.join("", TextWidth.wrap("x".repeat(50), 20))).isEqualTo("x".repeat(50));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(TextWidth.wrap("", 20)).containsExactly("");
    }
}
