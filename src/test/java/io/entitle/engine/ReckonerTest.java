package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Outcome;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amount asked for is followed through all that a feature draws on, at its rate. */
final class ReckonerTest {

    private static final ProductBook BOOK = TinyBook.with("""
            rule "tiny: more features"
            when
                $tiny : Catalogue()
            then
                $tiny.feature( "minutes", "minutes", "分钟" ).countedIn( "minutes", "分钟" );
                $tiny.feature( "linux", "Linux minutes", "Linux 分钟" ).countedIn( "minutes", "分钟" );
                $tiny.feature( "mac", "macOS minutes", "macOS 分钟" ).countedIn( "minutes", "分钟" );
                $tiny.feature( "test", "tests", "测试" ).countedIn( "tests", "次" );
                $tiny.feature( "upload", "uploading", "上传" );
            end

            rule "tiny: what draws on minutes"
            when
                $sheet : Sheet()
            then
                $sheet.grant( "minutes" ).upTo( 2000 ).eachMonth();
                $sheet.grant( "linux" ).drawingOn( "minutes" );
                $sheet.grant( "mac" ).drawingOn( "minutes", "2.5" );
                $sheet.grant( "test" ).drawingOn( "mac", "4" );
                $sheet.grant( "upload" ).whileLeft( "minutes" );
            end
            """).product("tiny");

    @ParameterizedTest(name = "{1} of {0} with {2} minutes used: {3}")
    @CsvSource({
        "linux, 5, 1995, ALLOWED",
        "linux, 6, 1995, DENIED",
        "linux, 1000000, 1995, DENIED",
        "mac, 2, 1995, ALLOWED",
        "mac, 3, 1995, DENIED",
        "test, 1, 1990, ALLOWED",
        "test, 1, 1991, DENIED",
        "test, 2, 1990, DENIED",
        "upload, 1000000, 1999, ALLOWED",
        "upload, 1, 2000, DENIED"
    })
    void anAmountIsAllowedAsFarAsWhatItDrawsOnIsLeft(String feature, int amount, int used, Outcome outcome) {
        assertThat(check(feature, Optional.of(BigDecimal.valueOf(amount)), used))
                .isEqualTo(outcome);
    }

    /** Without an amount one unit is asked for where a rate says what that draws. */
    @ParameterizedTest
    @CsvSource({"linux, 1999, ALLOWED", "linux, 2000, DENIED", "mac, 1997, ALLOWED", "mac, 1998, DENIED"})
    void withoutAnAmountOneMoreIsAskedFor(String feature, int used, Outcome outcome) {
        assertThat(check(feature, Optional.empty(), used)).isEqualTo(outcome);
    }

    @Test
    void featuresThatDrawOnEachOtherAreReckonedOnce() {
        ProductBook ring = TinyBook.with("""
                rule "tiny: a ring"
                when
                    $sheet : Sheet()
                then
                    $sheet.grant( "read" ).drawingOn( "write" );
                    $sheet.grant( "write" ).upTo( 11 ).drawingOn( "read" );
                end
                """).product("tiny");

        assertThat(ring.check(TinyBook.having(Map.of("write", BigDecimal.TEN)), "read", Optional.empty(), TinyBook.AT)
                        .outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    private static Outcome check(String feature, Optional<BigDecimal> amount, int used) {
        return BOOK.check(TinyBook.having(Map.of("minutes", BigDecimal.valueOf(used))), feature, amount, TinyBook.AT)
                .outcome();
    }
}
