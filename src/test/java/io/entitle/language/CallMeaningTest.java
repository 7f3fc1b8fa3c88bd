package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A call takes what it is handed, as many and of the kind that it says. */
final class CallMeaningTest {

    static Stream<Arguments> questions() {
        return TeaWords.rows("""
                $g : Guest() Guest( knows( $g ), drank( "a", 1 ), olderThan( age ) ) =>
                Guest( olderThan( "1" ) ) => 3:19 WRONG_TYPE `olderThan` takes a number, not a text | write `olderThan( 1 )`
                Guest( olderThan( paid ) ) => 3:19 WRONG_TYPE `olderThan` takes a number, not an amount | write `olderThan( 1 )`
                Guest( olderThan( 1, 2 ) ) => 3:8 WRONG_ARGUMENTS `olderThan` does not take 2 values | write `olderThan( 1 )`
                Guest( olderThan() ) => 3:8 WRONG_ARGUMENTS `olderThan` does not take nothing | write `olderThan( 1 )`
                Guest( drank( "a" ) ) => 3:8 WRONG_ARGUMENTS `drank` does not take one value | write `drank( "a", 1 )`
                Guest( drank( 1, "a" ) ) => 3:15 WRONG_TYPE `drank` takes a text, not a number | write `drank( "a", 1 )`
                Guest( drank( "a", "a" ) ) => 3:20 WRONG_TYPE `drank` takes a number, not a text | write `drank( "a", 1 )`
                Guest( drank( nme, "a" ) ) => 3:15 UNKNOWN_FIELD `Guest` has no `nme` | did you mean `name`?; 3:20 WRONG_TYPE `drank` takes a number, not a text | write `drank( nme, 1 )`
                Guest( anyOf(), anyOf( "a" ), anyOf( "a", name, "c" ) ) =>
                Guest( anyOf( "a", 1 ) ) => 3:20 WRONG_TYPE `anyOf` takes a text, not a number | write `anyOf( "a", "1" )`
                Guest( anyOf( 1 ) ) => 3:15 WRONG_TYPE `anyOf` takes a text, not a number | write `anyOf( "1" )`
                Guest( near( "a" ), near( "a", 1 ) ) =>
                Guest( near() ) => 3:8 WRONG_ARGUMENTS `near` does not take nothing | write `near( "place" )` or `near( "place", 1 )`
                Guest( near( 1 ) ) => 3:14 WRONG_TYPE `near` takes a text, not a number | write `near( "1" )`
                Guest( oldrThan( 1 ) ) => 3:8 UNKNOWN_CALL `Guest` has no `oldrThan` | did you mean `olderThan`?
                Guest( eval( true ) ) => 3:8 FORBIDDEN `eval` is not for rules | write one pattern a line over a fact of the vocabulary
                Guest( name() ) => 3:8 WRONG_TYPE a condition is expected, found a text | compare it with something
                """);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionTakesWhatItSays(String written, String found) {
        assertThat(TeaWords.asked(written)).isEqualTo(found);
    }

    static Stream<Arguments> conclusions() {
        return TeaWords.rows("""
                desk.charge( "a", "2" ); =>
                desk.charge( "a", $paid ); =>
                desk.charge( "a", 2 ); =>
                desk.charge( 1, $paid ); => 5:14 WRONG_TYPE `charge` takes a text, not a number | write `charge( "1", $paid )`
                desk.charge( "a" ); => 5:6 WRONG_ARGUMENTS `charge` does not take one value | write `charge( "a", 1 )`
                desk.charge( "a", $nothing ); => 5:19 UNKNOWN_BINDING nothing is bound to `$nothing` | there are `$bell`, `$guest`, `$paid`, `$pot`
                desk.welcome( $bell ); => 5:15 WRONG_TYPE `welcome` takes a Guest, not a Bell | write `welcome( $guest )`
                desk.seat( "a", 1 ); =>
                desk.seat( 1, "a" ); =>
                desk.seat( "a", "b" ); => 5:12 WRONG_TYPE `seat` takes a number, not a text | write `seat( "a", 1 )` or `seat( 1, "b" )`
                desk.getClass(); => 5:6 FORBIDDEN `getClass` is not for rules | a rule uses the words of the vocabulary and nothing else
                """);
    }

    @ParameterizedTest
    @MethodSource("conclusions")
    void aConclusionTakesWhatItSays(String written, String found) {
        assertThat(TeaWords.concluded(written)).isEqualTo(found);
    }

    @Test
    void aTextIsKnownByWhatItIsHandedTo() {
        assertThat(
                        TeaWords.texts(
                                "$g : Guest( drank( \"a\", 1 ), near( \"b\" ), anyOf( \"c\", \"d\" ), anyOf(), visit.over )",
                                "$g.pot(); desk.charge( \"e\", \"1\" ); desk.seat( 1, \"f\" ); insert( new Bell( \"g\", 1 ) );"))
                .containsExactly(
                        "Guest/drank/tea/a",
                        "Guest/near/place/b",
                        "Guest/anyOf/names/c",
                        "desk/charge/kind/e",
                        "desk/charge/amount/1",
                        "desk/seat/name/f",
                        "Bell/new/name/g");
    }
}
