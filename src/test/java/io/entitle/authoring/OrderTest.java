package io.entitle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.Facts;
import io.entitle.states.Altered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer to any case depends on the order of rule files, of the rules in a file, or of an account's facts. */
final class OrderTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void orderOfRulesChangesNothing(long seed) {
        Random random = new Random(seed);
        RuleBook shuffled = RuleBook.of(shuffled(Policy.FOLDER, random));

        assertThat(Policy.SUITE.cases())
                .allSatisfy(one ->
                        assertThat(Answers.of(one, shuffled)).as(one.place()).isEqualTo(Answers.of(one, Policy.BOOK)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void orderOfFactsChangesNothing(long seed) {
        Random random = new Random(seed);

        assertThat(Policy.SUITE.cases())
                .allSatisfy(one -> assertThat(Answers.of(one, Policy.BOOK, facts -> shuffled(facts, random)))
                        .as(one.place())
                        .isEqualTo(Answers.of(one, Policy.BOOK)));
    }

    private static RuleFolder shuffled(RuleFolder folder, Random random) {
        Stream<RuleFile> files = folder.products().values().stream().flatMap(List::stream);
        return RuleFolder.of(shuffled(files.map(file -> shuffled(file, random)).toList(), random));
    }

    private static RuleFile shuffled(RuleFile file, Random random) {
        List<RuleText> rules = RuleText.of(file);
        String head = file.text().substring(0, rules.get(0).start());
        List<String> texts = rules.stream()
                .map(rule -> file.text().substring(rule.start(), rule.end()))
                .toList();
        return new RuleFile(
                file.path(), head + shuffled(texts, random).stream().collect(Collectors.joining("\n\n", "\n", "\n")));
    }

    private static Facts shuffled(Facts facts, Random random) {
        Facts held = facts.withPlans(shuffled(facts.subscriptions(), random), facts.pending(), facts.active());
        Facts measured = Altered.withProjects(held, shuffled(facts.projects(), random));
        return Altered.withPacks(measured, shuffled(facts.packs(), random));
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
