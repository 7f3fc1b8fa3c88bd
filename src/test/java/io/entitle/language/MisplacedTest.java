package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A word that is there but stands in the wrong place is told of as such, with what may stand there. */
final class MisplacedTest {

    static Stream<Arguments> conditions() {
        return TeaWords.rows("""
                Pot( pour ) => 3:6 MISPLACED_WORD `pour` concludes and cannot be asked in a condition | write it behind the word then; there are `brand`
                Pot( pour( "a" ) ) => 3:6 MISPLACED_WORD `pour` concludes and cannot be asked in a condition | write it behind the word then; there are `brand`
                Pot( empty ) => 3:6 MISPLACED_WORD `empty` concludes and cannot be asked in a condition | write it behind the word then; there are `brand`
                Pot( pour( name ).times( 1 ).x == 1 ) => 3:6 MISPLACED_WORD `pour` concludes and cannot be asked in a condition | write it behind the word then; there are `brand`
                Guest( pot.pour( "a" ) == name ) => 3:12 MISPLACED_WORD `pour` concludes and cannot be asked in a condition | write it behind the word then; there are `brand`
                $p : Pot() not Guest( drank( $p.pour( "a" ), 1 ) ) => 3:33 MISPLACED_WORD `pour` concludes and cannot be asked in a condition | write it behind the word then; there are `brand`
                Guest( label( "en" ) == name ) => 3:8 MISPLACED_WORD `label` is only for conclusions and cannot be asked in a condition | write it behind the word then; there are <guest>
                Guest( $x : label ) => 3:13 MISPLACED_WORD `label` is only for conclusions and cannot be asked in a condition | write it behind the word then; there are <guest>
                Cup( fill ) => 3:6 MISPLACED_WORD `fill` concludes and cannot be asked in a condition | write it behind the word then; of a Cup a condition asks only whether it is there
                """);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void noConditionConcludes(String written, String found) {
        assertThat(TeaWords.asked(written)).isEqualTo(found);
    }

    static Stream<Arguments> beginnings() {
        return TeaWords.rows("""
                Guest( desk.welcome( "a" ) ) => 3:8 MISPLACED_WORD `desk` belongs to conclusions, not to conditions | write it behind the word then
                Guest( Sums.plus( paid, paid ) > 1 ) => 3:8 MISPLACED_WORD `Sums` belongs to conclusions, not to conditions | write it behind the word then
                Guest( insert( 1 ) ) => 3:8 MISPLACED_WORD `insert` belongs to conclusions, not to conditions | write it behind the word then
                Gest( desk.welcome( "a" ) ) => 3:1 UNKNOWN_FACT unknown fact `Gest` | did you mean `Guest`?; 3:7 MISPLACED_WORD `desk` belongs to conclusions, not to conditions | write it behind the word then
                Order( desk == "a" ) =>
                """);
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void noConditionBeginsAsAConclusionDoes(String written, String found) {
        assertThat(TeaWords.asked(written)).isEqualTo(found);
    }

    static Stream<Arguments> arguments() {
        return TeaWords.rows("""
                $pot.pour( "a" ).saying( "a", $guest, $guest.label( "en" ), $guest.label( "en" ).upper() ); =>
                $pot.pour( "a" ).saying( "a", $pot.pour( "b" ) ); => 5:36 MISPLACED_WORD `pour` concludes and cannot be handed to another conclusion | write it as a statement of its own
                $pot.pour( "a" ).saying( "a", $pot ); => 5:31 MISPLACED_WORD `$pot` is no value: rules conclude with it | hand over a fact that the rule has found, or what one answers
                $pot.pour( "a" ).saying( "a", $guest.pot() ); => 5:38 MISPLACED_WORD `pot` is no value: rules conclude with it | hand over a fact that the rule has found, or what one answers
                desk.welcome( $pot ); => 5:15 MISPLACED_WORD `$pot` is no value: rules conclude with it | hand over a fact that the rule has found, or what one answers
                insert( new Bell( $pot.pour( "a" ), 1 ) ); => 5:24 MISPLACED_WORD `pour` concludes and cannot be handed to another conclusion | write it as a statement of its own
                """);
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void noConclusionIsHandedToAnother(String written, String found) {
        assertThat(TeaWords.concluded(written)).isEqualTo(found);
    }

    static Stream<Arguments> statements() {
        return TeaWords.rows("""
                $pot.brand(); => 5:6 MISPLACED_WORD `brand` concludes nothing | say what it does, such as `standing.inForce( "plan" )`
                $guest.label( "en" ); => 5:8 MISPLACED_WORD `label` concludes nothing | say what it does, such as `standing.inForce( "plan" )`
                $guest.pot().empty(); => 5:8 MISPLACED_WORD `pot` concludes nothing | say what it does, such as `standing.inForce( "plan" )`
                $pot.pour( $pot.brand() ); =>
                """);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void noStatementOnlyAsks(String written, String found) {
        assertThat(TeaWords.concluded(written)).isEqualTo(found);
    }
}
