package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.Facts;
import io.entitle.matching.Sight;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a left side may say is looked at as the engine matches it. */
final class InspectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // amounts, whatever their digits
                "Arrears( amount == 1 )",
                "Arrears( amount == 1.0B )",
                "Arrears( amount == 1.00B )",
                "Arrears( amount != 1 )",
                "Arrears( amount != 1.00B )",
                "Arrears( amount >= 1 )",
                "Arrears( amount > 0.5B )",
                "Arrears( amount <= 0.5B )",
                "Arrears( amount < -1 )",
                "Arrears( amount in ( 1, 2 ) )",
                "Arrears( amount in ( 1.0B, 2 ) )",
                "Arrears( amount in ( 1.00B ) )",
                "Arrears( amount not in ( 1, 2 ) )",
                "Arrears( $owed : amount ) Balance( amount == $owed )",
                "Arrears( $owed : amount ) Balance( amount >= $owed )",
                "Arrears( $owed : amount ) Subscription( rank < $owed )",
                "Arrears( $owed : amount ) Subscription( rank == $owed )",
                "Subscription( $rank : rank ) Arrears( amount == $rank )",
                "Subscription( rank in ( 1, 2 ) )",
                "Subscription( rank == 1B )",
                // texts
                "Account( kind == \"person\", active != \"two\" )",
                "Account( kind in ( \"company\", \"person\" ) )",
                "Account( kind not in ( \"company\", \"person\" ) )",
                "Account( \"person\" == kind )",
                // yes and no
                "Account( paid )",
                "Account( !paid )",
                "Account( paid || contract )",
                "Account( !( paid || contract ) )",
                "Account( !( paid && kind == \"person\" ) )",
                "Account( paid && !contract || active == \"\" )",
                "Account( used( \"write\" ) > 5 )",
                "Account( !( used( \"write\" ) > 5 ) )",
                "Subscription( until.present )",
                "Subscription( until.isEmpty() )",
                // time
                "Subscription( started, !ended )",
                "Subscription( ended || unsubscribed )",
                "Subscription( from.plusMonths( 2 ).reached )",
                "Subscription( from.plusMonths( 2 ).plusDays( -1 ).reached() )",
                "Subscription( endsWithinDays( 30 ) )",
                "Clock( reached( \"2026-03-01\" ) )",
                "Clock( !reached( \"2026-03-01T12:00:01Z\" ) )",
                // several facts
                "Subscription() Subscription()",
                "Subscription( $plan : plan ) Subscription( plan == $plan )",
                "$one : Subscription() Subscription( from == $one.from )",
                "$one : Subscription() Subscription( startedBefore( $one.from ) )",
                "$one : Subscription( until.present ) Subscription( startedBy( $one.end ), !endedBy( $one.end ) )",
                "$one : Subscription() Subscription( continues( $one ) )",
                "$one : Subscription() not Subscription( startedBefore( $one.from ) )",
                "$one : Subscription( $from : from ) exists Subscription( startedBefore( $from ) )",
                "Account() not Subscription( ended )",
                "Account() not Pack()",
                "Account() exists Pack()",
                "Account() exists Subscription( ended )",
                "Account( $active : active ) not Subscription( $rank : rank, plan == $active )",
                // what is concluded
                "PlanInForce( plan == \"one\", highest )",
                "PlanInForce( $plan : plan ) Sheet( plan == $plan )",
                "$sheet : Sheet()",
                "Lapse( reason == Reason.PLAN_EXPIRED )",
                "Lapse( reason in ( Reason.PLAN_EXPIRED, Reason.FROZEN ) )",
                "Lapse( reason != Reason.PLAN_EXPIRED )",
            })
    void aLeftSideMatchesAsOftenAsItFires(String leftSide) {
        ProductBook book = TinyBook.with("""
                rule "tiny: what is bought ends"
                when
                    $held : Subscription( ended )
                then
                    standing.lapsed( $held, Reason.PLAN_EXPIRED, $held.end() );
                end

                rule "tried"
                when
                    %s
                then
                    answer.warn();
                end
                """.formatted(leftSide)).product("tiny");
        for (String amount : List.of("0", "1", "1.0", "1.00", "0.5")) {
            Trace trace = new Trace();
            book.traced(trace).entitlements(account(amount), TinyBook.AT);
            Run run = trace.runs().get(0);

            Map<String, Integer> matches = book.inspection().look(run, Sight.NONE);
            Map<String, Integer> fired = matches.keySet().stream()
                    .collect(Collectors.toMap(name -> name, name -> run.fired().getOrDefault(name, 0)));
            assertThat(matches).as(amount).isEqualTo(fired);
        }
    }

    /** Owes an amount, has as much left, and holds a plan three times over: before, now, and from tomorrow on. */
    private static Facts account(String amount) {
        return TinyBook.having(Map.of("write", new BigDecimal("7")))
                .withPlans(
                        List.of(
                                held("2025-01-01T00:00:00Z", Optional.of("2025-02-01T00:00:00Z")),
                                held("2026-01-01T00:00:00Z", Optional.of("2026-03-20T00:00:00Z")),
                                held("2026-03-02T00:00:00Z", Optional.empty())),
                        Optional.empty(),
                        Optional.empty())
                .withMoney(
                        Optional.of(new Facts.Arrears(new BigDecimal(amount), TinyBook.AT)),
                        Optional.of(new Facts.Balance(new BigDecimal("1.0"), TinyBook.AT)),
                        Optional.of(true));
    }

    private static Facts.Subscription held(String from, Optional<String> until) {
        return new Facts.Subscription("one", Instant.parse(from), until.map(Instant::parse), false, Optional.empty());
    }
}
