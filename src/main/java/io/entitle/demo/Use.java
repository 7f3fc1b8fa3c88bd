package io.entitle.demo;

import io.entitle.demo.Trade.Rung;
import io.entitle.fact.Facts;
import io.entitle.fact.Product.Feature;
import java.math.BigDecimal;

/** How much of a plan is used: mostly little, now and then all, seldom more. For one thread. */
final class Use {

    private static final int DECIMALS = 2;
    private static final int MOST_PROJECTS = 3;

    private final Chance chance;
    private final Trade trade;
    private final Sketch sketch;

    Use(Chance chance, Trade trade, Sketch sketch) {
        this.chance = chance;
        this.trade = trade;
        this.sketch = sketch;
    }

    void of(Rung rung) {
        trade.product().features().values().stream()
                .filter(feature -> rung.limits().containsKey(feature.key()))
                .filter(feature -> chance.percent(70))
                .forEach(feature -> use(feature, rung.limits().getOrDefault(feature.key(), BigDecimal.ZERO)));
    }

    private void use(Feature feature, BigDecimal limit) {
        if (feature.measuredByProjects()) {
            int projects = 1 + chance.below(MOST_PROJECTS);
            for (int project = 1; project <= projects; project++) {
                BigDecimal peak = Sketch.written(chance.share(limit), 0);
                sketch.projects.add(new Facts.Project("project-" + project, peak));
            }
            return;
        }
        BigDecimal used = chance.percent(2) ? limit : chance.share(limit);
        sketch.usage.put(feature.key(), Sketch.written(used, feature.divisible() ? DECIMALS : 0));
    }
}
