package io.entitle.engine;

import io.entitle.decision.AccountRemedies;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Timeline;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of an account from an instant on, and what could be made of it. For one thread. */
final class Foresight {

    private final Rules rules;
    private final String digest;
    private final Facts facts;
    private final Outlook outlook;
    private final Remedying remedying;

    Foresight(Rules rules, RuleIndex index, String digest, Prospects prospects, Facts facts, Instant at) {
        this.rules = rules;
        this.digest = digest;
        this.facts = facts;
        this.outlook = prospects.outlook(facts, at);
        this.remedying = new Remedying(rules.product(), new Attempts(rules.product(), index, prospects), prospects);
    }

    Timeline timeline(Instant until) {
        return new Timeline(
                facts.account(),
                facts.product(),
                outlook.now().question().at(),
                until.atZone(facts.zone()).toOffsetDateTime(),
                new Course(rules.product(), outlook).until(until),
                digest);
    }

    RemediedDecision remedies(String feature, Optional<BigDecimal> amount) {
        return remedying.remedied(Denied.of(outlook.now(), feature, amount), outlook.decide(feature, amount));
    }

    AccountRemedies remedies() {
        List<RemediedDecision> denials = rules.product().features().keySet().stream()
                .filter(feature -> isDenied(feature))
                .map(feature -> remedies(feature, Optional.empty()))
                .toList();
        return new AccountRemedies(
                facts.account(), facts.product(), outlook.now().question().at(), denials, digest);
    }

    private boolean isDenied(String feature) {
        return outlook.now().judge(feature, Optional.empty()).denied();
    }
}
