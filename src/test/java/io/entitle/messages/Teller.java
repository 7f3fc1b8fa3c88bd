package io.entitle.messages;

import io.entitle.Entitlements;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.Decision;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Remedy;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks every question about one state of an account, and collects the sentences of the answers. */
final class Teller {

    private final Entitlements rules;
    private final Sample sample;
    private final List<ToldSentence> told = new ArrayList<>();

    private Teller(Entitlements rules, Sample sample) {
        this.rules = rules;
        this.sample = sample;
    }

    static List<ToldSentence> tell(Entitlements rules, Sample sample) {
        Teller teller = new Teller(rules, sample);
        teller.ask();
        return teller.told;
    }

    private Facts facts() {
        return sample.facts();
    }

    private Instant at() {
        return sample.at();
    }

    private Product product() {
        return Optional.ofNullable(rules.products().get(facts().product())).orElseThrow();
    }

    /** What is told of changes and of the time to come does not depend on use. */
    private void ask() {
        rules.entitlements(facts(), at()).entitlements().forEach(this::decided);
        product().features().values().stream()
                .filter(feature -> !feature.unit().isEmpty())
                .forEach(this::amounts);
        rules.remedies(facts(), at()).denials().forEach(this::remedied);
        rules.advise(facts(), at()).advice().forEach(advice -> add("advise", advice.reason(), advice.message()));
        YearMonth month = YearMonth.from(at().atZone(facts().zone()));
        bill(rules.bill(facts(), month, at()));
        bill(rules.bill(facts(), month.minusMonths(1), at()));
        if (facts().usage().isEmpty()) {
            requests().forEach(this::changed);
            rules.timeline(facts(), at(), at().plus(Duration.ofDays(240)))
                    .events()
                    .forEach(event -> add("timeline", "", event.cause()));
        }
    }

    private void decided(Decision decision) {
        add("check", decision.reason().name(), decision.message());
        decision.next()
                .ifPresent(next -> add(
                        "check", next.answer().reason().name(), next.answer().message()));
    }

    private void amounts(Product.Feature feature) {
        Stream.of("1", "2", feature.divisible() ? "1.5" : "3")
                .map(BigDecimal::new)
                .map(amount -> rules.check(facts(), feature.key(), amount, at()))
                .filter(decision -> decision.outcome() != Outcome.ALLOWED)
                .forEach(this::decided);
    }

    private void remedied(RemediedDecision denial) {
        denial.remedies().forEach(this::remedy);
    }

    private void remedy(Remedy remedy) {
        remedy.steps().forEach(step -> add("remedy", step.action().word(), step.detail()));
    }

    private Stream<ChangeRequest> requests() {
        Stream<ChangeRequest> plans = product().plans().keySet().stream()
                .flatMap(plan -> Stream.of(
                        ChangeRequest.switchTo(plan),
                        ChangeRequest.subscribe(plan, 1),
                        ChangeRequest.subscribe(plan, 3),
                        ChangeRequest.subscribe(plan, 0),
                        ChangeRequest.switchTo(plan).agreed()));
        return Stream.concat(
                plans,
                Stream.of(
                        ChangeRequest.cancel(),
                        ChangeRequest.renew(1),
                        ChangeRequest.renew(12),
                        ChangeRequest.renew(37),
                        new ChangeRequest(ChangeRequest.Kind.RENEW, "", new BigDecimal("1.5"), false)));
    }

    private void changed(ChangeRequest request) {
        ChangeAnswer answer = rules.change(facts(), request, at());
        add("change " + request.kind().word(), answer.reason().name(), answer.message());
    }

    private void bill(Bill bill) {
        bill.lines().forEach(line -> add("bill", line.kind(), line.text()));
    }

    /** A message of several sentences is told apart into them where both languages have as many. */
    private void add(String question, String reason, Message message) {
        List<String> english = List.of(message.en().split("(?<=\\.) (?=[A-Z0-9])"));
        List<String> chinese = List.of(message.zh().split("(?<=。)(?=.)"));
        boolean even = english.size() == chinese.size();
        for (int i = 0; i < (even ? english.size() : 1); i++) {
            Message sentence = even ? new Message(english.get(i), chinese.get(i)) : message;
            told.add(new ToldSentence(facts().product(), question, reason, sentence, sample.name()));
        }
    }
}
