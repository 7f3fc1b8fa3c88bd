package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A right side concludes, or tells a fact. */
final class ConclusionMeaningTest {

    static Stream<Arguments> told() {
        return TeaWords.rows("""
                insert( new Bell( "a", 1 ) ); =>
                insert( new Bell( $guest.name(), $guest.age() ) ); =>
                insert( new Bell( "a" ) ); => 5:13 WRONG_ARGUMENTS `Bell` is not made of 1 values | write `new Bell( "a", 1 )`
                insert( new Bell( "a", "b" ) ); => 5:13 WRONG_TYPE `Bell` is not made of these | write `new Bell( "a", 1 )`
                insert( new Bell( $nothing, 1 ) ); => 5:19 UNKNOWN_BINDING nothing is bound to `$nothing` | there are `$bell`, `$guest`, `$paid`, `$pot`
                insert( new Guest( "a" ) ); => 5:13 FORBIDDEN `Guest` is not a fact that a rule may tell | the only fact that a rule tells is a Bell, by insert and new
                insert( new Bell( "a", 1 ) ).x(); => 5:1 FORBIDDEN `insert` takes one new fact and nothing follows it | the only fact that a rule tells is a Bell, by insert and new
                insert( new Bell( "a", 1 ), 1 ); => 5:1 FORBIDDEN `insert` takes one new fact and nothing follows it | the only fact that a rule tells is a Bell, by insert and new
                insert( $guest ); => 5:1 FORBIDDEN `insert` takes one new fact and nothing follows it | the only fact that a rule tells is a Bell, by insert and new
                desk.welcome( new Bell( "a", 1 ) ); => 5:15 FORBIDDEN `new` is not for rules | the only fact that a rule tells is a Bell, by insert and new
                $pot.pour( "a" ).saying( "a", 1.5 ); => 5:31 INEXACT_NUMBER decimal `1.5` is not exact | write `"1.5"`
                """);
    }

    @ParameterizedTest
    @MethodSource("told")
    void aFactIsToldWithAllThatItIsMadeOf(String written, String found) {
        assertThat(TeaWords.concluded(written)).isEqualTo(found);
    }
}
