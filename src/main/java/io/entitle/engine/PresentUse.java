package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.fact.Usage;
import io.entitle.vocabulary.Excess;
import io.entitle.vocabulary.Sheet;
import java.util.List;
import java.util.Map;

/** What plans would make of everything that an account uses now. */
final class PresentUse {

    private final Product product;
    private final Sheets sheets;
    private final Situation situation;

    PresentUse(Product product, Map<String, Sheet> sheets, Situation situation) {
        this.product = product;
        this.sheets = new Sheets(sheets);
        this.situation = situation;
    }

    /** Whether the plan would hold it. */
    boolean fits(String plan) {
        Room room = new Room(product, sheets.gauges(plan, product));
        situation.testimony().note(room);
        return room.holds(situation.facts());
    }

    /** Use beyond what the plan includes, of each feature that the plan charges for. */
    List<Excess> beyond(String plan) {
        return new Usage(product, situation.facts())
                .all().entrySet().stream()
                        .map(use -> new Excess(
                                plan,
                                use.getKey(),
                                sheets.holding(use.getKey(), plan).beyondIncluded(use.getValue(), situation.facts())))
                        .filter(excess -> excess.units().signum() > 0)
                        .toList();
    }
}
