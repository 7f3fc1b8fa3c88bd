package io.entitle.oracle;

import static io.entitle.oracle.SampleAccount.coze;
import static io.entitle.oracle.SampleAccount.instant;

import io.entitle.Entitlements;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the Coze seed says of plans that ended (到期未续费) and of switching to the free plan (升级套餐). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CozeLapseBoundaryTest {

    private static final String BEFORE = "2025-05-31T23:59:59+08:00";
    private static final String AFTER = "2025-06-01T00:00:00+08:00";

    private final Entitlements entitlements = Entitlements.bundled();

    @Test
    void advancedFallsBackToTheFreeLimits() {
        SampleAccount account = ended("personal-advanced")
                .uses("workspace.create", "5")
                .uses("workspace.members", "60")
                .uses("knowledge.storage", "1")
                .uses("api.call", "499");

        ask(account, "workspace.create", BEFORE).is(Reason.GRANTED).ofLimit("10");
        ask(account, "workspace.create", AFTER).is(Reason.PLAN_EXPIRED).ofLimit("1");
        ask(account, "workspace.members", AFTER).is(Reason.PLAN_EXPIRED).ofLimit("50");
        ask(account, "knowledge.upload", BEFORE).is(Reason.GRANTED);
        ask(account, "knowledge.upload", AFTER).is(Reason.PLAN_EXPIRED);
        ask(account, "api.call", AFTER).is(Reason.GRANTED).ofLimit("500");
    }

    @Test
    void whatTheLapsedPlanLackedTooIsNotBlamedOnTheLapse() {
        SampleAccount account = ended("personal-advanced").uses("workspace.create", "10");

        ask(account, "workspace.create", AFTER).is(Reason.LIMIT_REACHED);
        ask(account, "model.ark", AFTER).is(Reason.NOT_IN_PLAN);
        ask(account, "enterprise.sso", AFTER).is(Reason.NOT_IN_PLAN);
        ask(ended("team"), "enterprise.sso", BEFORE).is(Reason.NOT_YET_AVAILABLE);
    }

    @Test
    void packsOfTheAdvancedPlanSleepOnTheFreePlanAndWakeWithIt() {
        SampleAccount account =
                ended("personal-advanced").uses("points", "1000").pack(pack("personal-advanced"));

        ask(account, "points", BEFORE).is(Reason.GRANTED).on("personal-advanced");
        ask(account, "points", AFTER).is(Reason.PLAN_EXPIRED).on("personal-free");
        ask(
                        account.holds("personal-advanced", "2025-07-01T00:00:00+08:00", "2025-08-02T00:00:00+08:00"),
                        "points",
                        "2025-07-01T00:00:00+08:00")
                .is(Reason.GRANTED)
                .on("personal-advanced");
    }

    @Test
    void freePlanGoesOnWhenTheTeamPlanHasEnded() {
        SampleAccount account = ended("team");

        ask(account, "agent.invoke", AFTER).is(Reason.GRANTED).on("personal-free");
        ask(account, "knowledge.upload", AFTER).is(Reason.GRANTED).on("personal-free");
        ask(account, "workspace.collaborate", AFTER).is(Reason.PLAN_EXPIRED).on("personal-free");
    }

    @Test
    void keptAccountOfAnEndedTeamPlanRunsNothingAndGrowsNoMore() {
        for (String plan : new String[] {"team", "enterprise"}) {
            SampleAccount account = ended(plan).worksIn(plan);
            for (String feature : new String[] {
                "agent.invoke",
                "app.run",
                "debug.run",
                "api.call",
                "sdk.call",
                "evaluation.run",
                "knowledge.upload",
                "team.member.add"
            }) {
                ask(account, feature, BEFORE).is(Reason.GRANTED).on(plan);
                ask(account, feature, AFTER).is(Reason.PLAN_EXPIRED).on("personal-free");
            }
            ask(account, "prompt.versions", AFTER).is(Reason.GRANTED).on("personal-free");
        }
    }

    @Test
    void switchingToTheFreePlanStillConsumesTheTeamPoints() {
        SampleAccount account = ended("team").worksIn("personal-free").uses("points", "4999");

        ask(account, "points", BEFORE).is(Reason.GRANTED).on("team").ofLimit("5000");
        ask(account, "agent.invoke", BEFORE).is(Reason.GRANTED).on("personal-free");
        ask(account, "model.ark", BEFORE).is(Reason.NOT_IN_PLAN).on("personal-free");
        ask(account, "points", AFTER)
                .is(Reason.PLAN_EXPIRED)
                .on("personal-free")
                .ofLimit("500");
    }

    @Test
    void packsCountFromTheDayTheyWereBoughtToTheirEnd() {
        SampleAccount account = coze().holds("team", "2025-05-01T00:00:00+08:00", "2025-06-02T00:00:00+08:00")
                .uses("points", "5000")
                .pack(new Facts.Pack(
                        "p",
                        "team",
                        new BigDecimal("1000"),
                        new BigDecimal("999"),
                        instant("2025-05-10T00:00:00+08:00"),
                        Optional.of(instant("2025-05-20T00:00:00+08:00"))));

        ask(account, "points", "2025-05-09T23:59:59+08:00").is(Reason.OVERAGE_BILLED);
        ask(account, "points", "2025-05-10T00:00:00+08:00").is(Reason.GRANTED);
        ask(account, "points", "2025-05-19T23:59:59+08:00").is(Reason.GRANTED);
        ask(account, "points", "2025-05-20T00:00:00+08:00").is(Reason.OVERAGE_BILLED);
    }

    private static SampleAccount ended(String plan) {
        return coze().holds(plan, "2025-05-01T00:00:00+08:00", "2025-06-01T00:00:00+08:00");
    }

    private static Facts.Pack pack(String plan) {
        return new Facts.Pack(
                "p",
                plan,
                new BigDecimal("1000"),
                BigDecimal.ZERO,
                instant("2025-05-10T00:00:00+08:00"),
                Optional.empty());
    }

    private Asked ask(SampleAccount account, String feature, String at) {
        return Asked.of(entitlements, account, feature, at);
    }
}
