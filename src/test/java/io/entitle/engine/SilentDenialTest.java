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

    private static final String OWING = """
            rule "tiny: who owes gets nothing"
            when
                Arrears()
            then
                answer.restrictAll( Reason.IN_ARREARS );
            end

            """;

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
        remediesBy(OWING);

        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFactThatARuleTellsOfADenialAndNoRuleAsksForIsNotWarnedOf() {
        remediesBy(OWING + """
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
