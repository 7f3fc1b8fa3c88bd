package io.entitle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.PolicyRule;
import io.entitle.engine.RuleFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules answer as the cases beside them say, and no rule stands without one. */
final class RuleCasesTest {

    @TestFactory
    Stream<DynamicTest> everyCasePasses() {
        List<RuleCase> cases = Policy.SUITE.cases();
        assertThat(cases).hasSizeGreaterThan(300);
        return cases.stream().map(RuleCasesTest::passes);
    }

    private static DynamicTest passes(RuleCase one) {
        return DynamicTest.dynamicTest(
                one.place() + ": " + one.name(),
                () -> assertThat(CaseRunner.run(one, Policy.BOOK.product(one.product()))
                                .differences())
                        .isEmpty());
    }

    @Test
    void everyRuleIsNamedByAPassingCase() {
        assertThat(Policy.SUITE.run(Policy.BOOK, any -> true).uncovered())
                .extracting(PolicyRule::name)
                .isEmpty();
    }

    @Test
    void everyRuleFileHasItsCasesBesideIt() {
        Set<String> withCases =
                Policy.SUITE.cases().stream().map(RuleCase::file).collect(Collectors.toSet());

        assertThat(Policy.FOLDER.products().values().stream()
                        .flatMap(List::stream)
                        .map(RuleFile::path))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(withCases).contains(path.replace(".drl", CaseFile.ENDING)));
    }

    @Test
    void everyRuleSaysWhatItRestsOn() {
        assertThat(Policy.BOOK.rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.source()).as(rule.name()).isNotEmpty());
    }

    @Test
    void bundledCasesAreThoseOfTheFolder() {
        assertThat(CaseSuite.bundled(Policy.BOOK).cases()).isEqualTo(Policy.SUITE.cases());
    }
}
