package io.entitle.wire;

import static io.entitle.wire.Desk.STUDIO;
import static io.entitle.wire.Desk.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "subscription": []                        | $.subscription: unknown member `subscription`; did you mean `subscriptions`?
            "odd name": 1                             | $['odd name']: unknown member `odd name`
            "at": 5                                   | $.at: expected a text, found a number
            "paid": "yes"                             | $.paid: expected true or false, found a text
            "contract": 1                             | $.contract: expected true or false, found a number
            "usage": []                               | $.usage: expected an object, found a list
            "subscriptions": {}                       | $.subscriptions: expected a list, found an object
            "projects": true                          | $.projects: expected a list, found true
            "packs": ["p"]                            | $.packs[0]: expected an object, found a text
            "kind": "compny"                          | $.kind: unknown kind `compny`; did you mean `company`?
            "zone": "Asia/Shanghia"                   | $.zone: unknown zone `Asia/Shanghia`; did you mean `Asia/Shanghai`?
            "zone": "+08:00"                          | $.zone: unknown zone `+08:00`; an offset has no summer time, `Etc/GMT-8` is one for good; expected an IANA name such as `Asia/Shanghai`
            "active": "taem"                          | $.active: unknown plan `taem`; did you mean `team`?
            "active": "team"                          | $.active: no subscription of this account has the plan `team`
            "active": "old"                           | $.active: no subscription of this account has the plan `old`
            "usage": {"seat": 1}                      | $.usage.seat: unknown feature `seat`; did you mean `seats`?
            "usage": {"seats": -1}                    | $.usage.seats: expected a number of at least 0, found `-1`
            "usage": {"seats": 1.5}                   | $.usage.seats: expected a whole number, found `1.5`
            "usage": {"seats": "1"}                   | $.usage.seats: expected a number, found a text
            "usage": {"seats": null}                  | $.usage.seats: expected a number, found null
            "usage": {"knowledge.storage": -0.5}      | $.usage['knowledge.storage']: expected a number of at least 0, found `-0.5`
            """)
    void aProblemNamesItsPlaceAndWhatWasExpected(String member, String problem) {
        assertThat(problems("{" + STUDIO + ", " + member + "}")).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"from": "2025-01-01"}                                                                 | .plan: missing required member `plan`
            {"plan": "team"}                                                                       | .from: missing required member `from`
            {"plan": null, "from": "2025-01-01"}                                                   | .plan: missing required member `plan`
            {"plan": "taem", "from": "2025-01-01"}                                                 | .plan: unknown plan `taem`; did you mean `team`?
            {"plan": "", "from": "2025-01-01"}                                                     | .plan: expected a text that is not blank
            {"plan": "team", "from": "2025-01-01", "autorenew": true}                              | .autorenew: unknown member `autorenew`; did you mean `autoRenew`?
            {"plan": "team", "from": "2025-01-02", "until": "2025-01-01"}                          | .until: `2025-01-01` is before `from`
            {"plan": "team", "from": "2025-01-02", "unsubscribedAt": "2025-01-01T15:59:59Z"}       | .unsubscribedAt: `2025-01-01T15:59:59Z` is before `from`
            {"plan": "team", "plan": "free", "from": "2025-01-02"}                                 | .plan: member `plan` is given twice
            """)
    void aSubscriptionIsCheckedMemberByMember(String subscription, String problem) {
        assertThat(problems("{" + STUDIO + ", \"subscriptions\": [" + subscription + "]}"))
                .containsExactly("$.subscriptions[0]" + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "pending": {"change": "plan", "requestedAt": "2025-01-01"}                              | $.pending.to: missing required member `to`
            "pending": {"change": "plan", "to": "x", "requestedAt": "2025-01-01"}                   | $.pending.to: unknown plan `x`
            "pending": {"change": "cancel", "to": "team", "requestedAt": "2025-01-01"}              | $.pending.to: a cancellation is to no plan; leave out `to`
            "pending": {"change": "cancle", "requestedAt": "2025-01-01"}                            | $.pending.change: unknown change `cancle`; did you mean `cancel`?
            "pending": {"change": "cancel"}                                                         | $.pending.requestedAt: missing required member `requestedAt`
            "arrears": {"amount": -1, "since": "2025-01-01"}                                        | $.arrears.amount: expected a number of at least 0, found `-1`
            "arrears": {"amount": "-0.01", "since": "2025-01-01"}                                   | $.arrears.amount: expected a number of at least 0, found `-0.01`
            "arrears": {"amount": 1}                                                                | $.arrears.since: missing required member `since`
            "balance": {"amount": "much", "deductedOn": "2025-01-01"}                               | $.balance.amount: expected a number of at most 15 digits before and 9 after the point, found `much`
            "balance": {"amount": 1}                                                                | $.balance.deductedOn: missing required member `deductedOn`
            "projects": [{"id": "p", "peakDau": 1}, {"id": "p", "peakDau": 2}]                      | $.projects[1].id: id `p` is given twice
            "projects": [{"id": "p", "peakDau": 0.5}]                                               | $.projects[0].peakDau: expected a whole number, found `0.5`
            "packs": [{"id": "k", "plan": "team", "points": 9, "used": 10, "boughtOn": "2025-01-01"}] | $.packs[0].used: `10` is more than the `9` points of the pack
            "packs": [{"id": "k", "plan": "tea", "points": 9, "boughtOn": "2025-01-01"}]            | $.packs[0].plan: unknown plan `tea`; did you mean `team`?
            "packs": [{"id": "k", "plan": "team", "points": 9, "boughtOn": "2025-01-02", "until": "2025-01-01"}] | $.packs[0].until: `2025-01-01` is before `boughtOn`
            """)
    void whatAnAccountOwesHoldsAndAsksForIsChecked(String member, String problem) {
        assertThat(problems("{" + STUDIO + ", " + member + "}")).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2025-04-08T00:00:00",
                "2025-04-08 00:00:00+08:00",
                "2025-02-29T00:00:00Z",
                "2025-04-08T24:00:00Z",
                "2025-4-8",
                "20250408",
                "2025-04-08T00:00:00+08:00[Asia/Shanghai]"
            })
    void whatIsNoInstantIsRefusedWithAnExampleOfOne(String instant) {
        assertThat(problems("{" + STUDIO + ", \"at\": \"" + instant + "\"}"))
                .containsExactly(
                        "$.at: expected a date or an instant with offset such as `2025-04-08T00:00:00+08:00`, found `"
                                + instant + "`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0025-04-08",
                "+12025-04-08",
                "-0001-01-01",
                "1899-12-31",
                "1899-12-31T15:54:16Z",
                "9999-12-31T16:00:00Z"
            })
    void ofAnInstantOutOfBoundsTheYearsAreToldThatThereAre(String instant) {
        assertThat(problems("{" + STUDIO + ", \"at\": \"" + instant + "\"}"))
                .containsExactly("$.at: expected a year from 1900 to 9999, found `" + instant + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1899-12-31T15:54:17Z", "9999-12-31", "9999-12-31T15:59:59Z"})
    void theFirstAndTheLastYearAreThoseOfTheAccountsCalendar(String instant) {
        assertThat(problems("{" + STUDIO + ", \"at\": \"" + instant + "\"}")).isEmpty();
    }

    @Test
    void allProblemsOfADocumentAreToldTogether() {
        assertThat(problems("""
                {"account": " ", "kind": "robot", "zone": "Mars", "colour": 1,
                 "subscriptions": [{"plan": "team", "from": "x"}, {"from": "2025-01-01", "until": "2024-01-01"}],
                 "usage": {"seats": -1}, "active": "team"}
                """))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly(
                        "$.account",
                        "$.product",
                        "$.zone",
                        "$.kind",
                        "$.subscriptions[0].from",
                        "$.subscriptions[1].plan",
                        "$.subscriptions[1].until",
                        "$.usage.seats",
                        "$.colour");
    }

    @Test
    void ofAnUnknownProductOnlyTheProductIsUnknown() {
        assertThat(problems("""
                {"account": "a-1", "product": "studios", "subscriptions": [{"plan": "x", "from": "2025-01-01"}],
                 "usage": {"y": 1}, "active": "z"}
                """)).containsExactly("$.product: unknown product `studios`; did you mean `studio`?");
    }

    @Test
    void theSameAccountTwiceIsHeldAgainstTheLaterDocument() {
        var documents = Desk.read("[{%s}, {\"account\": \"a-2\"}, {%s}]".formatted(STUDIO, STUDIO), "facts.json");
        assertThat(documents.get(0).facts()).isPresent();
        assertThat(documents.get(2).facts()).isEmpty();
        assertThat(documents.get(2).problems())
                .extracting(Object::toString)
                .containsExactly("$.account: document 1 of this file is of the same account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"a\"", "17", "null"})
    void aDocumentIsAnObject(String document) {
        assertThat(problems("[" + document + "]")).singleElement().asString().startsWith("$: expected an object");
    }

    @Test
    void noMessageRepeatsTheAccount() {
        assertThat(problems("{\"account\": 8675309, \"product\": \"studio\"}"))
                .containsExactly("$.account: expected a text, found a number");
        assertThat(problems("{\"account\": alice}").toString()).doesNotContain("alice");
        assertThat(problems("{\"account\": \"alice\", \"paid\": 1, \"at\": \"x\"}")
                        .toString())
                .doesNotContain("alice");
    }
}
