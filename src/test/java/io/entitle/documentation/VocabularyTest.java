package io.entitle.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.ChangeReason;
import io.entitle.decision.Reason;
import io.entitle.engine.RuleTypes;
import io.entitle.vocabulary.EngineOnly;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word that a rule may use is in {@code rules/README.md}. */
final class VocabularyTest {

    /** What is told where no rule could be asked, or one failed. */
    private static final Set<Reason> NOT_OF_RULES = Set.of(Reason.UNKNOWN_FEATURE, Reason.EVALUATION_FAILED);

    /** All that rules can come by, but what has nothing to ask or to conclude. */
    static Stream<Class<?>> words() {
        return RuleTypes.reachable().stream().filter(type -> !words(type).isEmpty());
    }

    private static List<String> words(Class<?> type) {
        return RuleTypes.members(type).stream()
                .filter(member -> !RuleTypes.marks(member).contains(EngineOnly.class))
                .map(Method::getName)
                .distinct()
                .toList();
    }

    @Test
    void rulesComeByManyTypes() {
        assertThat(words()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(classes = {Reason.class, ChangeReason.class})
    void everyReasonThatARuleMayGiveIsInTheVocabularyInItsOrder(Class<? extends Enum<?>> reasons) throws IOException {
        String documented = Files.readString(Path.of("rules/README.md"));
        String told = documented.substring(documented.indexOf("Of several restrictions"));
        assertThat(Stream.of(reasons.getEnumConstants())
                        .filter(reason -> !NOT_OF_RULES.contains(reason))
                        .map(reason -> "`" + reason.name() + "`"))
                .satisfies(names ->
                        assertThat(told.substring(told.indexOf(names.get(0)))).containsSubsequence(names));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordIsInTheVocabulary(Class<?> type) throws IOException {
        String documented = Files.readString(Path.of("rules/README.md"));
        assertThat(words(type))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(documented).containsPattern("[`.]" + name + "\\b"));
    }
}
