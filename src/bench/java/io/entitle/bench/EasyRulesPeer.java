package io.entitle.bench;

import io.entitle.oracle.HandWritten.Row;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** A rule a row; the engine stops at the first that holds. */
final class EasyRulesPeer implements Peer {

    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));

    EasyRulesPeer(List<Row> rows) {
        rows.forEach(row -> rules.register(rule(row)));
    }

    private static Rule rule(Row row) {
        long limit = Peer.limit(row);
        return new RuleBuilder()
                .name(row.plan() + " " + row.feature())
                .when(facts -> row.plan().equals(facts.get("plan"))
                        && row.feature().equals(facts.get("feature"))
                        && facts.<Long>get("used") < limit)
                .then(facts -> facts.put("allowed", true))
                .build();
    }

    @Override
    public boolean allows(SheetQuestion question) {
        Facts facts = new Facts();
        facts.put("plan", question.plan());
        facts.put("feature", question.feature());
        facts.put("used", question.used());
        engine.fire(rules, facts);
        return facts.get("allowed") != null;
    }
}
