package io.entitle.wire;

import static io.entitle.wire.Desk.STUDIO;
import static io.entitle.wire.Desk.facts;
import static io.entitle.wire.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderFormsTest {

    private static final String FULL_JSON = """
            {
              "account": "账户-1", "product": "studio", "kind": "company", "zone": "Europe/Berlin",
              "subscriptions": [
                {"plan": "team", "from": "2025-01-01", "until": "2025-04-08T00:00:00+08:00",
                 "autoRenew": true, "unsubscribedAt": "2025-02-01T12:00:00.5Z"},
                {"plan": "old", "from": "2024-01-01", "until": null}],
              "pending": {"change": "plan", "to": "enterprise", "requestedAt": "2025-03-01", "agreedBySales": true},
              "arrears": {"amount": "8557.975", "since": "2025-03-01"},
              "balance": {"amount": -0.10, "deductedOn": "2025-03-01"},
              "paid": false, "contract": true,
              "usage": {"seats": 1e2, "knowledge.storage": 0.25},
              "projects": [{"id": "p1", "peakDau": 82370}],
              "packs": [{"id": "k1", "plan": "team", "points": 100, "used": 100, "boughtOn": "2025-01-01"}],
              "active": "old", "at": "2025-04-08T00:00+08:00"
            }
            """;
    private static final String FULL_YAML = """
            # written by hand
            account: 账户-1
            product: studio
            kind: company
            zone: Europe/Berlin
            subscriptions:
              - {plan: team, from: 2025-01-01, until: 2025-04-08T00:00:00+08:00, autoRenew: true,
                 unsubscribedAt: 2025-02-01T12:00:00.5Z}
              - plan: old
                from: 2024-01-01
                until:
            pending: {change: plan, to: enterprise, requestedAt: 2025-03-01, agreedBySales: true}
            arrears: {amount: "8557.975", since: 2025-03-01}
            balance: {amount: -0.10, deductedOn: 2025-03-01}
            paid: false
            contract: true
            usage: {seats: 100, knowledge.storage: 0.250}
            projects: [{id: p1, peakDau: 82370}]
            packs: [{id: k1, plan: team, points: 100, used: 100, boughtOn: 2025-01-01}]
            active: old
            at: 2025-04-08T00:00+08:00
            """;

    @Test
    void everyMemberIsRead() {
        Facts facts = facts(FULL_JSON);
        assertThat(facts.account()).isEqualTo("账户-1");
        assertThat(facts.kind()).isEqualTo(Facts.Kind.COMPANY);
        assertThat(facts.subscriptions().get(0))
                .isEqualTo(new Facts.Subscription(
                        "team",
                        Instant.parse("2024-12-31T23:00:00Z"),
                        Optional.of(Instant.parse("2025-04-07T16:00:00Z")),
                        true,
                        Optional.of(Instant.parse("2025-02-01T12:00:00.5Z"))));
        assertThat(facts.subscriptions().get(1).until()).isEmpty();
        assertThat(facts.arrears().orElseThrow().amount()).isEqualTo("8557.975");
        assertThat(facts.balance().orElseThrow().amount()).isEqualTo("-0.1");
        assertThat(facts.usage().get("seats")).isEqualTo("100");
        assertThat(facts.usage().get("knowledge.storage")).isEqualTo("0.25");
        assertThat(facts.projects()).containsExactly(new Facts.Project("p1", new BigDecimal("82370")));
        assertThat(facts.packs().get(0).until()).isEmpty();
        assertThat(facts.paid()).contains(false);
        assertThat(facts.contract()).isTrue();
        assertThat(facts.active()).contains("old");
        assertThat(facts.at()).contains(Instant.parse("2025-04-07T16:00:00Z"));
    }

    @Test
    void jsonAndYamlOfTheSameFactsAreTheSameFacts() {
        assertThat(facts(FULL_YAML, "facts.yaml")).isEqualTo(facts(FULL_JSON));
        assertThat(facts(FULL_JSON, "facts.YML")).isEqualTo(facts(FULL_JSON));
    }

    @Test
    void whatIsLeftOutTakesItsDefault() {
        Facts facts = facts("{" + STUDIO + "}");
        assertThat(facts.kind()).isEqualTo(Facts.Kind.PERSON);
        assertThat(facts.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(facts.contract()).isFalse();
        assertThat(facts.paid()).isEmpty();
        assertThat(facts.at()).isEmpty();
        assertThat(facts.subscriptions()).isEmpty();
        assertThat(facts.usage()).isEmpty();
        Facts holding = facts(
                "{" + STUDIO + ", \"packs\": [{\"id\": \"k\", \"plan\": \"team\", \"points\": 5, "
                        + "\"boughtOn\": \"2025-01-01\"}], \"subscriptions\": [{\"plan\": \"team\", \"from\": \"2025-01-01\"}]}");
        assertThat(holding.packs().get(0).used()).isZero();
        assertThat(holding.subscriptions().get(0).autoRenew()).isFalse();
    }

    @Test
    void nullIsTheSameAsLeftOutForWhatIsOneValue() {
        assertThat(facts("{" + STUDIO + ", \"pending\": null, \"arrears\": null, \"paid\": null, \"zone\": null}"))
                .isEqualTo(facts("{" + STUDIO + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            facts.json  | [{"account": "a", "product": "chat"}, {"account": "b", "product": "chat"}]
            facts.json  | {"account": "a", "product": "chat"}%n%n{"account": "b", "product": "chat"}%n
            facts.jsonl | {"account": "a", "product": "chat"}%n{"account": "b", "product": "chat"}
            -           | {"account": "a", "product": "chat"}%n{"account": "b", "product": "chat"}
            -           | [{"account": "a", "product": "chat"},%n{"account": "b", "product": "chat"}]
            -           | account: a%nproduct: chat%n---%naccount: b%nproduct: chat%n
            facts.yaml  | ---%naccount: a%nproduct: chat%n---%naccount: b%nproduct: chat%n---%n
            facts.yml   | - account: a%n  product: chat%n- {account: b, product: chat}
            """)
    void severalDocumentsKeepTheirOrder(String source, String text) {
        assertThat(read(text.replace("%n", "\n"), source))
                .extracting(document -> document.facts().orElseThrow().account())
                .containsExactly("a", "b");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoPartOfTheText() {
        assertThat(facts("\uFEFF{" + STUDIO + ",\r\n\"paid\": true}\r\n").paid())
                .contains(true);
        assertThat(facts("\uFEFFaccount: a\r\nproduct: chat\r\n", "-").account())
                .isEqualTo("a");
    }

    @Test
    void anEmptyListHoldsNoDocuments() {
        assertThat(read("[]", "facts.json")).isEmpty();
    }

    @Test
    void anObjectOnTheNextLineDoesNotMakeJsonLines() {
        assertThat(facts("{\"account\": \"a\", \"product\": \"studio\", \"usage\":\n{\"seats\": 1}}")
                        .usage())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "team"})
    void theActivePlanIsOneHeldOrTheLowestOnSale(String plan) {
        String held = "\"subscriptions\": [{\"plan\": \"team\", \"from\": \"2025-01-01\", \"until\": \"2025-01-01\"}]";
        assertThat(facts("{%s, %s, \"active\": \"%s\"}".formatted(STUDIO, held, plan))
                        .active())
                .contains(plan);
    }
}
