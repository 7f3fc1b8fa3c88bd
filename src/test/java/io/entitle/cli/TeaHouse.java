package io.entitle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A working directory with a small product of its own, whose rules compile quickly. */
record TeaHouse(Path directory) {

    static final String RULES = """
            package tea

            // What is on the card.
            // card: page 1
            rule "tea/catalogue: what there is"
            when
                $tea : Catalogue()
            then
                $tea.plan( "free", "Free",  "免费版" ).rank( 10 ).feeAMonth( "0" );
                $tea.plan( "club", "Club",  "会员版" ).rank( 20 ).feeAMonth( "9.9" );
                $tea.feature( "cups", "cups of tea", "茶水" ).countedIn( "cups",  "杯" );
                $tea.feature( "leaf", "tea leaves",  "茶叶" ).countedIn( "grams", "克" ).divisible();
                $tea.feature( "pot",  "a pot",       "茶壶" );
            end

            // Nobody is sent away.
            // card: page 2
            rule "tea/standing: everyone may use free"
            when
                Account()
            then
                standing.inForce( "free" );
            end

            // card: page 2
            rule "tea/standing: a club plan is in force until it ends"
            when
                $held : Subscription( plan == "club", started, !ended )
            then
                standing.inForce( $held );
            end

            // card: page 3
            rule "tea/plans: what free holds"
            when
                $sheet : Sheet( plan == "free" )
            then
                $sheet.grant( "cups" ).upTo( 3 ).eachDay();
                $sheet.grant( "leaf" ).upTo( 10 );
            end

            // card: page 3
            rule "tea/plans: what club holds"
            when
                $sheet : Sheet( plan == "club" )
            then
                $sheet.grant( "cups" ).upTo( 5 ).eachDay().thenBilled();
                $sheet.grant( "leaf" ).unlimited();
                $sheet.grant( "pot" );
            end

            // Whoever owes pays first.
            // card: page 4
            rule "tea/restrictions: in arrears nothing is served"
            when
                $debt : Arrears( begun, amount > 0 )
            then
                answer.restrictAll( Reason.IN_ARREARS ).saying(
                    "Nothing is served until {0} yuan are paid.", "欠款 {0} 元付清前不提供服务。", $debt.amount() );
            end

            // card: page 5
            rule "tea/advice: arrears should be settled"
            when
                $debt : Arrears( begun, amount > 0 )
            then
                advice.settle().because( "IN_ARREARS" ).figure( "amount", $debt.amount() ).saying(
                    "Pay {0} yuan.", "请付 {0} 元。", $debt.amount() );
            end

            // card: page 6
            rule "tea/charges: cups beyond the five of a day cost a yuan each"
            when
                $beyond : Excess( plan == "club", feature == "cups" )
            then
                bill.charge( "overage", $beyond.units(), 1 ).saying( "Cups beyond the five", "超出五杯的茶水" );
            end
            """;

    static final String CASES = """
            cases:
              - case: a third cup is allowed on free
                at: 2025-06-20T10:00:00+08:00
                facts: {usage: {cups: 2}}
                check: cups
                expect: {outcome: allowed}
                rules: ["tea/plans: what free holds"]
            """;

    static TeaHouse in(Path directory) {
        TeaHouse house = new TeaHouse(directory);
        house.file("rules/tea/card.drl", RULES);
        return house;
    }

    /** Writes a file; answers the house, so that a test can go on. */
    TeaHouse file(String name, String text) {
        Path file = directory.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Shell shell() {
        return Shell.in(directory);
    }
}
