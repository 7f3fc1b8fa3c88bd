package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A price is written out in digits, and is at least 0. */
final class PriceMeaningTest {

    static Stream<Arguments> prices() {
        return TeaWords.rows("""
                desk.charge( "a", "0" ); =>
                desk.charge( "a", "9.9" ); =>
                desk.charge( "a", "0.085" ); =>
                desk.charge( "a", "999999999999999" ); =>
                desk.charge( "a", "0.000000001" ); =>
                desk.charge( "a", "123456789012345.123456789" ); =>
                desk.charge( "a", "-1" ); => 5:19 WRONG_NUMBER `-1` is below 0 | write an amount of at least 0, such as `"9.9"`
                desk.charge( "a", "-0.5" ); => 5:19 WRONG_NUMBER `-0.5` is below 0 | write an amount of at least 0, such as `"9.9"`
                desk.charge( "a", "-0" ); => 5:19 WRONG_NUMBER `-0` is below 0 | write an amount of at least 0, such as `"9.9"`
                desk.charge( "a", "-0." ); => 5:19 WRONG_NUMBER `-0.` is below 0 | write an amount of at least 0, such as `"9.9"`
                desk.charge( "a", "-1000000000000000" ); => 5:19 WRONG_NUMBER `-1000000000000000` is below 0 | write an amount of at least 0, such as `"9.9"`
                desk.charge( "a", "1000000000000000" ); => 5:19 WRONG_NUMBER `1000000000000000` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "0.0000000001" ); => 5:19 WRONG_NUMBER `0.0000000001` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "1e9" ); => 5:19 WRONG_NUMBER `1e9` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "1e1000000000" ); => 5:19 WRONG_NUMBER `1e1000000000` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "1E2" ); => 5:19 WRONG_NUMBER `1E2` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "-1e9" ); => 5:19 WRONG_NUMBER `-1e9` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "00" ); => 5:19 WRONG_NUMBER `00` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "01" ); => 5:19 WRONG_NUMBER `01` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", ".5" ); => 5:19 WRONG_NUMBER `.5` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "5." ); => 5:19 WRONG_NUMBER `5.` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "1,5" ); => 5:19 WRONG_NUMBER `1,5` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "1_000" ); => 5:19 WRONG_NUMBER `1_000` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "+1" ); => 5:19 WRONG_NUMBER `+1` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "0x10" ); => 5:19 WRONG_NUMBER `0x10` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "1.5B" ); => 5:19 WRONG_NUMBER `1.5B` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "NaN" ); => 5:19 WRONG_NUMBER `NaN` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "" ); => 5:19 WRONG_NUMBER `` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "a" ); => 5:19 WRONG_NUMBER `a` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "١" ); => 5:19 WRONG_NUMBER `١` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "１" ); => 5:19 WRONG_NUMBER `１` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", " 1" ); => 5:19 WRONG_NUMBER ` 1` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "1.2.3" ); => 5:19 WRONG_NUMBER `1.2.3` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", "--1" ); => 5:19 WRONG_NUMBER `--1` is no amount | write digits and one point, such as `"9.9"`: at most 15 digits before it and 9 behind
                desk.charge( "a", $guest.name() ); => 5:19 WRONG_NUMBER a price is written out where it is asked for | write digits in quotation marks, such as `"9.9"`
                $pot.pour( "a" ).costing( "-1" ); => 5:27 WRONG_NUMBER `-1` is below 0 | write an amount of at least 0, such as `"9.9"`
                $pot.pour( "-1" ).saying( "-1e9" ); =>
                """);
    }

    @ParameterizedTest
    @MethodSource("prices")
    void aPriceIsAnAmountOfAtLeast0(String written, String found) {
        assertThat(TeaWords.concluded(written)).isEqualTo(found);
    }
}
