package io.entitle.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.ChangeReason;
import io.entitle.decision.Reason;
import io.entitle.vocabulary.Account;
import io.entitle.vocabulary.Adviser;
import io.entitle.vocabulary.Answer;
import io.entitle.vocabulary.Arrears;
import io.entitle.vocabulary.Balance;
import io.entitle.vocabulary.BilledMonth;
import io.entitle.vocabulary.Deadline;
import io.entitle.vocabulary.Denial;
import io.entitle.vocabulary.Excess;
import io.entitle.vocabulary.FeatureEntry;
import io.entitle.vocabulary.Lapse;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.Money;
import io.entitle.vocabulary.Offer;
import io.entitle.vocabulary.Pack;
import io.entitle.vocabulary.Pending;
import io.entitle.vocabulary.PlanEntry;
import io.entitle.vocabulary.PlanInForce;
import io.entitle.vocabulary.Remedies;
import io.entitle.vocabulary.Request;
import io.entitle.vocabulary.Span;
import io.entitle.vocabulary.Subscription;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word that a rule may use is in {@code rules/README.md}. */
final class VocabularyTest {

    /** What every record has, what carries one to another, and what only the engine asks. */
    private static final Set<String> NOT_WORDS = Set.of(
            "equals",
            "hashCode",
            "toString",
            "usage",
            "instant",
            "toldOf",
            "restrictions",
            "warnings",
            "billingReasons",
            "recommendations",
            "proposed");

    /** What is told where no rule could be asked, or one failed. */
    private static final Set<Reason> NOT_OF_RULES = Set.of(Reason.UNKNOWN_FEATURE, Reason.EVALUATION_FAILED);

    static Stream<Class<?>> words() {
        return Stream.of(
                Account.class,
                Arrears.class,
                Balance.class,
                BilledMonth.class,
                Deadline.class,
                Denial.class,
                Excess.class,
                FeatureEntry.class,
                Lapse.class,
                Moment.class,
                Money.class,
                Offer.class,
                Pack.class,
                Pending.class,
                PlanEntry.class,
                PlanInForce.class,
                Remedies.class,
                Request.class,
                Span.class,
                Subscription.class,
                Answer.class,
                Adviser.class);
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
    void everyPublicMethodIsInTheVocabulary(Class<?> word) throws IOException {
        String documented = Files.readString(Path.of("rules/README.md"));
        assertThat(Stream.of(word.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> !NOT_WORDS.contains(name)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(documented).containsPattern("[`.]" + name + "\\b"));
    }
}
