package io.entitle.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.AccountAdvice;
import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Advice;
import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Determination;
import io.entitle.decision.Effect;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import io.entitle.decision.PolicyRule;
import io.entitle.decision.Reason;
import io.entitle.decision.RulePart;
import io.entitle.problem.Problem;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2025-04-08T00:00+08:00");
    private static final Message MESSAGE = new Message("yes", "可以");
    private static final Allowance COUNTED = new Allowance(
            Optional.of(new BigDecimal("1E+3")),
            "points",
            Optional.of(Period.MONTH),
            new BigDecimal("0.0000001000"),
            Optional.of(new BigDecimal("999.50")),
            Optional.of(AT.plusMonths(1)));
    private static final Allowance UNLIMITED = new Allowance(
            Optional.empty(), "users", Optional.empty(), BigDecimal.ZERO, Optional.empty(), Optional.empty());

    @Test
    void aCountedDecisionShowsEveryMemberInOrder() {
        assertThat(Answer.of(decision(Optional.of(COUNTED))).pretty()).isEqualTo("""
                {
                  "account": "a-1",
                  "product": "studio",
                  "feature": "points",
                  "amount": 10,
                  "at": "2025-04-08T00:00:00+08:00",
                  "outcome": "billed",
                  "allowed": true,
                  "reason": "OVERAGE_BILLED",
                  "message": {
                    "en": "yes",
                    "zh": "可以"
                  },
                  "plan": "team",
                  "limit": 1000,
                  "unit": "points",
                  "period": "month",
                  "used": 0.0000001,
                  "remaining": 999.5,
                  "resetsAt": "2025-05-08T00:00:00+08:00",
                  "rules": [
                    {
                      "name": "studio/plans: team",
                      "file": "studio/plans.drl",
                      "line": 12,
                      "effect": "grants"
                    }
                  ],
                  "nextChangeAt": null,
                  "nextChange": null,
                  "ruleset": "abc"
                }""");
    }

    @Test
    void aDecisionShowsWhenItChangesAndToWhat() {
        Decision later = decision(AT.plusDays(1), Optional.empty(), Optional.empty());
        assertThat(Answer.of(decision(AT, Optional.empty(), Optional.of(later))).line())
                .contains("\"nextChangeAt\":\"2025-04-09T00:00:00+08:00\",\"nextChange\":{\"account\":\"a-1\"")
                .doesNotContain("null");
    }

    @Test
    void unlimitedIsALimitOfNullAndNothingCountedIsNoLimit() {
        assertThat(Answer.of(decision(Optional.of(UNLIMITED))).line())
                .contains("\"limit\":null,\"unit\":\"users\",\"used\":0,\"rules\"")
                .doesNotContain("remaining", "period", "resetsAt");
        assertThat(Answer.of(decision(Optional.empty())).line()).doesNotContain("limit", "unit", "used", "remaining");
    }

    @Test
    void entitlementsShowTheAccountOnceAndEachKey() {
        var entitlements = new AccountEntitlements(
                "a-1", "studio", AT, Optional.of("team"), List.of(decision(Optional.of(UNLIMITED))), "abc");
        assertThat(Answer.of(entitlements).line())
                .isEqualTo("{\"account\":\"a-1\",\"product\":\"studio\",\"at\":\"2025-04-08T00:00:00+08:00\","
                        + "\"plan\":\"team\",\"entitlements\":[{\"key\":\"points\",\"outcome\":\"billed\","
                        + "\"limit\":null,\"unit\":\"users\",\"used\":0,\"reason\":\"OVERAGE_BILLED\","
                        + "\"message\":{\"en\":\"yes\",\"zh\":\"可以\"},\"plan\":\"team\",\"rules\":[{\"name\":"
                        + "\"studio/plans: team\",\"file\":\"studio/plans.drl\",\"line\":12,\"effect\":\"grants\"}],\"nextChangeAt\":null}],"
                        + "\"ruleset\":\"abc\"}");
    }

    @Test
    void adviceShowsItsFiguresAsNumbersAndInstants() {
        var figures = new TreeMap<String, Object>(Map.of("days", new BigDecimal("3.0"), "from", AT));
        var advice = new Advice(Advice.Kind.UPGRADE, Optional.of("team"), "HEAVY_USE", figures, MESSAGE, List.of());
        assertThat(Answer.of(new AccountAdvice("a-1", "studio", AT, List.of(advice), "abc"))
                        .line())
                .isEqualTo("{\"account\":\"a-1\",\"product\":\"studio\",\"at\":\"2025-04-08T00:00:00+08:00\","
                        + "\"advice\":[{\"advice\":\"upgrade\",\"to\":\"team\",\"reason\":\"HEAVY_USE\","
                        + "\"figures\":{\"days\":3,\"from\":\"2025-04-08T00:00:00+08:00\"},"
                        + "\"message\":{\"en\":\"yes\",\"zh\":\"可以\"},\"rules\":[]}],\"ruleset\":\"abc\"}");
    }

    @Test
    void aRefusalNamesTheAccountOrNull() {
        List<Problem> problems = List.of(new Problem("$.plan", "unknown plan `a\"b`"));
        assertThat(Answer.refusal(Optional.of("a-1"), problems).line())
                .isEqualTo("{\"account\":\"a-1\",\"problems\":[{\"path\":\"$.plan\","
                        + "\"message\":\"unknown plan `a\\\"b`\"}]}");
        assertThat(Answer.refusal(Optional.empty(), problems).line()).startsWith("{\"account\":null,");
    }

    @Test
    void rulesAndSeveralAnswersAreLists() {
        var rule = new PolicyRule("studio", "studio/plans: team", "studio/plans.drl", 12, "seed: 1", "because");
        String shown = "[{\"product\":\"studio\",\"name\":\"studio/plans: team\",\"file\":\"studio/plans.drl\","
                + "\"line\":12,\"source\":\"seed: 1\",\"why\":\"because\"}]";
        Answer rules = Answer.rules(List.of(rule));
        assertThat(rules.line()).isEqualTo(shown);
        assertThat(Answer.all(List.of(rules, rules)).line()).isEqualTo("[" + shown + "," + shown + "]");
        assertThat(Answer.all(List.of()).pretty()).isEqualTo("[]");
    }

    private static Decision decision(Optional<Allowance> allowance) {
        return decision(AT, allowance, Optional.empty());
    }

    private static Decision decision(OffsetDateTime at, Optional<Allowance> allowance, Optional<Decision> following) {
        Determination determination = new Determination(
                "a-1",
                "studio",
                "points",
                at,
                Outcome.BILLED,
                Reason.OVERAGE_BILLED,
                Optional.of("team"),
                allowance,
                Optional.empty(),
                List.of(new RulePart("studio/plans: team", "studio/plans.drl", 12, Effect.GRANTS)),
                "abc");
        return new Decision(determination, Optional.of(new BigDecimal("10.0")), any -> MESSAGE, following);
    }
}
