package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.language.RuleSyntax;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RulesByQuestionTest {

    private static final int SPLITS = 100;
    private static final String KEY = "key";

    /** Rules of every kind: the products' own hold all amounts against numbers. */
    private static final RuleFile EVERY_KIND = new RuleFile("tiny/kinds.drl", """
            package tiny

            rule "tiny: holds use against numbers"
            when
                Account( used( "write" ) > 5, used( "write" ) <= 7.5B )
            then
                answer.restrict( "read", Reason.FROZEN );
            end

            rule "tiny: holds it against others too"
            when
                Account( used( "write" ) > 5.0B, used( "write" ) != 20 )
            then
                answer.restrict( "write", Reason.FROZEN );
            end

            rule "tiny: holds use against use"
            when
                $account : Account( used( "read" ) > 3 )
                Balance( amount < $account.used( "read" ) )
            then
                answer.restrict( "read", Reason.FROZEN );
            end

            rule "tiny: concludes from use"
            when
                $account : Account()
            then
                answer.restrictAll( Reason.FROZEN ).saying( "{0}", "{0}", Money.share( $account.used( "read" ), $account.used( "write" ) ) );
            end

            rule "tiny: answers something else"
            when
                Denial()
                $debt : Arrears( amount > 1 )
            then
                remedy.settle( $debt );
            end
            """);

    static Stream<Named<List<RuleSyntax>>> rules() {
        Stream<Named<List<RuleSyntax>>> own = RuleFolder.bundled().products().entrySet().stream()
                .map(product -> Named.of(product.getKey(), written(product.getValue())));
        return Stream.concat(own, Stream.of(Named.of("every kind", written(List.of(EVERY_KIND)))));
    }

    private static List<RuleSyntax> written(List<RuleFile> files) {
        return Admission.check(files).stream()
                .flatMap(file -> file.rules().stream())
                .toList();
    }

    @Test
    void anAmountIsToldApartByWhatItIsHeldAgainst() {
        RelevantRules access = RulesByQuestion.of(written(List.of(EVERY_KIND))).relevantTo(QuestionKind.ACCESS);

        assertThat(access.skipped()).containsExactly("tiny: answers something else");
        assertThat(access.numbers().personal()).containsExactly("tiny: concludes from use");
        assertThat(access.numbers().written())
                .isEqualTo(Map.of(
                        "Account.usage", "unseen",
                        "Account.used.read", "whole",
                        "Account.used.write", "5 7.5 20",
                        "Arrears.amount", "unseen",
                        "Balance.amount", "whole",
                        "Pack.points", "unseen",
                        "Pack.remaining", "unseen"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsWrittenIsReadAgain(List<RuleSyntax> rules) throws IOException {
        RulesByQuestion byQuestion = RulesByQuestion.of(rules);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        byQuestion.write(new DataOutputStream(bytes));

        assertThat(RulesByQuestion.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(byQuestion);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void twoPartsOfTheRulesComeToAllOfThemHoweverTheyAreParted(List<RuleSyntax> rules) {
        Random random = new Random(20_261_123);
        RulesByQuestion together = RulesByQuestion.of(rules);

        for (int split = 0; split < SPLITS; split++) {
            List<RuleSyntax> one = new ArrayList<>();
            List<RuleSyntax> other = new ArrayList<>();
            rules.forEach(rule -> (random.nextBoolean() ? one : other).add(rule));

            assertThat(RulesByQuestion.of(one).and(RulesByQuestion.of(other))).isEqualTo(together);
        }
    }

    @Test
    void aModuleBringsThemWithIt() {
        CompiledProduct compiled = ProductCompiler.compile(BuiltModules.PRODUCT, BuiltModules.FILES);
        ModuleFile module = new ModuleFile(KEY);

        CompiledProduct read =
                module.read(module.write(compiled), BuiltModules.FILES).orElseThrow();

        assertThat(read.index().byQuestion()).isEqualTo(compiled.index().byQuestion());
    }
}
