package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.Sharing.Found;
import io.entitle.likeness.Numbers;
import io.entitle.likeness.Shelf;
import io.entitle.likeness.Space;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is made of conclusions takes space where these are kept, and of nobody else. */
final class SharingTest {

    private static final String COMMON = "tiny: for all alike";
    private static final String OWN = "tiny: from an amount";

    @Test
    void whatIsMadeOfAConclusionTakesSpaceOfItsLikeness() {
        Function<Instant, Space> space = spaces(COMMON);

        assertThat(space.apply(TinyBook.AT)).isSameAs(space.apply(TinyBook.AT.plusSeconds(1)));
    }

    @Test
    void whatIsMadeOfOneAccountsOwnConclusionTakesNone() {
        Function<Instant, Space> space = spaces(OWN);

        assertThat(space.apply(TinyBook.AT)).isNotSameAs(space.apply(TinyBook.AT.plusSeconds(1)));
    }

    /** By instant, which is told apart, the space that an evaluation was given in which that rule fired. */
    private static Function<Instant, Space> spaces(String fired) {
        return Sharing.<Space>between(
                        TinyBook.plain().product("tiny").catalogue(),
                        Numbers.read(Map.of(), Set.of(OWN)),
                        new Shelf(),
                        situation -> {
                            situation.testimony().note((facts, at) -> at);
                            return new Found<>(space -> space, Optional.of(Set.of(fired)));
                        })
                .about(TinyBook.account());
    }
}
