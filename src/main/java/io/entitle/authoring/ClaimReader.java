package io.entitle.authoring;

import io.entitle.authoring.Claim.Subject;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.wire.Amounts;
import io.entitle.wire.FactsReader;
import io.entitle.wire.Members;
import io.entitle.wire.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what one case asks and expects.
 *
 * @param accounts the accounts of the file, by name
 */
record ClaimReader(Product product, Map<String, Value> accounts, FactsReader reader) {

    /** The members that say what is asked; a case has one of them. */
    private static final List<String> QUESTIONS =
            List.of("check", "show", "advice", "change", "bill", "remedies", "timeline", "catalogue");

    Optional<Claim> read(Value value, Members members) {
        List<String> asked = QUESTIONS.stream()
                .filter(name -> members.given(name).isPresent())
                .toList();
        if (asked.size() != 1) {
            String found = asked.isEmpty() ? "none" : String.join(" and ", asked);
            return value.problem("expected one of " + String.join(", ", QUESTIONS) + ", found " + found);
        }
        Value question = members.given(asked.get(0)).orElseThrow();
        return asked.get(0).equals("catalogue")
                ? question.members().flatMap(new CatalogueClaimReader(product)::read)
                : ofAccount(asked.get(0), question, value, members);
    }

    private Optional<Claim> ofAccount(String asked, Value question, Value value, Members members) {
        Optional<Facts> facts = facts(value, members).flatMap(reader::facts);
        ZoneId zone = facts.map(Facts::zone).orElse(ZoneOffset.UTC);
        Optional<Instant> at = members.required("at").flatMap(v -> v.instant(zone));
        Optional<Subject> subject = facts.flatMap(f -> at.map(instant -> new Subject(f, instant)));
        ExpectationReader expectations = new ExpectationReader(product, new ExpectedWords(zone));
        return switch (asked) {
            case "check" -> check(question, members, subject, expectations);
            case "change" -> change(question, members, subject, expectations);
            case "bill" -> bill(question, members, subject, expectations);
            case "remedies" -> remedies(question, members, subject, expectations);
            case "timeline" -> timeline(question, members, subject, expectations);
            case "show" -> question.members().flatMap(shown -> show(shown, subject, expectations));
            default ->
                question.each(expectations::advice)
                        .flatMap(expected -> subject.map(s -> new Claim.Advise(s, expected)));
        };
    }

    private Optional<Claim> check(
            Value question, Members members, Optional<Subject> subject, ExpectationReader expectations) {
        Optional<String> feature = question.oneOf(product.features().keySet(), "feature");
        Optional<BigDecimal> amount = members.optional("amount").flatMap(Amounts::asked);
        Optional<Expectation> expected = members.required("expect").flatMap(expectations::decision);
        return subject.flatMap(s -> feature.flatMap(f -> expected.map(e -> new Claim.Check(s, f, amount, e))));
    }

    private Optional<Claim> change(
            Value question, Members members, Optional<Subject> subject, ExpectationReader expectations) {
        Optional<ChangeRequest> request = question.members().flatMap(asked -> ChangeReader.read(question, asked));
        Optional<Expectation> expected = members.required("expect").flatMap(expectations::change);
        return subject.flatMap(s -> request.flatMap(r -> expected.map(e -> new Claim.Change(s, r, e))));
    }

    private Optional<Claim> bill(
            Value question, Members members, Optional<Subject> subject, ExpectationReader expectations) {
        Optional<YearMonth> month = question.text().flatMap(text -> month(question, text));
        Optional<Expectation> expected = members.required("expect").flatMap(expectations::bill);
        return subject.flatMap(s -> month.flatMap(m -> expected.map(e -> new Claim.Billed(s, m, e))));
    }

    private Optional<Claim> remedies(
            Value question, Members members, Optional<Subject> subject, ExpectationReader expectations) {
        Optional<String> feature = question.oneOf(product.features().keySet(), "feature");
        Optional<BigDecimal> amount = members.optional("amount").flatMap(Amounts::asked);
        Optional<List<Expectation>> expected =
                members.required("expect").flatMap(list -> list.each(expectations::remedy));
        return subject.flatMap(s -> feature.flatMap(f -> expected.map(e -> new Claim.Remedied(s, f, amount, e))));
    }

    private static Optional<Claim> timeline(
            Value question, Members members, Optional<Subject> subject, ExpectationReader expectations) {
        Optional<List<Expectation>> expected =
                members.required("expect").flatMap(list -> list.each(expectations::event));
        return subject.flatMap(s -> question.instant(s.facts().zone())
                .flatMap(until -> expected.map(e -> new Claim.Foreseen(s, until, e))));
    }

    private static Optional<YearMonth> month(Value value, String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return value.problem("expected a month such as `2022-08`");
        }
    }

    private Optional<Claim> show(Members shown, Optional<Subject> subject, ExpectationReader expectations) {
        List<Claim.OfFeature> expected = new ArrayList<>();
        for (String feature : shown.names()) {
            Value value = shown.given(feature).orElseThrow();
            known(value, feature, product.features().keySet(), "feature", expectations::decision)
                    .ifPresent(e -> expected.add(new Claim.OfFeature(feature, e)));
        }
        return shown.whole(() -> expected).flatMap(all -> subject.map(s -> new Claim.Show(s, all)));
    }

    static <T> Optional<T> known(
            Value value, String key, Set<String> known, String kind, Function<Value, Optional<T>> read) {
        return known.contains(key) ? read.apply(value) : value.unknown(kind, key, known);
    }

    /** The facts document of the case: the account's or its own, with what the case lays over it. */
    private Optional<Value> facts(Value value, Members members) {
        Optional<Value> account = members.given("account");
        Optional<Value> own = members.given("facts");
        if (account.isPresent() == own.isPresent()) {
            return value.problem("expected either account or facts");
        }
        Optional<Value> base = account.isPresent() ? account.flatMap(this::account) : own;
        Optional<Value> over = members.given("with");
        return base.map(facts -> over.map(facts::under).orElse(facts))
                .map(facts -> facts.with("account", "case").with("product", product.key()));
    }

    private Optional<Value> account(Value name) {
        return name.oneOf(accounts.keySet(), "account").map(accounts::get);
    }
}
