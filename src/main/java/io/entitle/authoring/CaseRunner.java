package io.entitle.authoring;

import io.entitle.authoring.Claim.Subject;
import io.entitle.authoring.RuleCase.NamedRule;
import io.entitle.decision.Advice;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a rule book what one case asks, and notes what it finds otherwise than expected. */
final class CaseRunner {

    private final ProductBook book;
    private final List<String> differences = new ArrayList<>();

    private CaseRunner(ProductBook book) {
        this.book = book;
    }

    static CaseResult run(RuleCase one, ProductBook book) {
        CaseRunner runner = new CaseRunner(book);
        try {
            Stream<RulePart> parts = runner.ask(one.claim());
            runner.differences.addAll(unfulfilled(one.rules(), parts.collect(Collectors.toSet())));
        } catch (RuntimeException e) {
            runner.differences.add("the rules could not be asked: " + e.getMessage());
        }
        return new CaseResult(one, runner.differences);
    }

    /** The parts that rules had in the answers. */
    private Stream<RulePart> ask(Claim claim) {
        if (claim instanceof Claim.Check check) {
            return check(check);
        }
        if (claim instanceof Claim.Show show) {
            return show(show);
        }
        if (claim instanceof Claim.Change change) {
            return change(change);
        }
        if (claim instanceof Claim.Billed bill) {
            return bill(bill);
        }
        return claim instanceof Claim.Advise advise ? advise(advise) : catalogue((Claim.Catalogue) claim);
    }

    private Stream<RulePart> check(Claim.Check check) {
        Subject subject = check.subject();
        Decision found = book.check(subject.facts(), check.feature(), check.amount(), subject.at());
        compare(check.feature(), check.expected(), found);
        return found.rules().stream();
    }

    private Stream<RulePart> show(Claim.Show show) {
        Map<String, Decision> found =
                book.entitlements(show.subject().facts(), show.subject().at()).entitlements().stream()
                        .collect(Collectors.toMap(Decision::feature, Function.identity()));
        List<RulePart> parts = new ArrayList<>();
        show.expected()
                .forEach(expected -> Optional.ofNullable(found.get(expected.feature()))
                        .ifPresentOrElse(
                                decision -> {
                                    compare(expected.feature(), expected.expected(), decision);
                                    parts.addAll(decision.rules());
                                },
                                () -> differences.add(expected.feature() + ": not in the catalogue")));
        return parts.stream();
    }

    private void compare(String feature, Expectation expected, Decision found) {
        differences.addAll(expected.differences(feature, Observed.of(found)));
    }

    private Stream<RulePart> advise(Claim.Advise advise) {
        List<Advice> found =
                book.advise(advise.subject().facts(), advise.subject().at()).advice();
        if (found.size() != advise.expected().size()) {
            String named = found.stream().map(CaseRunner::named).collect(Collectors.joining(", "));
            differences.add("expected " + advise.expected().size() + " pieces of advice, found " + found.size()
                    + (found.isEmpty() ? "" : ": " + named));
        }
        for (int i = 0; i < Math.min(found.size(), advise.expected().size()); i++) {
            differences.addAll(advise.expected().get(i).differences("advice " + (i + 1), Observed.of(found.get(i))));
        }
        return found.stream().flatMap(advice -> advice.rules().stream());
    }

    private Stream<RulePart> change(Claim.Change claim) {
        Subject subject = claim.subject();
        ChangeAnswer found = book.change(subject.facts(), claim.request(), subject.at());
        differences.addAll(claim.expected().differences("change", Observed.of(found)));
        return found.rules().stream();
    }

    private Stream<RulePart> bill(Claim.Billed claim) {
        Subject subject = claim.subject();
        Bill found = book.bill(subject.facts(), claim.month(), subject.at());
        differences.addAll(claim.expected().differences("bill", Observed.of(found)));
        return found.rules().stream();
    }

    private static String named(Advice advice) {
        return advice.advice().word() + advice.to().map(plan -> " " + plan).orElse("") + " (" + advice.reason() + ")";
    }

    private Stream<RulePart> catalogue(Claim.Catalogue claim) {
        Product found = book.catalogue();
        compare("plan", claim.plans(), found.plans(), Observed::of, claim.complete());
        compare("feature", claim.features(), found.features(), Observed::of, claim.complete());
        return book.catalogueRules().stream().map(rule -> new RulePart(rule, "", 0, Effect.ESTABLISHES));
    }

    private <T> void compare(
            String kind,
            Map<String, Expectation> expected,
            Map<String, T> found,
            Function<T, Observed> observed,
            boolean complete) {
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(complete && !expected.isEmpty() ? found.keySet() : Set.of());
        for (String key : keys) {
            String what = kind + " `" + key + "`";
            Optional<Expectation> named = Optional.ofNullable(expected.get(key));
            Optional<T> entry = Optional.ofNullable(found.get(key));
            if (named.isEmpty() || entry.isEmpty()) {
                differences.add(what + (named.isEmpty() ? ": not expected" : ": not in the catalogue"));
            } else {
                differences.addAll(named.get().differences(what, observed.apply(entry.get())));
            }
        }
    }

    private static List<String> unfulfilled(List<NamedRule> named, Set<RulePart> parts) {
        return named.stream()
                .filter(rule -> parts.stream().noneMatch(part -> fulfils(part, rule)) != rule.absent())
                .map(rule -> "expected " + rule.demand() + " rule `" + rule.name() + "`, found " + had(parts))
                .toList();
    }

    private static boolean fulfils(RulePart part, NamedRule rule) {
        boolean same = part.name().equals(rule.name());
        boolean asDemanded = (part.effect() == Effect.OVERRULED) == rule.overruled() && part.effect() != Effect.FAILED;
        return same && (rule.absent() || asDemanded);
    }

    private static String had(Set<RulePart> parts) {
        return parts.isEmpty()
                ? "none of any rule"
                : parts.stream()
                        .map(part -> "`" + part.name() + "` (" + part.effect().word() + ")")
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
