package io.entitle.oracle;

import static io.entitle.oracle.SampleAccount.coze;

import io.entitle.Entitlements;
import io.entitle.decision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the Coze seed says of the change of 2025-04-08 (升级计划, 权益变化), to the second. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CozeChangeBoundaryTest {

    private final Entitlements entitlements = Entitlements.bundled();

    @Test
    void basicBecomesPersonalFreeWithTheChange() {
        SampleAccount account =
                coze().holds("basic", "2024-06-01T00:00:00+08:00").uses("workspace.create", "4");

        ask(account, "model.ark", "2025-04-07T23:59:59+08:00")
                .is(Reason.GRANTED)
                .on("basic");
        ask(account, "workspace.create", "2025-04-07T23:59:59+08:00")
                .is(Reason.GRANTED)
                .ofLimit("5");
        ask(account, "model.ark", "2025-04-08T00:00:00+08:00")
                .is(Reason.NOT_IN_PLAN)
                .on("personal-free");
        ask(account, "model.preview", "2025-04-08T00:00:00+08:00").is(Reason.NOT_IN_PLAN);
        ask(account, "workspace.create", "2025-04-08T00:00:00+08:00")
                .is(Reason.LIMIT_REACHED)
                .ofLimit("1");
    }

    @Test
    void theChangeIsOneInstantEverywhere() {
        SampleAccount account = coze().zone("America/New_York").holds("basic", "2024-06-01T00:00:00Z");

        ask(account, "model.ark", "2025-04-07T15:59:59Z").is(Reason.GRANTED).on("basic");
        ask(account, "model.ark", "2025-04-07T16:00:00Z").is(Reason.NOT_IN_PLAN).on("personal-free");
    }

    @Test
    void professionalIsNotUpgradedByItself() {
        SampleAccount account = coze().holds("professional", "2024-06-01T00:00:00+08:00");

        ask(account, "model.ark", "2025-04-07T23:59:59+08:00")
                .is(Reason.GRANTED)
                .on("professional");
        ask(account, "model.ark", "2025-04-10T23:59:59+08:00")
                .is(Reason.GRANTED)
                .on("professional");
    }

    private Asked ask(SampleAccount account, String feature, String at) {
        return Asked.of(entitlements, account, feature, at);
    }
}
