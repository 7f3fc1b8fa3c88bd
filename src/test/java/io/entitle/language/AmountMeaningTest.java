package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A number is handed over as digits or as a text of digits, and is at least what makes sense there. */
final class AmountMeaningTest {

    static Stream<Arguments> prices() {
        return TeaWords.rows("""
                desk.charge( "a", "0" ); =>
                desk.charge( "a", "9.9" ); =>
                desk.charge( "a", "0.085" ); =>
                desk.charge( "a", "999999999999999" ); =>
                desk.charge( "a", "0.000000001" ); =>
                desk.charge( "a", "123456789012345.123456789" ); =>
                desk.charge( "a", 0 ); =>
                desk.charge( "a", 49 ); =>
                desk.charge( "a", 2147483647 ); =>
                desk.charge( "a", $paid ); =>
                desk.charge( "a", $guest.age() ); =>
                desk.charge( "a", -1 ); => 5:19 WRONG_NUMBER `-1` is below 0 | write a number of at least 0, such as `"9.9"`
                desk.charge( "a", 2147483648 ); => 5:19 WRONG_NUMBER `2147483648` is too large for a plain number | write `"2147483648"`
                desk.charge( "a", 1000000000000000 ); => 5:19 WRONG_NUMBER `1000000000000000` is too large for a plain number | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", 0.5 ); => 5:19 INEXACT_NUMBER decimal `0.5` is not exact | write `"0.5"`
                desk.charge( "a", 0.5B ); => 5:19 WRONG_NUMBER `0.5B` is not how a number is written | write `"0.5"`
                desk.charge( "a", 012 ); => 5:19 WRONG_NUMBER `012` is not how a number is written | write `12`
                desk.charge( "a", 5_000 ); => 5:19 WRONG_NUMBER `5_000` is not how a number is written | write `5000`
                desk.charge( "a", 5L ); => 5:19 WRONG_NUMBER `5L` is not how a number is written | write `5`
                desk.charge( "a", "4,980" ); => 5:19 WRONG_NUMBER `4,980` is no amount | write `4980`
                desk.charge( "a", "4,980.50" ); => 5:19 WRONG_NUMBER `4,980.50` is no amount | write `"4980.50"`
                desk.charge( "a", "¥9.9" ); => 5:19 WRONG_NUMBER `¥9.9` is no amount | write `"9.9"`
                desk.charge( "a", "19%" ); => 5:19 WRONG_NUMBER `19%` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", true ); => 5:19 WRONG_TYPE `charge` takes a number, not yes or no | write `charge( "a", 1 )`
                desk.charge( "a", "-1" ); => 5:19 WRONG_NUMBER `-1` is below 0 | write a number of at least 0, such as `"9.9"`
                desk.charge( "a", "-0.5" ); => 5:19 WRONG_NUMBER `-0.5` is below 0 | write a number of at least 0, such as `"9.9"`
                desk.charge( "a", "-0" ); => 5:19 WRONG_NUMBER `-0` is below 0 | write a number of at least 0, such as `"9.9"`
                desk.charge( "a", "-0." ); => 5:19 WRONG_NUMBER `-0.` is below 0 | write a number of at least 0, such as `"9.9"`
                desk.charge( "a", "-1000000000000000" ); => 5:19 WRONG_NUMBER `-1000000000000000` is below 0 | write a number of at least 0, such as `"9.9"`
                desk.charge( "a", "1000000000000000" ); => 5:19 WRONG_NUMBER `1000000000000000` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "0.0000000001" ); => 5:19 WRONG_NUMBER `0.0000000001` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "1e9" ); => 5:19 WRONG_NUMBER `1e9` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "1e1000000000" ); => 5:19 WRONG_NUMBER `1e1000000000` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "1E2" ); => 5:19 WRONG_NUMBER `1E2` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "-1e9" ); => 5:19 WRONG_NUMBER `-1e9` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "00" ); => 5:19 WRONG_NUMBER `00` is no amount | write `0`
                desk.charge( "a", "01" ); => 5:19 WRONG_NUMBER `01` is no amount | write `1`
                desk.charge( "a", ".5" ); => 5:19 WRONG_NUMBER `.5` is no amount | write `"0.5"`
                desk.charge( "a", "5." ); => 5:19 WRONG_NUMBER `5.` is no amount | write `5`
                desk.charge( "a", "1,5" ); => 5:19 WRONG_NUMBER `1,5` is no amount | write `"1.5"`
                desk.charge( "a", "1_000" ); => 5:19 WRONG_NUMBER `1_000` is no amount | write `1000`
                desk.charge( "a", "+1" ); => 5:19 WRONG_NUMBER `+1` is no amount | write `1`
                desk.charge( "a", "0x10" ); => 5:19 WRONG_NUMBER `0x10` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "1.5B" ); => 5:19 WRONG_NUMBER `1.5B` is no amount | write `"1.5"`
                desk.charge( "a", "NaN" ); => 5:19 WRONG_NUMBER `NaN` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "" ); => 5:19 WRONG_NUMBER `` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "a" ); => 5:19 WRONG_NUMBER `a` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "١" ); => 5:19 WRONG_NUMBER `١` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "１" ); => 5:19 WRONG_NUMBER `１` is no amount | write `1`
                desk.charge( "a", " 1" ); => 5:19 WRONG_NUMBER ` 1` is no amount | write `1`
                desk.charge( "a", "1.2.3" ); => 5:19 WRONG_NUMBER `1.2.3` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", "--1" ); => 5:19 WRONG_NUMBER `--1` is no amount | write digits with at most one point, such as `"9.9"`: at most 15 before the point and 9 behind it
                desk.charge( "a", $guest.name() ); => 5:19 WRONG_NUMBER `charge` takes a number, not a text | write digits, such as `"9.9"`
                $pot.pour( "a" ).costing( "-1" ); => 5:27 WRONG_NUMBER `-1` is below 0 | write a number of at least 0, such as `"9.9"`
                $pot.pour( "-1" ).saying( "-1e9" ); =>
                """);
    }

    @ParameterizedTest
    @MethodSource("prices")
    void aNumberIsDigitsOrATextOfDigits(String written, String found) {
        assertThat(TeaWords.concluded(written)).isEqualTo(found);
    }
}
