package io.entitle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MutantTest {

    private static RuleText rule(String conditions, String conclusions) {
        String text = "package shop\n\n// invented\nrule \"shop/one\"\nwhen\n    " + conditions + "\nthen\n    "
                + conclusions + "\nend\n";
        return RuleText.of(new RuleFile("shop/one.drl", text)).get(0);
    }

    private static List<Mutant> mutants(RuleText rule) {
        return Mutant.of(rule, Shop.BOOK.product("shop").catalogue()).toList();
    }

    private static List<String> changes(String conditions, String conclusions) {
        return mutants(rule(conditions, conclusions)).stream()
                .map(mutant -> mutant.mutation().change().replaceAll(" in `.*", ""))
                .skip(1)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '~', textBlock = """
        Balance( amount < 0 )                  → drop `amount < 0`, `<` to `<=`, `0` to `1`
        Balance( amount >= 0.40B )             → drop `amount >= 0.40B`, `>=` to `>`, `0.40B` to `0.39B`, `0.40B` to `0.41B`
        Account( kind == "person", !contract ) → drop `kind == "person"`, `==` to `!=`, drop `!contract`, `!contract` to `contract`
        Account( paid || contract )            → `paid` to `!paid`, drop `paid || contract`, `||` to `&&`, `contract` to `!contract`
        Sheet( plan in ( "free", "pro" ) )     → drop `plan in ( "free", "pro" )`, drop `"free"`, drop `"pro"`
        Sheet( plan != "free" )                → drop `plan != "free"`, `!=` to `==`, `"free"` to `"pro"`
        Clock( reached( "2024-02-29" ) )       → `reached( "2024-02-29" )` to `!reached( "2024-02-29" )`, drop `reached( "2024-02-29" )`, `"2024-02-29"` to `"2024-02-28"`, `"2024-02-29"` to `"2024-03-01"`
        Pack( until.isPresent() )              → `until.isPresent()` to `!until.isPresent()`, drop `until.isPresent()`
        Account() not Lapse()                  → drop `Account()`, `not` to `exists`, drop `not Lapse()`
        Sheet( $p : plan ) exists Pack( plan == $p ) → `exists` to `not`, drop `exists Pack( plan == $p )`, drop `plan == $p`, `==` to `!=`
        """)
    void everyPartOfAConditionIsChanged(String condition, String expected) {
        assertThat(String.join(", ", changes(condition, "nothing();"))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '~', textBlock = """
        $s.grant( "a" ).upTo( 5 ).eachDay();   → drop `.upTo( 5 )`, `5` to `4`, `5` to `6`, drop `.eachDay()`
        $s.grant( "a" ); $s.grant( "b" );      → drop `$s.grant( "a" )`, drop `$s.grant( "b" )`
        $s.grant( "a" ).level( "10-19", "7" ); → drop `.level( "10-19", "7" )`
        a.settle().saying( "{0} of 7", x( 7 ) ); →
        $c.plan( "pro", "Pro" ).feeAMonth( "9.9" ); → drop `.feeAMonth( "9.9" )`, `"9.9"` to `"10.0"`, `"9.9"` to `"9.8"`
        standing.inForce( "free" );            → `"free"` to `"pro"`
        insert( new D( $b.on().startOfDay() ) ); → drop `.startOfDay()`
        """)
    void everyPartOfAConclusionIsChangedButItsWords(String conclusion, String expected) {
        assertThat(String.join(", ", changes("Account()", conclusion))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void firstMutantLeavesOutTheRule() {
        Mutant first =
                mutants(rule("Account()", "standing.inForce( \"free\" );")).get(0);

        assertThat(first.mutation()).hasToString("shop/one.drl:4:1: drop the rule (shop/one)");
        assertThat(first.text("other")).isEmpty();
    }

    @Test
    void mutantIsTheRuleUnderAnotherNameWithOneThingChanged() {
        Mutant last =
                mutants(rule("Account()", "standing.inForce( \"free\" );")).get(1);

        assertThat(last.mutation())
                .hasToString(
                        "shop/one.drl:8:23: `\"free\"` to `\"pro\"` in `standing.inForce( \"free\" );` (shop/one)");
        assertThat(last.text("other"))
                .isEqualTo("rule \"other\"\nwhen\n    Account()\nthen\n    standing.inForce( \"pro\" );\nend");
    }
}
