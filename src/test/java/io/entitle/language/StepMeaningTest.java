package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A step of a path finds the members that may stand in its slot, and no others. */
final class StepMeaningTest {

    static Stream<Arguments> facts() {
        return TeaWords.rows("""
                Guest( member, !regular, isRegular, isRegular() ) =>
                Guest( regular() ) => 3:8 UNKNOWN_CALL `Guest` has no `regular` | did you mean `isRegular`?
                Guest( name() == "a", visit().over(), last.present, last.isPresent, last.isPresent() ) =>
                Guest( last.isEmpty(), !last.isEmpty() ) =>
                Guest( last.isEmpty ) => 3:13 SYNTAX `isEmpty` lacks its brackets | write `isEmpty()`
                Guest( last.empty ) => 3:13 UNKNOWN_FIELD `Optional` has no `empty` | there are `isEmpty()`, `isPresent`
                Guest( last.get.over ) => 3:13 UNKNOWN_FIELD `Optional` has no `get` | there are `isEmpty()`, `isPresent`
                Guest( secret == "a" ) => 3:8 UNKNOWN_FIELD `Guest` has no `secret` | there are <guest>
                Guest( unmarked ) => 3:8 UNKNOWN_FIELD `Guest` has no `unmarked` | there are <guest>
                Pot( steams ) => 3:6 UNKNOWN_FIELD `Pot` has no `steams` | there are `brand`
                Bell( compareTo ) => 3:7 WRONG_ARGUMENTS `compareTo` does not take nothing | it takes other
                Hush( name == "a" ) =>
                Guest( hidden ) => 3:8 UNKNOWN_FIELD `Guest` has no `hidden` | there are <guest>
                Guest( toString == "a" ) => 3:8 UNKNOWN_FIELD `Guest` has no `toString` | there are <guest>
                Guest( getClass ) => 3:8 FORBIDDEN `getClass` is not for rules | a rule uses the words of the vocabulary and nothing else
                Guest( nme == "a" ) => 3:8 UNKNOWN_FIELD `Guest` has no `nme` | did you mean `name`?
                Guest( olderThan ) => 3:8 WRONG_ARGUMENTS `olderThan` does not take nothing | write `olderThan( 1 )`
                Guest( unmarked() ) => 3:8 UNKNOWN_CALL `Guest` has no `unmarked` | there are `age`, `anyOf`, `drank`, `isRegular`, `knows`, `last`, `member`, `mood`, `name`, `near`, `olderThan`, `paid`, `pot`, `visit`
                Guest( secret() == "a" ) => 3:8 UNKNOWN_CALL `Guest` has no `secret` | there are `age`, `anyOf`, `drank`, `isRegular`, `knows`, `last`, `member`, `mood`, `name`, `near`, `olderThan`, `paid`, `pot`, `visit`
                """);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aConditionAsksFactsAsFieldsOrCalled(String written, String found) {
        assertThat(TeaWords.asked(written)).isEqualTo(found);
    }

    static Stream<Arguments> calls() {
        return TeaWords.rows("""
                $pot.empty; => 5:6 SYNTAX `empty` lacks its brackets | write `empty()`
                $pot.class; => 5:6 FORBIDDEN `class` is not for rules | a rule uses the words of the vocabulary and nothing else
                $pot.pour( $guest.name ); => 5:19 SYNTAX `name` lacks its brackets | write `name()`
                $pot.pours(); => 5:6 UNKNOWN_CALL `Pot` has no `pours` | did you mean `pour`?
                $pot.pour( "a" ).time( 2 ); => 5:18 UNKNOWN_CALL `Pour` has no `time` | did you mean `times`?
                $pot.pour( $guest.secret() ); => 5:19 UNKNOWN_CALL `Guest` has no `secret` | there are `age`, `anyOf`, `drank`, `isRegular`, `knows`, `label`, `last`, `member`, `mood`, `name`, `near`, `olderThan`, `paid`, `pot`, `visit`
                """);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aConclusionCallsWhatItNames(String written, String found) {
        assertThat(TeaWords.concluded(written)).isEqualTo(found);
    }
}
