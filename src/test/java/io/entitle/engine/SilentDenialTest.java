package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product need not ask for every fact; a caller's log says nothing of that. */
final class SilentDenialTest {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setErr(before);
    }

    @Test
    void aDenialThatNoRuleAsksForIsNotWarnedOf() {
        remediesBy(TinyBook.DEBTORS_GET_NOTHING);

        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFactThatARuleTellsOfADenialAndNoRuleAsksForIsNotWarnedOf() {
        remediesBy(TinyBook.DEBTORS_GET_NOTHING + """
                rule "tiny: tells what nobody asks for"
                when
                    Denial()
                    $debt : Arrears()
                then
                    insert( new Deadline( "seizure", "the seizure", "扣押", $debt.since() ) );
                end
                """);

        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static void remediesBy(String rules) {
        TinyBook.with(rules).product("tiny").remedies(TinyBook.indebted(), "read", Optional.empty(), TinyBook.AT);
    }
}
