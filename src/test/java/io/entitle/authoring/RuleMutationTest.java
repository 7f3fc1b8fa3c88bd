package io.entitle.authoring;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Whatever small thing is done wrong to a rule, some case notices; the exceptions are listed and explained, and what still
 * lacks a case is listed until it has one.
 */
final class RuleMutationTest {

    @Test
    void everyMutantIsNoticedOrListed() {
        MutationResult result = Mutants.run(Policy.FOLDER, Policy.BOOK, Policy.SUITE);
        List<Explained> explained = new ArrayList<>(Explained.all());
        explained.addAll(Explained.withoutACase());

        SoftAssertions.assertSoftly(told -> {
            told.assertThat(result.tried()).isGreaterThan(1000);
            told.assertThat(result.survivors().stream()
                            .filter(survivor -> explained.stream().noneMatch(one -> one.is(survivor))))
                    .as("mutants that no case notices")
                    .isEmpty();
            told.assertThat(explained.stream()
                            .filter(one -> result.survivors().stream().noneMatch(one::is)))
                    .as("mutants that are listed and yet noticed")
                    .isEmpty();
        });
    }
}
