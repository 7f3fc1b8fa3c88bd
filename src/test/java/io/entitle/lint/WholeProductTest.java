package io.entitle.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a product as a whole, and when. */
final class WholeProductTest {

    private static final String STUDENT = """
            package tea
            // card: page 9
            rule "tea/catalogue: a plan for students"
            when
                $tea : Catalogue()
            then
                $tea.plan( "student", "Student", "学生版" ).rank( 15 );
            end

            // card: page 9
            rule "tea/plans: what student holds"
            when
                $sheet : Sheet( plan == "student" )
            then
                $sheet.grant( "pot" );
            end
            """;

    private static final String ONE_PLAN = """
            package shop
            // card: page 1
            rule "shop/catalogue: one plan"
            when
                $shop : Catalogue()
            then
                $shop.plan( "basic", "Basic", "基础版" ).rank( 10 );
                $shop.feature( "seats", "seats", "席位" ).countedIn( "seats", "个" );
            end

            // card: page 1
            rule "shop/standing: everyone may use it"
            when
                Account()
            then
                standing.inForce( "basic" );
            end

            // card: page 1
            rule "shop/plans: what it holds"
            when
                $sheet : Sheet( plan == "basic" )
            then
                $sheet.grant( "seats" ).upTo( LIMIT );
            end
            """;

    @Test
    void aPlanThatGivesLessIsToldOnceAndOnItsOwnSheet() {
        assertThat(Tea.with(STUDENT))
                .singleElement()
                .hasToString(
                        "tea/extra.drl:15:5: warning[HIGHER_PLAN_GETS_LESS]: the plan `student` gives less of `cups`,"
                                + " `leaf` than the plan `free` below it in rule \"tea/plans: what student holds\";"
                                + " hint: give as much, or write a line `// meant: why` above the rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan = \"student\"", "plan == \"Student\"", "plan == \"student", "plan ： \"student\""})
    void nothingIsSaidOfTheWholeWhileARuleIsWrong(String slip) {
        assertThat(Tea.with(STUDENT.replace("plan == \"student\"", slip)))
                .isNotEmpty()
                .allMatch(Finding::isError)
                .extracting(Finding::code)
                .doesNotContain(Code.HIGHER_PLAN_GETS_LESS, Code.PLAN_WITHOUT_SHEET, Code.FEATURE_NOWHERE);
    }

    @Test
    void theOnlyPlanMayBeNamed() {
        assertThat(shop("5")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "\"5\"", "\"0.5\"", "\"5000000000\"", "2147483647"})
    void aLimitIsDigitsOrATextOfDigits(String limit) {
        assertThat(shop(limit)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"-1\"", "0.5", "0.5B", "5000000000", "05", "\"5,000\""})
    void anyOtherIsRefused(String limit) {
        assertThat(shop(limit))
                .extracting(Finding::code)
                .containsAnyOf(Code.WRONG_NUMBER, Code.INEXACT_NUMBER)
                .hasSize(1);
    }

    private static List<Finding> shop(String limit) {
        return RuleCheck.of(RuleFolder.of(List.of(new RuleFile("shop/a.drl", ONE_PLAN.replace("LIMIT", limit)))))
                .findings();
    }
}
