package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A pattern asks one fact, and each of its constraints holds or does not. */
final class ConditionMeaningTest {

    static Stream<Arguments> constraints() {
        return TeaWords.rows("""
                Guest( member, !member, member || !( age > 1 && age < 9 ), true ) =>
                Guest( name ) => 3:8 WRONG_TYPE a condition is expected, found a text | compare it with something
                Guest( !name ) => 3:9 WRONG_TYPE a condition is expected, found a text | compare it with something
                Guest( member || name ) => 3:18 WRONG_TYPE a condition is expected, found a text | compare it with something
                Guest( member && ( age || member ) ) => 3:20 WRONG_TYPE a condition is expected, found a number | compare it with a number: `age > 0`
                Guest( 1 ) => 3:8 WRONG_TYPE a condition is expected, found a number | compare it with a number: `1 > 0`
                Guest( "a" ) => 3:8 WRONG_TYPE a condition is expected, found a text | compare it with something
                Guest( new Bell( "a", 1 ) == name ) => 3:8 FORBIDDEN `new` is not for the left side | only conclusions tell new facts
                Guest( ( age > 1 ) == member, member == ( age > 1 ) ) => 3:20 SYNTAX expected `,` or `)`, found `==` | a value ends where a comma or a closing bracket follows
                """);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void aConstraintHoldsOrDoesNot(String written, String found) {
        assertThat(TeaWords.asked(written)).isEqualTo(found);
    }

    static Stream<Arguments> comparisons() {
        return TeaWords.rows("""
                Guest( name == "a", "a" == name, age > 1, age >= paid, paid > 1.5B, name in ( "a", name ), age not in ( 1, 2 ) ) =>
                Guest( age in ( 1, "a" ) ) => 3:20 WRONG_TYPE `age` is a number and is compared with a text | write a number without quotation marks: `age == 1`
                Guest( name not in ( "a", 1 ) ) => 3:27 WRONG_TYPE `name` is a text and is compared with a number | write a text in quotation marks
                Guest( name > "a" ) => 3:8 WRONG_TYPE `name` is a text, of which none is more or less | write `name == "a"`
                Guest( member == 1 ) => 3:18 WRONG_TYPE `member` is yes or no and is compared with a number | write `member` or `!member`
                Guest( "a" == 1 ) => 3:15 WRONG_TYPE this is a text and is compared with a number | write a text in quotation marks
                Guest( paid > 1.5 ) => 3:15 INEXACT_NUMBER decimal `1.5` is not exact | write `1.5B`
                """);
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void whatIsComparedIsOfOneKind(String written, String found) {
        assertThat(TeaWords.asked(written)).isEqualTo(found);
    }

    static Stream<Arguments> names() {
        return TeaWords.rows("""
                Guest( $x : name ) not Guest( name == $x ) =>
                Guest( $x : name, age > 1 ) exists Pot( brand == $x ) =>
                not Guest( $x : name ) Guest( name == $x ) => 3:39 UNKNOWN_BINDING nothing is bound to `$x` | there is nothing to name here
                exists Guest( $x : name ) Guest( name == $x ) => 3:42 UNKNOWN_BINDING nothing is bound to `$x` | there is nothing to name here
                Guest( $x : name, $x : name ) => 3:19 REPEATED_BINDING `$x` is bound twice | choose another name for one of the two
                $x : Guest( $x : name ) => 3:13 REPEATED_BINDING `$x` is bound twice | choose another name for one of the two
                $g : Gest() Guest( $g.name == "a", knows( $g ) ) => 3:6 UNKNOWN_FACT unknown fact `Gest` | did you mean `Guest`?
                """);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsKnownBehindItsPattern(String written, String found) {
        assertThat(TeaWords.asked(written)).isEqualTo(found);
    }

    static Stream<Arguments> quantifiers() {
        return TeaWords.rows("""
                exists Guest() =>
                Guest() not Pot() =>
                not Guest() not Pot() => 3:1 SYNTAX the rule asks only for facts that are missing | begin with a fact that is there, such as `Account()`
                Guest() not Bell() => 3:9 MISSING_TOO_EARLY `not Bell` may hold only because no rule has told it yet | ask the facts that the Bell is told from
                Guest() exists Bell() Bell() =>
                Mood() => 3:1 UNKNOWN_FACT unknown fact `Mood` | there are `Bell`, `Cup`, `Guest`, `Hush`, `Order`, `Pot`, `Visit`
                Sums() => 3:1 UNKNOWN_FACT unknown fact `Sums` | there are `Bell`, `Cup`, `Guest`, `Hush`, `Order`, `Pot`, `Visit`
                Desk() => 3:1 UNKNOWN_FACT unknown fact `Desk` | there are `Bell`, `Cup`, `Guest`, `Hush`, `Order`, `Pot`, `Visit`
                """);
    }

    @ParameterizedTest
    @MethodSource("quantifiers")
    void aRuleAsksForSomethingThatIsThere(String written, String found) {
        assertThat(TeaWords.asked(written)).isEqualTo(found);
    }

    @Test
    void aTextIsKnownByWhatItIsComparedWith() {
        String condition =
                "$p : Pot() Guest( name == \"a\", \"b\" != name, name in ( \"c\", \"d\" ), $p.brand == \"e\","
                        + " name() == \"f\", pot.brand == \"g\", \"h\" == \"i\", name == name )";
        assertThat(TeaWords.texts(condition, ""))
                .containsExactly(
                        "Guest//name/a",
                        "Guest//name/b",
                        "Guest//name/c",
                        "Guest//name/d",
                        "//brand/e",
                        "Guest/name/name/f",
                        "//brand/g");
    }
}
