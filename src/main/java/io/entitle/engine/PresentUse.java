package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.vocabulary.Account;
import io.entitle.vocabulary.Excess;
import io.entitle.vocabulary.Sheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a plan would hold everything that an account uses now. */
final class PresentUse {

    private final Account account;
    private final Reckoner untouched;

    PresentUse(Product product, Map<String, Sheet> sheets, Situation situation) {
        this.account = situation.account();
        this.untouched = new Reckoner(
                product,
                new Sheets(sheets),
                situation.facts(),
                any -> BigDecimal.ZERO,
                situation.at().toInstant());
    }

    /** True if asking an untouched account of that plan for the present use of each feature would be allowed or billed. */
    boolean fits(String plan) {
        return account.usage().entrySet().stream()
                .filter(use -> use.getValue().signum() > 0)
                .allMatch(use -> untouched
                        .reckon(use.getKey(), Optional.of(use.getValue()), feature -> plan)
                        .outcome()
                        .allowed());
    }

    /** Use beyond what the plan includes, of each feature that the plan charges for. */
    List<Excess> beyond(String plan) {
        return account.usage().entrySet().stream()
                .map(use ->
                        new Excess(plan, use.getKey(), untouched.beyondIncluded(use.getKey(), use.getValue(), plan)))
                .filter(excess -> excess.units().signum() > 0)
                .toList();
    }
}
