package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A name is given to what a fact alone answers. */
final class BindingMeaningTest {

    static Stream<Arguments> bindings() {
        return TeaWords.rows("""
                Guest( $x : name, $y : visit.over, $z : olderThan( 1 ), $w : drank( name, age ) ) =>
                $g : Guest() Guest( $x : $g.name ) => 3:26 SYNTAX what is given a name rests on `$g` | name only what the fact alone answers, and write out the rest where it is needed
                $g : Guest() Guest( $x : knows( $g ) ) => 3:33 SYNTAX what is given a name rests on `$g` | name only what the fact alone answers, and write out the rest where it is needed
                $g : Guest() Guest( $x : drank( name, $g.age ) ) => 3:39 SYNTAX what is given a name rests on `$g` | name only what the fact alone answers, and write out the rest where it is needed
                """);
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void whatRestsOnAnotherNameIsGivenNone(String written, String found) {
        assertThat(TeaWords.asked(written)).isEqualTo(found);
    }
}
