package io.entitle.engine;

import io.entitle.PlainAccount;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A product of one plan and two features, to which a test adds the rule that it is about. */
final class TinyBook {

    static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    private static final String BASE = """
            package tiny

            rule "tiny: the catalogue"
            when
                $tiny : Catalogue()
            then
                $tiny.plan( "one", "One", "一" ).rank( 1 );
                $tiny.feature( "read", "reading", "阅读" );
                $tiny.feature( "write", "writing", "写作" ).countedIn( "pages", "页" );
            end

            rule "tiny: everyone is on one"
            when
                Account()
            then
                standing.inForce( "one" );
            end

            rule "tiny: what one holds"
            when
                $sheet : Sheet( plan == "one" )
            then
                $sheet.grant( "read" );
                $sheet.grant( "write" ).upTo( 10 );
            end
            """;

    /** A rule after which there is something to be helped. */
    static final String DEBTORS_GET_NOTHING = """
            rule "tiny: who owes gets nothing"
            when
                Arrears()
            then
                answer.restrictAll( Reason.IN_ARREARS );
            end

            """;

    private TinyBook() {}

    /** The book with a file of the test's own; its first line is the package. */
    static RuleBook with(String rules) {
        return RuleBook.of(RuleFolder.of(List.of(
                new RuleFile("tiny/base.drl", BASE), new RuleFile("tiny/added.drl", "package tiny\n" + rules))));
    }

    static RuleBook plain() {
        return with("");
    }

    /** The book with one rule more, which restricts reading where that left side holds. */
    static ProductBook trying(String leftSide) {
        return with("""
                rule "tiny: tried"
                when
                    %s
                then
                    answer.restrict( "read", Reason.FROZEN );
                end
                """.formatted(leftSide)).product("tiny");
    }

    static Facts account() {
        return PlainAccount.of("a", "tiny", ZoneId.of("UTC"));
    }

    static Facts having(Map<String, BigDecimal> usage) {
        return account().withUsage(usage);
    }

    static Facts indebted() {
        return owing("1", AT);
    }

    static Facts owing(String amount, Instant since) {
        return account()
                .withMoney(
                        Optional.of(new Facts.Arrears(new BigDecimal(amount), since)),
                        Optional.empty(),
                        Optional.empty());
    }
}
