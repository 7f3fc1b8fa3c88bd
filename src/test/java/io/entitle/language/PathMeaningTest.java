package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A path begins with what is known where it stands, and ends where nothing more is known. */
final class PathMeaningTest {

    static Stream<Arguments> conditions() {
        return TeaWords.rows("""
                Guest( name == "a", mood == Mood.GLAD, visit.over ) =>
                $p : Pot() Guest( name == $p.brand ) =>
                $p : Pot() Guest( age == $p.brand ) => 3:26 WRONG_TYPE `age` is a number and is compared with a text | write a number without quotation marks: `age == 1`
                $p : Pot() Guest( name == $q.brand ) => 3:27 UNKNOWN_BINDING nothing is bound to `$q` | did you mean `$p`?
                $p : Pot() Guest( name == $p().brand ) => 3:27 SYNTAX `$p` cannot be called | write `$p`
                Guest( mood == Mood.SAD ) => 3:21 UNKNOWN_REASON unknown code `SAD` | there are `GLAD`, `TIRED`
                Guest( mood == Mood.GLAD.name ) => 3:16 FORBIDDEN only the name of a constant follows `Mood` | write `Mood.GLAD`
                Guest( mood == Mood ) => 3:16 FORBIDDEN only the name of a constant follows `Mood` | write `Mood.GLAD`
                Guest( mood == Mood.GLAD() ) => 3:16 FORBIDDEN only the name of a constant follows `Mood` | write `Mood.GLAD`
                Guest( name == Mood.GLAD ) => 3:16 WRONG_TYPE `name` is a text and is compared with a Mood | write a text in quotation marks
                Guest( visit.day == "a" ) => 3:14 UNKNOWN_FIELD `Visit` has no `day` | there are `over`
                Guest( name.length == 1 ) => 3:13 UNKNOWN_FIELD `String` has no `length` | there is nothing to name here
                Gest( nme == 1 ) => 3:1 UNKNOWN_FACT unknown fact `Gest` | did you mean `Guest`?
                """);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionBeginsWithTheFactABindingOrAConstant(String written, String found) {
        assertThat(TeaWords.asked(written)).isEqualTo(found);
    }

    static Stream<Arguments> statements() {
        return TeaWords.rows("""
                desk.welcome( $guest ); =>
                $pot.pour( "a" ).times( 2 ); =>
                desk.serve().times( 1 ); =>
                desk.serve().time( 1 ); => 5:14 UNKNOWN_CALL `Pour` has no `time` | did you mean `times`?
                desk().welcome( $guest ); => 5:1 SYNTAX `desk` cannot be called | write `desk`
                $pot().empty(); => 5:1 SYNTAX `$pot` cannot be called | write `$pot`
                $pto.empty(); => 5:1 UNKNOWN_BINDING nothing is bound to `$pto` | did you mean `$pot`?
                desk.welcom( $guest ); => 5:6 UNKNOWN_CALL `desk` has no `welcom` | did you mean `welcome`?
                desc.welcome( $guest ); => 5:1 UNKNOWN_WORD unknown word `desc` | did you mean `desk`?
                nobody.welcome( $guest ); => 5:1 UNKNOWN_WORD unknown word `nobody` | there are `Mood`, `Sums`, `desk`, `insert`
                getClass.x(); => 5:1 FORBIDDEN `getClass` is not for rules | a rule uses the words of the vocabulary and nothing else
                $pot; => 5:1 SYNTAX `$pot` concludes nothing | say what it does, such as `standing.inForce( "plan" )`
                desk; => 5:1 SYNTAX `desk` concludes nothing | say what it does, such as `standing.inForce( "plan" )`
                Mood.GLAD; => 5:1 MISPLACED_WORD `Mood` alone is no value and concludes nothing | say what it does, such as `standing.inForce( "plan" )`
                Sums; => 5:1 MISPLACED_WORD `Sums` alone is no value and concludes nothing | say what it does, such as `standing.inForce( "plan" )`
                Sums.plus( $paid, $paid ); => 5:6 MISPLACED_WORD `plus` concludes nothing | say what it does, such as `standing.inForce( "plan" )`
                Sums.unmarked( $paid ); => 5:6 UNKNOWN_CALL `Sums` has no `unmarked` | there is nothing to name here
                """);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementBeginsWithABindingOrAWordThatConcludes(String written, String found) {
        assertThat(TeaWords.concluded(written)).isEqualTo(found);
    }

    static Stream<Arguments> values() {
        return TeaWords.rows("""
                desk.charge( "a", Sums.plus( $paid, $guest.paid() ) ); =>
                desk.charge( "a", $paid ); =>
                desk.charge( "a", Sums.plus( $paid, $guest.nothing() ) ); => 5:44 UNKNOWN_CALL `Guest` has no `nothing` | there are `age`, `anyOf`, `drank`, `isRegular`, `knows`, `label`, `last`, `member`, `mood`, `name`, `near`, `olderThan`, `paid`, `pot`, `visit`
                desk.charge( "a", Sums.plus( $paid, $paid ).more() ); => 5:45 UNKNOWN_CALL `BigDecimal` has no `more` | there is nothing to name here
                desk.charge( "a", Sums.plus( $paid ) ); => 5:24 WRONG_ARGUMENTS `plus` does not take one value | write `plus( $paid, 1 )`
                $pot.pour( "a" ).saying( "a", Mood.GLAD, true, "b", 1 ); =>
                $pot.pour( "a" ).saying( "a", Mood.SAD ); => 5:36 UNKNOWN_REASON unknown code `SAD` | there are `GLAD`, `TIRED`
                $pot.pour( "a" ).saying( "a", Sums ); => 5:31 MISPLACED_WORD `Sums` alone is no value and concludes nothing | say what it does, such as `standing.inForce( "plan" )`
                $pot.pour( "a" ).saying( "a", desk ); => 5:31 MISPLACED_WORD `desk` is no value: rules conclude with it | hand over a fact that the rule has found, or what one answers
                $pot.pour( "a" ).saying( "a", desk.welcome( $guest ) ); => 5:36 MISPLACED_WORD `welcome` concludes and cannot be handed to another conclusion | write it as a statement of its own
                $pot.pour( $nothing ); => 5:12 UNKNOWN_BINDING nothing is bound to `$nothing` | there are `$bell`, `$guest`, `$paid`, `$pot`
                desk.welcome( Sums.plus( $paid, $paid ) ); => 5:15 WRONG_TYPE `welcome` takes a Guest, not an amount | write `welcome( $guest )`
                desk.welcome( Mood.GLAD ); => 5:15 WRONG_TYPE `welcome` takes a Guest, not a Mood | write `welcome( $guest )`
                """);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueBeginsWithABindingACalculationOrAConstant(String written, String found) {
        assertThat(TeaWords.concluded(written)).isEqualTo(found);
    }
}
