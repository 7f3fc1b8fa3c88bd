package io.entitle.engine;

import static io.entitle.engine.QuestionKind.ACCESS;
import static io.entitle.engine.QuestionKind.ADVICE;
import static io.entitle.engine.QuestionKind.BILL;
import static io.entitle.engine.QuestionKind.CATALOGUE;
import static io.entitle.engine.QuestionKind.CHANGE;
import static io.entitle.engine.QuestionKind.REMEDY;
import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.language.RuleSyntax;
import io.entitle.likeness.Numbers;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is evaluated where it can have a part in the answer, and nowhere else. */
final class QuestionKindTest {

    private static final String ALL_OF_ACCOUNTS = "ACCESS ADVICE CHANGE BILL REMEDY";

    private static RuleSyntax rule(String when, String then) {
        String text = "package tiny\n\nrule \"tiny: a rule\"\nwhen\n    " + when + "\nthen\n    " + then + "\nend\n";
        return Admission.check(List.of(new RuleFile("tiny/a.drl", text)))
                .get(0)
                .rules()
                .get(0);
    }

    private static Set<QuestionKind> concerned(String when, String then) {
        RuleSyntax rule = rule(when, then);
        return Stream.of(QuestionKind.values())
                .filter(kind -> kind.concerns(rule))
                .collect(Collectors.toSet());
    }

    private static Set<QuestionKind> kinds(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(QuestionKind::valueOf)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standing.inForce( \"one\" );                                  | " + ALL_OF_ACCOUNTS,
                "answer.restrictAll( Reason.FROZEN );                          | " + ALL_OF_ACCOUNTS,
                "advice.settle();                                              | ADVICE",
                "proposal.refuse( ChangeReason.FROZEN );                       | CHANGE",
                "bill.in( \"CNY\" );                                           | BILL",
                "remedy.await();                                               | REMEDY",
                "bill.in( \"CNY\" ); remedy.await();                           | BILL REMEDY",
                "bill.in( \"CNY\" ); answer.restrictAll( Reason.FROZEN );      | " + ALL_OF_ACCOUNTS
            })
    void aRuleConcernsTheQuestionsThatItConcludesFor(String then, String kinds) {
        assertThat(concerned("Account()", then)).isEqualTo(kinds(kinds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Account()                    | " + ALL_OF_ACCOUNTS,
                "Account() not Arrears()      | " + ALL_OF_ACCOUNTS,
                "Account() exists Deadline()  | " + ALL_OF_ACCOUNTS,
                "Catalogue()                  | CATALOGUE",
                "Offer()                      | ADVICE REMEDY",
                "Denial()                     | REMEDY",
                "Request()                    | CHANGE",
                "Span()                       | BILL",
                "BilledMonth() Excess()       | BILL",
                "Account() exists Request()   | CHANGE",
                "Account() not Request()      | " + ALL_OF_ACCOUNTS,
                "Catalogue() Account()        | ''",
                "Denial() Request()           | ''"
            })
    void aRuleConcernsTheQuestionsInWhichItsFactsAreTold(String when, String kinds) {
        assertThat(concerned(when, "answer.restrictAll( Reason.FROZEN );")).isEqualTo(kinds(kinds));
    }

    @Test
    void everyFactOfTheVocabularyIsToldSomewhere() {
        Set<String> told = Stream.of(QuestionKind.values())
                .flatMap(kind -> kind.facts().stream())
                .collect(Collectors.toSet());

        assertThat(told).isEqualTo(facts());
    }

    /** Words that are neither codes nor a set of calculations. */
    private static Set<String> facts() {
        return Prelude.words().stream()
                .filter(word -> !word.isEnum())
                .filter(word -> word.isRecord()
                        || Stream.of(word.getConstructors()).anyMatch(maker -> Modifier.isPublic(maker.getModifiers())))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    @Test
    void onlyTheRulesAboutAQuestionAreEvaluatedForIt() {
        RulesByQuestion rules = RulesByQuestion.of(List.of(
                rule("Account()", "bill.in( \"CNY\" );"), rule("Arrears( amount > 5 )", "bill.in( \"CNY\" );")));

        assertThat(List.of(CATALOGUE, ACCESS, ADVICE, CHANGE, REMEDY)).allSatisfy(kind -> {
            assertThat(rules.relevantTo(kind).skipped()).containsExactly("tiny: a rule");
            assertThat(rules.relevantTo(kind).numbers().written()).containsEntry("Arrears.amount", "unseen");
        });
        assertThat(rules.relevantTo(BILL).skipped()).isEmpty();
        assertThat(rules.relevantTo(BILL).numbers().written()).containsEntry("Arrears.amount", "5");
    }

    @Test
    void ofTwoPartsOfTheRulesAllAreSkippedThatEitherSkips() {
        RelevantRules one = new RelevantRules(Set.of("one"), Numbers.read(Map.of("Arrears.amount", "5"), Set.of()));
        RelevantRules other = new RelevantRules(Set.of("other"), Numbers.read(Map.of("Arrears.amount", "7"), Set.of()));

        assertThat(one.and(other).skipped()).containsExactlyInAnyOrder("one", "other");
        assertThat(one.and(other).numbers().written()).containsEntry("Arrears.amount", "5 7");
    }
}
