package io.entitle.fact;

import io.entitle.problem.JsonPath;
import io.entitle.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds all that is wrong with facts, as the reader of documents would tell it of a document that said the same. Every
 * question begins with it: where nothing is wrong, next to nothing is allocated.
 */
public final class FactsCheck {

    private final Facts facts;
    private final CatalogueCheck catalogue;
    private final List<Problem> problems = new ArrayList<>(0);

    private FactsCheck(Facts facts, Optional<Product> product) {
        this.facts = facts;
        this.catalogue = new CatalogueCheck(product);
    }

    /**
     * Every problem, in the order of the members of {@link Facts}, the same told once; none if the facts are in order.
     *
     * @param product what the product of the facts offers; empty if it is none of the known ones
     * @param known the keys of all products
     */
    public static List<Problem> problems(Facts facts, Optional<Product> product, Collection<String> known) {
        FactsCheck check = new FactsCheck(facts, product);
        check.told("account", MemberCheck.text(facts.account()));
        if (product.isEmpty()) {
            check.told("product", MemberCheck.oneOf(known, "product", facts.product()));
        }
        check.members();
        return check.problems.size() > 1 ? new ArrayList<>(new LinkedHashSet<>(check.problems)) : check.problems;
    }

    private void members() {
        told("zone", MemberCheck.zone(facts.zone().getId()));
        boolean sound = subscriptions();
        facts.pending().ifPresent(this::pending);
        facts.arrears().ifPresent(this::arrears);
        facts.balance().ifPresent(this::balance);
        new UseCheck(facts, catalogue, this::tell).check();
        projects();
        packs();
        facts.active().ifPresent(plan -> active(plan, sound));
        facts.at().ifPresent(at -> told("at", InstantBounds.of(at, facts.zone())));
    }

    private void told(String member, Optional<String> problem) {
        if (problem.isPresent()) {
            tell(member(JsonPath.ROOT, member), problem.get());
        }
    }

    private void told(String object, String member, Optional<String> problem) {
        if (problem.isPresent()) {
            tell(member(member(JsonPath.ROOT, object), member), problem.get());
        }
    }

    private void told(String list, int index, String member, Optional<String> problem) {
        if (problem.isPresent()) {
            tell(member(new JsonPath.Item(member(JsonPath.ROOT, list), index), member), problem.get());
        }
    }

    private static JsonPath member(JsonPath object, String name) {
        return new JsonPath.Member(object, name);
    }

    private void tell(JsonPath path, String problem) {
        problems.add(new Problem(path.toString(), problem));
    }

    /** Whether nothing is wrong with them. */
    private boolean subscriptions() {
        int before = problems.size();
        for (int i = 0; i < facts.subscriptions().size(); i++) {
            Facts.Subscription held = facts.subscriptions().get(i);
            told("subscriptions", i, "plan", catalogue.plan(held.plan()));
            told("subscriptions", i, "from", instant(held.from()));
            told(
                    "subscriptions",
                    i,
                    "until",
                    catalogue.end(held.plan(), held.until().isPresent()));
            told("subscriptions", i, "until", end(held.until(), held.from(), "from"));
            told("subscriptions", i, "unsubscribedAt", end(held.unsubscribedAt(), held.from(), "from"));
            purchases(held, i);
        }
        return problems.size() == before;
    }

    private void purchases(Facts.Subscription held, int index) {
        JsonPath periods = member(new JsonPath.Item(member(JsonPath.ROOT, "subscriptions"), index), "periods");
        int before = problems.size();
        for (int i = 0; i < held.purchases().size(); i++) {
            Facts.Purchase purchase = held.purchases().get(i);
            JsonPath item = new JsonPath.Item(periods, i);
            told(member(item, "boughtOn"), instant(purchase.boughtOn()));
            told(member(item, "from"), instant(purchase.from()));
            told(member(item, "until"), end(Optional.of(purchase.until()), purchase.from(), "from"));
            told(member(item, "months"), purchase.months().flatMap(AmountBounds::ofCount));
            told(member(item, "amount"), purchase.amount().flatMap(AmountBounds::ofMeasure));
        }
        if (problems.size() == before) {
            told(periods, MemberCheck.periods(held.purchases(), held.from(), held.until()));
        }
    }

    private void told(JsonPath path, Optional<String> problem) {
        problem.ifPresent(text -> tell(path, text));
    }

    /** Not held against subscriptions with problems: the missing one may be among them. */
    private void active(String plan, boolean sound) {
        told("active", sound ? catalogue.active(plan, facts.subscriptions()) : catalogue.plan(plan));
    }

    private void pending(Facts.Pending pending) {
        Optional<String> target =
                MemberCheck.target(pending.change(), pending.to().isPresent());
        told("pending", "to", target.isPresent() ? target : pending.to().flatMap(catalogue::plan));
        told("pending", "requestedAt", instant(pending.requestedAt()));
    }

    private void arrears(Facts.Arrears arrears) {
        told("arrears", "amount", AmountBounds.ofMeasure(arrears.amount()));
        told("arrears", "since", instant(arrears.since()));
    }

    private void balance(Facts.Balance balance) {
        told("balance", "amount", AmountBounds.ofAny(balance.amount()));
        told("balance", "deductedOn", instant(balance.deductedOn()));
    }

    private void projects() {
        Set<String> ids = ids(facts.projects().size());
        for (int i = 0; i < facts.projects().size(); i++) {
            Facts.Project project = facts.projects().get(i);
            told("projects", i, "id", id(project.id(), facts.projects().size(), ids));
            told("projects", i, "peakDau", AmountBounds.ofCount(project.peakDau()));
            told("projects", i, "dau", project.dau().flatMap(dau -> MemberCheck.dau(dau, project.peakDau())));
        }
    }

    private void packs() {
        Set<String> ids = ids(facts.packs().size());
        for (int i = 0; i < facts.packs().size(); i++) {
            Facts.Pack pack = facts.packs().get(i);
            told("packs", i, "id", id(pack.id(), facts.packs().size(), ids));
            told("packs", i, "plan", catalogue.plan(pack.plan()));
            told("packs", i, "points", AmountBounds.ofCount(pack.points()));
            told("packs", i, "used", MemberCheck.used(pack.used(), pack.points()));
            told("packs", i, "boughtOn", instant(pack.boughtOn()));
            told("packs", i, "until", end(pack.until(), pack.boughtOn(), "boughtOn"));
        }
    }

    private static Set<String> ids(int items) {
        return items > 1 ? new HashSet<>() : Set.of();
    }

    private static Optional<String> id(String id, int items, Set<String> seen) {
        return items > 1 ? MemberCheck.id(id, seen) : MemberCheck.text(id);
    }

    private Optional<String> instant(Instant instant) {
        return InstantBounds.of(instant, facts.zone());
    }

    private Optional<String> end(Optional<Instant> end, Instant start, String nameOfStart) {
        return end.isEmpty() ? Optional.empty() : InstantBounds.ofEnd(end.get(), start, nameOfStart, facts.zone());
    }
}
