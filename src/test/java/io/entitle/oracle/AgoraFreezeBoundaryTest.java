package io.entitle.oracle;

import static io.entitle.oracle.SampleAccount.agora;
import static io.entitle.oracle.SampleAccount.instant;

import io.entitle.Entitlements;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the Agora IM FAQ says of unpaid bills and of the free quota, to the second. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AgoraFreezeBoundaryTest {

    private static final String MAY = "2024-05-01T00:00:00+08:00";

    private final Entitlements entitlements = Entitlements.bundled();

    @Test
    void personIsFrozenFromTheSixthDayAndDeletedSixMonthsOn() {
        SampleAccount account = agora().holds("basic", MAY).balance("-0.01", instant("2024-06-06T00:00:00+08:00"));

        ask(account, "push", "2024-06-10T23:59:59+08:00").is(Reason.GRANTED);
        ask(account, "push", "2024-06-11T00:00:00+08:00").is(Reason.FROZEN);
        ask(account, "push", "2024-12-10T23:59:59+08:00").is(Reason.FROZEN);
        ask(account, "push", "2024-12-11T00:00:00+08:00").is(Reason.DATA_DELETED);
    }

    @Test
    void companyIsFrozenThirtyDaysAfterTheDeduction() {
        SampleAccount account =
                agora().kind(Kind.COMPANY).holds("basic", MAY).balance("1999.99", instant("2024-06-06T00:00:00+08:00"));

        ask(account, "push", "2024-07-05T23:59:59+08:00").is(Reason.GRANTED);
        ask(account, "push", "2024-07-06T00:00:00+08:00").is(Reason.FROZEN);
        ask(account, "push", "2025-01-06T00:00:00+08:00").is(Reason.DATA_DELETED);
    }

    @Test
    void sixMonthsFromAThirtyFirstEndOnTheLastOfFebruary() {
        SampleAccount account = agora().holds("basic", MAY).balance("-1", instant("2024-08-26T00:00:00+08:00"));

        ask(account, "push", "2024-08-31T00:00:00+08:00").is(Reason.FROZEN);
        ask(account, "push", "2025-02-27T23:59:59+08:00").is(Reason.FROZEN);
        ask(account, "push", "2025-02-28T00:00:00+08:00").is(Reason.DATA_DELETED);
    }

    @Test
    void sixMonthsMayEndOnTheLeapDay() {
        SampleAccount account =
                agora().holds("basic", "2023-05-01T00:00:00+08:00").balance("-1", instant("2023-08-26T00:00:00+08:00"));

        ask(account, "push", "2024-02-28T23:59:59+08:00").is(Reason.FROZEN);
        ask(account, "push", "2024-02-29T00:00:00+08:00").is(Reason.DATA_DELETED);
    }

    @Test
    void balanceAtTheMinimumFreezesNobody() {
        String later = "2026-01-01T00:00:00+08:00";
        SampleAccount person = agora().holds("basic", MAY).balance("0", instant(MAY));
        SampleAccount company = agora().kind(Kind.COMPANY).holds("basic", MAY).balance("2000", instant(MAY));

        ask(person, "push", later).is(Reason.GRANTED);
        ask(company, "push", later).is(Reason.GRANTED);
    }

    @Test
    void moreUsersThanTheQuotaAreBilledOnAPaidPlanAndFreezeAFreeAccount() {
        ask(agora().holds("basic", MAY).uses("login", "9999"), "login", MAY)
                .is(Reason.GRANTED)
                .ofLimit("10000");
        ask(agora().holds("basic", MAY).uses("login", "10000"), "login", MAY).is(Reason.OVERAGE_BILLED);
        ask(agora().holds("basic", MAY).project("A", 82_370).project("B", 17_865), "login", MAY)
                .is(Reason.OVERAGE_BILLED);
        ask(agora().uses("login", "99"), "login", MAY).is(Reason.GRANTED).ofLimit("100");
        ask(agora().uses("login", "100"), "login", MAY).is(Reason.QUOTA_EXHAUSTED);
        ask(agora().uses("login", "100"), "push", MAY).is(Reason.GRANTED);
        ask(agora().uses("login", "101"), "push", MAY).is(Reason.FROZEN);
        ask(agora().uses("login", "101").paid(true), "push", MAY).is(Reason.GRANTED);
    }

    private Asked ask(SampleAccount account, String feature, String at) {
        return Asked.of(entitlements, account, feature, at);
    }
}
