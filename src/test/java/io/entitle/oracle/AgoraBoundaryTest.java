package io.entitle.oracle;

import static io.entitle.oracle.SampleAccount.agora;

import io.entitle.Entitlements;
import io.entitle.decision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the Agora IM seed and its FAQ say, one second to either side of where it begins and ends to hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AgoraBoundaryTest {

    private static final String MAY = "2024-05-01T00:00:00+08:00";

    private final Entitlements entitlements = Entitlements.bundled();

    @Test
    void subscribingTakesEffectAtOnce() {
        SampleAccount account = agora().holds("basic", "2024-05-17T10:20:30+08:00");

        ask(account, "room.create", "2024-05-17T10:20:29+08:00")
                .is(Reason.NOT_IN_PLAN)
                .on("free");
        ask(account, "room.create", "2024-05-17T10:20:30+08:00")
                .is(Reason.GRANTED)
                .on("basic");
    }

    @Test
    void unsubscribingTakesEffectOnTheFirstOfTheNextMonth() {
        SampleAccount lastSecond =
                agora().unsubscribes("basic", "2024-01-01T00:00:00+08:00", "2024-01-31T23:59:59+08:00");
        SampleAccount firstSecond =
                agora().unsubscribes("basic", "2024-01-01T00:00:00+08:00", "2024-02-01T00:00:00+08:00");

        ask(lastSecond, "push", "2024-01-31T23:59:59+08:00").is(Reason.GRANTED).on("basic");
        ask(lastSecond, "room.create", "2024-02-01T00:00:00+08:00")
                .is(Reason.PLAN_UNSUBSCRIBED)
                .on("free");
        ask(firstSecond, "room.create", "2024-02-29T23:59:59+08:00")
                .is(Reason.GRANTED)
                .on("basic");
        ask(firstSecond, "room.create", "2024-03-01T00:00:00+08:00")
                .is(Reason.PLAN_UNSUBSCRIBED)
                .on("free");
    }

    @Test
    void firstOfTheMonthIsTheAccountsOwn() {
        String requested = "2024-01-31T16:00:00Z";
        SampleAccount shanghai = agora().unsubscribes("basic", "2024-01-01T00:00:00Z", requested);
        SampleAccount utc = agora().zone("UTC").unsubscribes("basic", "2024-01-01T00:00:00Z", requested);

        ask(shanghai, "room.create", "2024-02-29T15:59:59Z").is(Reason.GRANTED);
        ask(shanghai, "room.create", "2024-02-29T16:00:00Z").is(Reason.PLAN_UNSUBSCRIBED);
        ask(utc, "room.create", "2024-01-31T23:59:59Z").is(Reason.GRANTED);
        ask(utc, "room.create", "2024-02-01T00:00:00Z").is(Reason.PLAN_UNSUBSCRIBED);
    }

    @Test
    void cancellingTakesEffectOnTheFirstOfTheNextMonth() {
        SampleAccount account = agora().holds("advanced", MAY).cancels("2024-12-31T23:59:59+08:00");

        ask(account, "translation", "2024-12-31T23:59:59+08:00")
                .is(Reason.GRANTED)
                .on("advanced");
        ask(account, "translation", "2025-01-01T00:00:00+08:00")
                .is(Reason.PLAN_UNSUBSCRIBED)
                .on("free");
    }

    @Test
    void upgradeTakesEffectOnTheFirstOfTheNextMonth() {
        SampleAccount account = agora().holds("basic", MAY).changes("advanced", "2024-05-15T00:00:00+08:00", false);

        ask(account, "translation", "2024-05-31T23:59:59+08:00")
                .is(Reason.NOT_IN_PLAN)
                .on("basic");
        ask(account, "translation", "2024-06-01T00:00:00+08:00")
                .is(Reason.GRANTED)
                .on("advanced");
    }

    @Test
    void downgradeNeedsTheConsentOfSales() {
        SampleAccount asked = agora().holds("advanced", MAY).changes("basic", "2024-05-15T00:00:00+08:00", false);
        SampleAccount agreed = agora().holds("advanced", MAY).changes("basic", "2024-05-15T00:00:00+08:00", true);

        ask(asked, "translation", "2024-06-01T00:00:00+08:00")
                .is(Reason.GRANTED)
                .on("advanced");
        ask(agreed, "translation", "2024-05-31T23:59:59+08:00")
                .is(Reason.GRANTED)
                .on("advanced");
        ask(agreed, "translation", "2024-06-01T00:00:00+08:00")
                .is(Reason.NOT_IN_PLAN)
                .on("basic");
    }

    @Test
    void renewalByItselfOutlivesTheEnd() {
        String end = "2024-06-01T00:00:00+08:00";

        ask(agora().renewsByItself("basic", MAY, end), "room.create", end)
                .is(Reason.GRANTED)
                .on("basic");
        ask(agora().holds("basic", MAY, end), "room.create", "2024-05-31T23:59:59+08:00")
                .is(Reason.GRANTED);
        ask(agora().holds("basic", MAY, end), "room.create", end)
                .is(Reason.PLAN_EXPIRED)
                .on("free");
    }

    private Asked ask(SampleAccount account, String feature, String at) {
        return Asked.of(entitlements, account, feature, at);
    }
}
