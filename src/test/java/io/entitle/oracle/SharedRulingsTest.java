package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Survey;
import io.entitle.engine.EvaluationFailedException;
import io.entitle.engine.ProductBook;
import io.entitle.engine.ProductCompiler;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFilter;
import io.entitle.engine.RuleFolder;
import io.entitle.engine.RulesDoNotCompileException;
import io.entitle.fact.Facts;
import io.entitle.oracle.RandomAccounts.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was concluded of one account and is used for another is what firing the rules for that one gives, to the byte. */
final class SharedRulingsTest {

    private static final int ACCOUNTS = 400;

    private static final int ACCOUNTS_OF_AN_EDIT = 100;
    private static final int EDITS = Integer.getInteger("entitle.edits", 12);
    private static final Duration FAR = Duration.ofDays(400);

    private final RuleFolder rules = RuleFolder.bundled();
    private final RuleBook book = RuleBook.of(rules);

    @Test
    void everyAnswerAboutCozeIsTheOneOfFiringTheRules() {
        assertThat(unlike(book.product("coze"), RandomAccounts::coze, ACCOUNTS)).isEmpty();
    }

    @Test
    void everyAnswerAboutAgoraIsTheOneOfFiringTheRules() {
        assertThat(unlike(book.product("agora-im"), RandomAccounts::agora, ACCOUNTS))
                .isEmpty();
    }

    @Test
    void soItIsHoweverTheRulesOfCozeAreEdited() {
        assertThat(unlikeWhenEdited("coze", RandomAccounts::coze)).isEmpty();
    }

    @Test
    void soItIsHoweverTheRulesOfAgoraAreEdited() {
        assertThat(unlikeWhenEdited("agora-im", RandomAccounts::agora)).isEmpty();
    }

    /** Words are found when they are first read, after the evaluation: what they tell of must be known to differ by then. */
    @ParameterizedTest
    @ValueSource(strings = {"$debt.since()", "$debt.since().date()", "$account", "$debt.amount()"})
    void whateverARuleTellsOfAnAccountIsThatAccountsOwn(String told) {
        RuleFolder telling = restricting(text -> text.replace("    $debt :", "    $account : Account()\n    $debt :")
                .replace("        $debt );", "        " + told + " );"));
        assertThat(compiled("coze", telling))
                .hasValueSatisfying(book ->
                        assertThat(unlike(book, RandomAccounts::coze, ACCOUNTS)).isEmpty());
    }

    private RuleFolder restricting(UnaryOperator<String> edit) {
        return RuleFolder.of(rules.products().getOrDefault("coze", List.of()).stream()
                .map(file -> file.path().endsWith("restrictions.drl")
                        ? new RuleFile(file.path(), edit.apply(file.text()))
                        : file)
                .toList());
    }

    private Stream<String> unlikeWhenEdited(String product, LongFunction<Sample> accounts) {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(seed -> new Twist(product, seed))
                .flatMap(twist -> edited(twist, accounts))
                .limit(EDITS)
                .flatMap(List::stream);
    }

    /** What is wrong with an edit; an edit that does not compile is none. */
    private Stream<List<String>> edited(Twist twist, LongFunction<Sample> accounts) {
        return twist
                .of(rules)
                .flatMap(folder -> compiled(twist.product(), folder))
                .map(edited -> unlike(edited, accounts, ACCOUNTS_OF_AN_EDIT).stream()
                        .map(text -> twist + ": " + text)
                        .toList())
                .stream();
    }

    private static Optional<ProductBook> compiled(String product, RuleFolder folder) {
        try {
            return ProductCompiler.attempt(product, folder, RuleFilter.ALL);
        } catch (RulesDoNotCompileException e) {
            return Optional.empty();
        }
    }

    private static List<String> unlike(ProductBook shared, LongFunction<Sample> accounts, int howMany) {
        ProductBook alone = shared.alone();
        return Accounts.wrong(
                accounts,
                howMany,
                sample -> Stream.of(
                                unlike(sample, shared, alone, (book, at) -> book.entitlements(sample.facts(), at)),
                                unlike(
                                        sample,
                                        shared,
                                        alone,
                                        (book, at) -> book.timeline(sample.facts(), at, at.plus(FAR))),
                                unlike(sample, shared, alone, (book, at) -> survey(book, sample.facts(), at)))
                        .flatMap(differences -> differences));
    }

    /** Nothing is surveyed where a rule throws. */
    private static Optional<Survey> survey(ProductBook book, Facts facts, Instant at) {
        try {
            return Optional.of(book.survey(facts, at));
        } catch (EvaluationFailedException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> unlike(
            Sample sample, ProductBook shared, ProductBook alone, BiFunction<ProductBook, Instant, Object> asked) {
        return Stream.of(sample.at(), sample.at().plus(Duration.ofDays(17)))
                .filter(at -> !asked.apply(shared, at).equals(asked.apply(alone, at)))
                .map(at -> at + ": " + asked.apply(shared, at) + "\n  but alone " + asked.apply(alone, at));
    }
}
