package io.entitle.authoring;

import io.entitle.authoring.Claim.Subject;
import io.entitle.authoring.RuleCase.NamedRule;
import io.entitle.decision.Advice;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.Remedy;
import io.entitle.decision.RulePart;
import io.entitle.decision.Timeline;
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
        if (claim instanceof Claim.Remedied remedied) {
            return remedies(remedied);
        }
        if (claim instanceof Claim.Foreseen foreseen) {
            return timeline(foreseen);
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
        compare("advice", advise.expected(), found, Observed::of, CaseRunner::named);
        return found.stream().flatMap(advice -> advice.rules().stream());
    }

    private Stream<RulePart> remedies(Claim.Remedied claim) {
        Subject subject = claim.subject();
        List<Remedy> found = book.remedies(subject.facts(), claim.feature(), claim.amount(), subject.at())
                .remedies();
        compare("remedy", claim.expected(), found, Observed::of, CaseRunner::named);
        return found.stream().flatMap(remedy -> remedy.steps().stream()).flatMap(step -> step.rules().stream());
    }

    private Stream<RulePart> timeline(Claim.Foreseen claim) {
        Subject subject = claim.subject();
        List<Timeline.Event> found =
                book.timeline(subject.facts(), subject.at(), claim.until()).events();
        compare(
                "event",
                claim.expected(),
                found,
                Observed::of,
                event -> event.at() + " " + event.cause().en());
        return found.stream().flatMap(event -> event.rules().stream());
    }

    /** The list is exactly that one, in this order. */
    private <T> void compare(
            String what,
            List<Expectation> expected,
            List<T> found,
            Function<T, Observed> observed,
            Function<T, String> named) {
        if (found.size() != expected.size()) {
            String names = found.stream().map(named).collect(Collectors.joining(", "));
            differences.add(what + ": expected " + expected.size() + ", found " + found.size()
                    + (found.isEmpty() ? "" : ": " + names));
        }
        for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
            differences.addAll(expected.get(i).differences(what + " " + (i + 1), observed.apply(found.get(i))));
        }
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

    private static String named(Remedy remedy) {
        return remedy.action().word()
                + remedy.last().plan().map(plan -> " " + plan).orElse("");
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
