package io.entitle.wire;

import static io.entitle.wire.Desk.STUDIO;
import static io.entitle.wire.Desk.facts;
import static io.entitle.wire.Desk.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Null says that an optional member is left out, in JSON and however YAML writes it; a required one is missing then. */
final class NullMembersTest {

    private static final String SUBSCRIBED = "subscriptions: [{plan: team, from: '2025-01-01'%s}]";
    private static final String PACKED = "packs: [{id: k, plan: team, points: 5, boughtOn: '2025-01-01'%s}]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind",
                "zone",
                "subscriptions",
                "pending",
                "arrears",
                "balance",
                "paid",
                "contract",
                "usage",
                "projects",
                "packs",
                "active",
                "at"
            })
    void anOptionalMemberThatIsNullIsLeftOut(String member) {
        assertThat(facts("{" + STUDIO + ", \"" + member + "\": null}")).isEqualTo(facts("{" + STUDIO + "}"));
        for (String written : new String[] {"~", "null", "Null", "NULL", "", "# nothing"}) {
            assertThat(facts("account: a-1\nproduct: studio\n" + member + ": " + written + "\n", "facts.yaml"))
                    .as(written)
                    .isEqualTo(facts("{" + STUDIO + "}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"until", "autoRenew", "unsubscribedAt"})
    void soIsOneOfASubscription(String member) {
        assertThat(facts(document(SUBSCRIBED.formatted(", " + member + ": ~")), "facts.yaml"))
                .isEqualTo(facts(document(SUBSCRIBED.formatted("")), "facts.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"used", "until"})
    void soIsOneOfAPack(String member) {
        assertThat(facts(document(PACKED.formatted(", " + member + ": ~")), "facts.yaml"))
                .isEqualTo(facts(document(PACKED.formatted("")), "facts.yaml"));
    }

    @Test
    void aRequiredMemberThatIsNullIsMissing() {
        assertThat(problems("account: ~\nproduct: ~\n", "facts.yaml"))
                .containsExactly(
                        "$.account: missing required member `account`", "$.product: missing required member `product`");
        assertThat(problems(document("arrears: {amount: ~, since: ~}"), "facts.yaml"))
                .containsExactly(
                        "$.arrears.amount: missing required member `amount`",
                        "$.arrears.since: missing required member `since`");
    }

    @Test
    void anAmountOrAnItemThatIsNullIsNone() {
        assertThat(problems(document("usage: {seats: ~}"), "facts.yaml"))
                .containsExactly("$.usage.seats: expected a number, found null");
        assertThat(problems(document("projects: [~]"), "facts.yaml"))
                .containsExactly("$.projects[0]: expected an object, found null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"~\"", "'~'", "!!str ~", "'null'"})
    void inQuotesItIsAText(String written) {
        assertThat(facts("account: " + written + "\nproduct: studio\n", "facts.yaml")
                        .account())
                .isIn("~", "null");
    }

    private static String document(String members) {
        return "account: a-1\nproduct: studio\n" + members + "\n";
    }
}
