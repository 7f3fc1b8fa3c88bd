package io.entitle.authoring;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whatever small thing is done wrong to a rule, some case notices; the few exceptions are listed and explained. */
final class RuleMutationTest {

    @Test
    void everyMutantIsNoticedOrExplained() {
        MutationResult result = Mutants.run(Policy.FOLDER, Policy.BOOK, Policy.SUITE);
        List<Explained> explained = Explained.all();

        SoftAssertions.assertSoftly(told -> {
            told.assertThat(result.tried()).isGreaterThan(1000);
            told.assertThat(result.survivors().stream()
                            .filter(survivor -> explained.stream().noneMatch(one -> one.is(survivor))))
                    .as("mutants that no case notices")
                    .isEmpty();
            told.assertThat(explained.stream()
                            .filter(one -> result.survivors().stream().noneMatch(one::is)))
                    .as("mutants that are explained and yet noticed")
                    .isEmpty();
        });
    }
}
