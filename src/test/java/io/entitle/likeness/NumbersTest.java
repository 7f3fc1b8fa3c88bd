package io.entitle.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.PlainAccount;
import io.entitle.engine.Admission;
import io.entitle.engine.RuleFile;
import io.entitle.fact.Facts;
import io.entitle.language.Reading;
import io.entitle.language.RuleSyntax;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far each way of looking at an amount tells accounts apart. */
final class NumbersTest {

    private static final Facts NOBODY = PlainAccount.of("nobody", "tiny", ZoneOffset.UTC);

    private static final String RULE = """
            package tiny

            rule "tiny: a rule"
            when
                %s
            then
                %s
            end
            """;

    private static final String ANY = "answer.restrictAll( Reason.FROZEN );";

    private static final Map<String, String> UNSEEN = Map.of(
            "Arrears.amount", "unseen",
            "Balance.amount", "unseen",
            "Pack.remaining", "unseen",
            "Pack.points", "unseen",
            "Account.usage", "unseen");

    private static List<RuleSyntax> rules(String when, String then) {
        Reading read = Admission.read(new RuleFile("tiny/a.drl", RULE.formatted(when, then)));
        assertThat(read.findings()).isEmpty();
        return read.file().rules();
    }

    private static Numbers of(String when) {
        return Numbers.of(rules(when, ANY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Arrears( begun )                                      | Arrears.amount     | unseen",
                "Arrears( amount > 5 )                                 | Arrears.amount     | 5",
                "Arrears( amount >= 5, amount < 7.5B )                 | Arrears.amount     | 5 7.5",
                "Arrears( amount > -5 )                                | Arrears.amount     | -5",
                "'Arrears( amount > 5 || amount == 20 )'               | Arrears.amount     | 5 20",
                "Arrears( amount > 5 && begun )                        | Arrears.amount     | 5",
                "Arrears( !( amount > 5 ) )                            | Arrears.amount     | 5",
                "Arrears( amount in ( 50, 7 ) )                        | Arrears.amount     | 7 50",
                "Arrears( amount not in ( 50, 7 ) )                    | Arrears.amount     | 7 50",
                "Arrears( $owed : amount )                             | Arrears.amount     | whole",
                "Arrears( $owed : amount, amount > 5 )                 | Arrears.amount     | whole",
                "not Arrears( amount > 5 )  Account()                  | Arrears.amount     | 5",
                "exists Arrears( amount > 5 )                          | Arrears.amount     | 5",
                "$debt : Arrears()  Balance( $debt.amount > 5 )        | Arrears.amount     | 5",
                "$debt : Arrears()  Balance( amount < $debt.amount )   | Arrears.amount     | whole",
                "$debt : Arrears()  Balance( amount < $debt.amount )   | Balance.amount     | whole",
                "$debt : Arrears()  Balance( amount in ( 1, $debt.amount ) ) | Balance.amount | whole",
                "Arrears( since.endOfPeriod( amount ).reached )        | Arrears.amount     | whole",
                "$debt : Arrears()  Balance( deductedOn.endOfPeriod( $debt.amount ).reached ) | Arrears.amount | whole",
                "Balance( amount > 5 )                                 | Balance.amount     | 5",
                "Pack( remaining == 0 )                                | Pack.remaining     | 0",
                "Account( used( \"read\" ) > 5 )                       | Account.used.read  | 5",
                "Account( used( \"read\" ) > 5, used( \"read\" ) > 3 ) | Account.used.read  | 3 5",
                "Account( used( \"read\" ) > 5 )                       | Account.usage      | unseen",
                "Account( used( \"read\" ) > used( \"write\" ) )       | Account.used.write | whole",
                "Account( $read : used( \"read\" ) )                   | Account.used.read  | whole",
                "Account( $plan : active, used( $plan ) > 5 )          | Account.usage      | 5",
                "$account : Account()  Balance( amount > $account.used( \"read\" ) ) | Account.used.read | whole",
                "$account : Account()  Balance( $account.used( \"read\" ) > 7 ) | Account.used.read | 7",
            })
    void anAmountIsToldApartByWhatItIsHeldAgainst(String when, String member, String told) {
        assertThat(of(when).written()).containsEntry(member, told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Each account is told its own amount.
                "answer.warn().saying( \"\", \"\", $debt );                                | false",
                "answer.warn().saying( \"\", \"\", $balance, $pack );                      | false",
                "answer.warn().saying( \"\", \"\", $account.use( \"read\" ) );             | false",
                "advice.settle().figure( \"x\", $account.use( \"read\" ) );                | false",
                "answer.warn().saying( \"\", \"\", Money.shortfall( $balance, 5 ) );       | false",
                "answer.warn().saying( \"\", \"\", Money.overage( $account.use( \"read\" ), 5, \"2\" ) ); | false",
                "$sheet.extend( \"read\", $pack );                                         | false",
                "answer.warn().saying( \"\", \"\", $debt.since().date() );                 | false",
                "answer.warn().saying( \"\", \"\", $account.kind() );                      | false",
                "answer.restrictAll( Reason.FROZEN );                                      | false",
                "insert( new Deadline( \"x\", \"x\", \"x\", $debt.since() ) );             | false",
                // What is concluded is that of one amount.
                "answer.warn().saying( \"\", \"\", $debt.amount() );                       | true",
                "answer.warn().saying( \"\", \"\", $balance.amount() );                    | true",
                "answer.warn().saying( \"\", \"\", $pack.remaining() );                    | true",
                "answer.warn().saying( \"\", \"\", $account.used( \"read\" ) );            | true",
                "answer.warn().saying( \"\", \"\", $account );                             | true",
                "answer.warn().saying( \"\", \"\", \"so\", $debt.amount() );               | true",
                "advice.settle().figure( \"x\", $debt.amount() );                          | true",
                "answer.warn().saying( \"\", \"\", Money.shortfall( $balance.amount(), 5 ) ); | true",
                "answer.warn().saying( \"\", \"\", Money.share( $debt.amount(), $pack.remaining() ) ); | true",
                "$sheet.extend( \"read\", $pack.remaining() );                             | true",
                "remedy.settle( $debt );                                                   | true",
                "insert( new Deadline( \"x\", \"x\", \"x\", $debt.since().endOfPeriod( $debt.amount() ) ) ); | true",
            })
    void aRuleThatConcludesFromAnAmountConcludesForOneAccount(String then, boolean personal) {
        String when = """
                $account : Account()
                $debt : Arrears()
                $balance : Balance()
                $pack : Pack()
                $sheet : Sheet()
                """;
        Numbers numbers = Numbers.of(rules(when, then));

        assertThat(numbers.personal().contains("tiny: a rule")).isEqualTo(personal);
        assertThat(numbers.written())
                .as("what a rule concludes matters only where it fires")
                .isEqualTo(UNSEEN);
    }

    @Test
    void withoutRulesNothingIsToldApart() {
        assertThat(Numbers.of(List.of()).written()).isEqualTo(UNSEEN);
        assertThat(Numbers.of(List.of()).personal()).isEmpty();
        assertThat(Numbers.of(List.of()).size(NOBODY)).isZero();
    }

    @Test
    void ofTwoPartsOfTheRulesWhateverEitherLooksAtIsToldApart() {
        Numbers one = Numbers.of(rules(
                "Arrears( amount > 5 )  $account : Account( used( \"read\" ) > 1 )",
                "answer.warn().saying( \"\", \"\", $account );"));
        Numbers other = of("Arrears( amount > 3 )  Account( $read : used( \"read\" ), used( \"write\" ) > 2 )");

        Map<String, String> both = new TreeMap<>(UNSEEN);
        both.putAll(Map.of("Arrears.amount", "3 5", "Account.used.read", "whole", "Account.used.write", "2"));
        assertThat(one.and(other).written()).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(one.and(other));
        assertThat(one.and(other).personal()).containsExactly("tiny: a rule");
        assertThat(other.and(other).personal()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Numbers numbers = of("Arrears( amount > 5 )  Account( $read : used( \"read\" ), used( \"write\" ) > 2 )");

        assertThat(Numbers.read(numbers.written(), Set.of())).isEqualTo(numbers);
        assertThat(Numbers.read(numbers.written(), Set.of("x")).personal()).containsExactly("x");
    }

    /** A likeness has a place for each thing that is told. */
    @Test
    void useIsToldOfEachFeatureThatIsLookedAtAndOfAllWhereAnyIs() {
        assertThat(of("Account( used( \"read\" ) > 5, used( \"write\" ) > 5 )").size(NOBODY))
                .isEqualTo(2);
        assertThat(of("$other : Account()  Account( $plan : active, used( $plan ) > $other.used( $plan ) )")
                        .size(NOBODY))
                .isEqualTo(2);
    }
}
