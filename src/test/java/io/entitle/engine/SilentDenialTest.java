package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product need not have rules on remedies; a caller's log says nothing of that. */
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
        ProductBook book = TinyBook.with("""
                        rule "tiny: who owes gets nothing"
                        when
                            Arrears()
                        then
                            answer.restrictAll( Reason.IN_ARREARS );
                        end
                        """).product("tiny");

        assertThat(book.remedies(TinyBook.indebted(), "read", Optional.empty(), TinyBook.AT)
                        .remedies())
                .isEmpty();
        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
