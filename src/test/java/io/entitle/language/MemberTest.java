package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A member is named as it is called, or as a field. */
final class MemberTest {

    /** Members whose names are odd. */
    interface Odd {
        boolean is();

        boolean isOpen();

        boolean isEmpty();

        boolean empty();

        boolean isAt(int place);

        String island();
    }

    private static Member member(String name) {
        return Stream.of(Odd.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .map(method -> new Member(method, WordKind.FACT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsCalledIsOpenMayBeWrittenOpen() {
        assertThat(member("isOpen").isNamed("isOpen")).isTrue();
        assertThat(member("isOpen").isNamed("open")).isTrue();
        assertThat(member("isOpen").isNamed("Open")).isFalse();
        assertThat(member("isOpen").isField()).isTrue();
    }

    @Test
    void whatOnlyBeginsLikeThatHasOneName() {
        assertThat(member("is").isNamed("is")).isTrue();
        assertThat(member("is").isNamed("")).isFalse();
        assertThat(member("island").isNamed("island")).isTrue();
        assertThat(member("island").isField()).isTrue();
        assertThat(member("empty").isField()).isTrue();
    }

    /** The rule engine then knows neither. */
    @Test
    void whatStandsBesideAMemberOfItsShortNameIsNoField() {
        assertThat(member("isEmpty").isField()).isFalse();
        assertThat(member("isEmpty").isNamed("empty")).isFalse();
        assertThat(member("isEmpty").isNamed("isEmpty")).isTrue();
        assertThat(member("isEmpty").isUnhanded()).isTrue();
    }

    @Test
    void whatIsHandedSomethingIsNoField() {
        assertThat(member("isAt").isField()).isFalse();
        assertThat(member("isAt").isUnhanded()).isFalse();
        assertThat(member("isAt").isNamed("at")).isFalse();
    }
}
