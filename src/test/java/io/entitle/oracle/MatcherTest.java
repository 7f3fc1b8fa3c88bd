package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.PolicyRule;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.engine.Run;
import io.entitle.engine.Trace;
import io.entitle.matching.Sight;
import io.entitle.oracle.RandomAccounts.Sample;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our own look at the left sides of rules finds what the rule engine finds, which tells nothing but that a rule fired. */
final class MatcherTest {

    private static final int ACCOUNTS = 300;

    /** Some rules of Agora are for rare accounts: of one plan after the same one, or back on free with a debt. */
    private static final int ACCOUNTS_OF_AGORA = 900;

    private final RuleBook book = RuleBook.bundled();
    private final Set<String> fired = ConcurrentHashMap.newKeySet();

    @Test
    void rulesOfCozeMatchAsOftenAsTheyFired() {
        assertThatRulesMatchAsOftenAsTheyFired("coze", RandomAccounts::coze, ACCOUNTS);
    }

    @Test
    void rulesOfAgoraMatchAsOftenAsTheyFired() {
        assertThatRulesMatchAsOftenAsTheyFired("agora-im", RandomAccounts::agora, ACCOUNTS_OF_AGORA);
    }

    private void assertThatRulesMatchAsOftenAsTheyFired(String product, LongFunction<Sample> accounts, int howMany) {
        assertThat(Accounts.wrong(accounts, howMany, sample -> differences(book.product(product), sample)))
                .isEmpty();
        assertThat(silent(book.product(product))).isEmpty();
    }

    private Stream<String> differences(ProductBook rules, Sample sample) {
        Trace trace = new Trace();
        ask(rules.traced(trace), sample);
        return trace.runs().stream().flatMap(run -> differences(rules, run)).toList().stream();
    }

    private Stream<String> differences(ProductBook rules, Run run) {
        fired.addAll(run.fired().keySet());
        Map<String, Integer> matches = rules.inspection().look(run, Sight.NONE);
        matches.keySet().removeAll(run.resting());
        return matches.entrySet().stream().flatMap(found -> {
            int expected = run.fired().getOrDefault(found.getKey(), 0);
            return found.getValue() == expected
                    ? Stream.empty()
                    : Stream.of(found.getKey() + " fired " + expected + " times and matches " + found.getValue()
                            + " times");
        });
    }

    /** Every kind of question, as each tells the rules other facts. */
    private static void ask(ProductBook rules, Sample sample) {
        String feature = new Dice(-sample.seed())
                .oneOf(rules.catalogue().features().keySet().stream().toList());
        rules.remedies(sample.facts(), feature, Optional.empty(), sample.at());
        ChangeOracle.Question change = RandomChanges.question(sample);
        rules.change(change.facts(), change.request(), change.at());
        BillOracle.Question bill = RandomBills.question(sample);
        rules.advise(bill.facts(), sample.at());
        rules.bill(bill.facts(), bill.month(), bill.at());
    }

    /** Rules that no account made fire, of which nothing was learnt; those of the catalogue fire when it is loaded. */
    private Set<String> silent(ProductBook rules) {
        return rules.rules().stream()
                .map(PolicyRule::name)
                .filter(name -> !fired.contains(name) && !rules.catalogueRules().contains(name))
                .collect(Collectors.toSet());
    }
}
