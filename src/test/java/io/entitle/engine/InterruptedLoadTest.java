package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

/** An interrupt while rules are loaded is an interrupt, and says nothing of them. */
final class InterruptedLoadTest {

    private static final String GOOD = """
            rule "tiny: tried"
            when
                Account( used( "read" ) > 5 )
            then
                answer.restrict( "read", Reason.FROZEN );
            end
            """;

    @Test
    void goodRulesAreLoadedOrTheInterruptIsTold() {
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(() -> TinyBook.with(GOOD));
        assertThat(Thread.interrupted()).isTrue();
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(LoadInterruptedException.class);
        }
        assertThat(TinyBook.with(GOOD).product("tiny").rules()).hasSize(4);
    }

    @Test
    void rulesThatDoNotCompileAreNotToldAsWrongWhileInterrupted() {
        RuleFile file = new RuleFile("tiny/a.drl", "package tiny\n" + GOOD + "// " + "x".repeat(10));
        RuleCompiler compiler = new RuleCompiler("tiny", "interrupted");
        RuleFile wrong = new RuleFile("tiny/a.drl", file.text().replace("used( \"read\" ) > 5", "nothing.at.all"));
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(() -> compiler.compile("tiny", java.util.List.of(wrong)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).isInstanceOf(LoadInterruptedException.class);
        assertThat(compiler.compile("tiny", java.util.List.of(wrong)).said()).isNotEmpty();
    }
}
