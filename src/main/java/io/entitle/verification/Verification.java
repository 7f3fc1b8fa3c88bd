package io.entitle.verification;

import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.Facts;
import io.entitle.states.AccountListener;
import io.entitle.states.States;
import io.entitle.verification.OrderIsNothing.Reordered;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds every rule book against what must hold of any: each account that the rules can tell from others is asked about,
 * on all processors. The result depends on the rules alone, not on the machine or the time.
 */
public final class Verification {

    private static final int ASKED = 200;
    private static final Property QUESTIONS = new QuestionsAnswered();

    private final RuleFolder folder;
    private final RuleBook book;
    private final List<RuleBook> reordered;
    private final Effort effort;
    private final AccountListener listener;

    private Verification(RuleFolder folder, RuleBook book, Effort effort, AccountListener listener) {
        this.folder = folder;
        this.book = book;
        this.effort = effort;
        this.reordered = effort.seeds().stream()
                .map(seed -> RuleBook.of(Reordering.of(folder, seed)))
                .toList();
        this.listener = listener;
    }

    /**
     * Verifies every product.
     *
     * @param book compiled from that folder
     * @param zone of the accounts
     */
    public static List<Verified> of(
            RuleFolder folder, RuleBook book, ZoneId zone, Effort effort, AccountListener listener) {
        Verification verification = new Verification(folder, book, effort, listener);
        return folder.products().keySet().stream()
                .map(product -> verification.product(product, zone))
                .toList();
    }

    private Verified product(String product, ZoneId zone) {
        ProductBook rules = book.product(product);
        States states = States.of(new States.Rules(folder, rules.catalogue()), zone, effort.states());
        List<Facts> accounts = states.accounts();
        List<Property> properties = properties(product, rules);
        int every = Math.max(1, accounts.size() / ASKED);
        List<List<Found>> found = IntStream.range(0, accounts.size())
                .parallel()
                .mapToObj(i -> {
                    List<Found> wrong = wrong(accounts.get(i), i % every == 0, properties, new Asking(rules));
                    listener.done(product, accounts.size());
                    return wrong;
                })
                .toList();
        Flaws flaws = new Flaws(rules);
        found.forEach(all -> all.forEach(flaws::add));
        int asked = (accounts.size() + every - 1) / every;
        return new Verified(product, accounts.size(), asked, states.combined(), flaws.list());
    }

    private static List<Found> wrong(Facts account, boolean thorough, List<Property> properties, Asking asking) {
        Stream<Property> all =
                thorough ? Stream.concat(properties.stream(), Stream.of(QUESTIONS)) : properties.stream();
        return all.map(property -> new Found(
                        property, account, property.violations(account, asking).toList()))
                .filter(one -> !one.violations().isEmpty())
                .toList();
    }

    private List<Property> properties(String product, ProductBook rules) {
        List<RuleFile> files = Objects.requireNonNull(folder.products().get(product));
        List<Reordered> orders = IntStream.range(0, reordered.size())
                .mapToObj(i ->
                        new Reordered(effort.seeds().get(i), reordered.get(i).product(product)))
                .toList();
        return List.of(
                new EveryFeatureDecided(),
                new DebtsGiveNothing(),
                HigherPlansGiveMore.of(rules.catalogue(), Meant.in(files)),
                new OrderIsNothing(orders),
                new HeldPlansMatter(Meant.plansIn(files)),
                OverageHasAPrice.of(files),
                new NoGaps());
    }
}
