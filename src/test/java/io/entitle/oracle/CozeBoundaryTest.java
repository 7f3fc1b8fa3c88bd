package io.entitle.oracle;

import static io.entitle.oracle.SampleAccount.coze;
import static io.entitle.oracle.SampleAccount.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Decision;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the Coze seed says, one second to either side of where it begins and ends to hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CozeBoundaryTest {

    private final Entitlements entitlements = Entitlements.bundled();

    @Test
    void planHoldsUntilTheLastSecondOfItsLastDay() {
        SampleAccount account =
                coze().holds("personal-advanced", "2025-03-23T00:00:00+08:00", "2025-06-24T00:00:00+08:00");

        ask(account, "trace.export", "2025-06-23T23:59:59+08:00")
                .is(Reason.GRANTED)
                .on("personal-advanced");
        ask(account, "trace.export", "2025-06-24T00:00:00+08:00")
                .is(Reason.PLAN_EXPIRED)
                .on("personal-free");
    }

    @Test
    void planHoldsFromItsFirstSecond() {
        SampleAccount account = coze().holds("team", "2025-05-01T10:00:00+08:00", "2025-06-02T00:00:00+08:00");

        ask(account, "model.ark", "2025-05-01T09:59:59+08:00")
                .is(Reason.NOT_IN_PLAN)
                .on("personal-free");
        ask(account, "model.ark", "2025-05-01T10:00:00+08:00")
                .is(Reason.GRANTED)
                .on("team");
    }

    @Test
    void planEndsOnTheLeapDayOrOnTheDayAfter() {
        SampleAccount month = coze().holds("team", "2024-01-31T00:00:00+08:00", "2024-03-01T00:00:00+08:00");
        SampleAccount day = coze().holds("team", "2024-01-29T00:00:00+08:00", "2024-02-29T00:00:00+08:00");

        ask(month, "model.ark", "2024-02-29T23:59:59+08:00").is(Reason.GRANTED);
        ask(month, "model.ark", "2024-03-01T00:00:00+08:00").is(Reason.PLAN_EXPIRED);
        ask(day, "model.ark", "2024-02-28T23:59:59+08:00").is(Reason.GRANTED);
        ask(day, "model.ark", "2024-02-29T00:00:00+08:00").is(Reason.PLAN_EXPIRED);
    }

    @Test
    void unsubscribingEndsThePlanAtThatInstant() {
        SampleAccount account = coze().unsubscribes(
                        "team", "2025-05-01T00:00:00+08:00", "2025-06-02T00:00:00+08:00", "2025-05-20T12:34:56+08:00");

        ask(account, "model.ark", "2025-05-20T12:34:55+08:00").is(Reason.GRANTED);
        ask(account, "model.ark", "2025-05-20T12:34:56+08:00")
                .is(Reason.PLAN_UNSUBSCRIBED)
                .on("personal-free");
    }

    @Test
    void offsetOfTheClockChangesNothing() {
        Facts facts = coze().holds("team", "2025-04-30T16:00:00Z", "2025-06-01T00:00:00+08:00")
                .build();

        assertThat(entitlements.entitlements(facts, instant("2025-05-31T15:59:59Z")))
                .isEqualTo(entitlements.entitlements(facts, instant("2025-05-31T23:59:59+08:00")));
        assertThat(entitlements.entitlements(facts, instant("2025-05-31T16:00:00Z")))
                .isEqualTo(entitlements.entitlements(facts, instant("2025-06-01T00:00:00+08:00")));
    }

    @Test
    void zoneOfTheAccountDoesNotMoveAnInstant() {
        SampleAccount account =
                coze().zone("UTC").holds("team", "2025-05-01T00:00:00+08:00", "2025-06-01T00:00:00+08:00");

        ask(account, "model.ark", "2025-05-31T15:59:59Z").is(Reason.GRANTED);
        ask(account, "model.ark", "2025-05-31T16:00:00Z").is(Reason.PLAN_EXPIRED);
    }

    @Test
    void arrearsBlockTheTeamPlanAndTheFreePlanFromTheirFirstSecond() {
        SampleAccount account = coze().holds("team", "2025-05-01T00:00:00+08:00", "2025-06-02T00:00:00+08:00")
                .owes("0.01", instant("2025-05-20T00:00:00+08:00"));

        ask(account, "prompt.tune", "2025-05-19T23:59:59+08:00").is(Reason.GRANTED);
        ask(account, "prompt.tune", "2025-05-20T00:00:00+08:00").is(Reason.IN_ARREARS);
        ask(account.worksIn("personal-free"), "prompt.tune", "2025-05-20T00:00:00+08:00")
                .is(Reason.IN_ARREARS);
    }

    @Test
    void anyMoreIsRefusedAtTheLimitAndNotBelowIt() {
        String at = "2025-05-01T00:00:00+08:00";

        ask(coze().uses("points", "499"), "points", at).is(Reason.GRANTED).ofLimit("500");
        ask(coze().uses("points", "500"), "points", at).is(Reason.QUOTA_EXHAUSTED);
        ask(coze().uses("points", "500"), "agent.invoke", at).is(Reason.QUOTA_EXHAUSTED);
        ask(coze().uses("knowledge.storage", "0.999"), "knowledge.upload", at).is(Reason.GRANTED);
        ask(coze().uses("knowledge.storage", "1"), "knowledge.upload", at).is(Reason.LIMIT_REACHED);
        ask(coze().uses("model.rpm", "299"), "model.rpm", at).is(Reason.GRANTED);
        ask(coze().uses("model.rpm", "300"), "model.rpm", at).is(Reason.RATE_LIMITED);
    }

    @Test
    void amountsAreAllowedUpToTheLimit() {
        Facts facts = coze().uses("points", "400").build();

        assertThat(check(facts, "points", "100").reason()).isEqualTo(Reason.GRANTED);
        assertThat(check(facts, "points", "101").reason()).isEqualTo(Reason.QUOTA_EXHAUSTED);
    }

    private Decision check(Facts facts, String feature, String amount) {
        return entitlements.check(
                facts, feature, Optional.of(new BigDecimal(amount)), instant("2025-05-01T00:00:00+08:00"));
    }

    private Asked ask(SampleAccount account, String feature, String at) {
        return Asked.of(entitlements, account, feature, at);
    }
}
