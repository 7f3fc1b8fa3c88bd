package io.entitle.authoring;

import io.entitle.authoring.Claim.Subject;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a rule book what one case asks, and notes what it finds otherwise than expected. */
final class CaseRunner {

    private final ProductBook book;
    private final Comparison comparison;

    private CaseRunner(RuleCase one, ProductBook book) {
        this.book = book;
        this.comparison = new Comparison(one.line());
    }

    static CaseResult run(RuleCase one, ProductBook book) {
        CaseRunner runner = new CaseRunner(one, book);
        try {
            Stream<RulePart> parts = runner.ask(one.claim());
            runner.comparison.note(RuleParts.unfulfilled(one.rules(), parts.collect(Collectors.toSet())));
        } catch (RuntimeException e) {
            runner.comparison.note("the rules could not be asked: " + e.getMessage());
        }
        return new CaseResult(one, runner.comparison.differences());
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
        comparison.one(check.feature(), check.expected(), Observed.of(found));
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
                                    comparison.one(expected.feature(), expected.expected(), Observed.of(decision));
                                    parts.addAll(decision.rules());
                                },
                                () -> comparison.note(expected.feature() + ": not in the catalogue")));
        return parts.stream();
    }

    private Stream<RulePart> advise(Claim.Advise advise) {
        List<Advice> found =
                book.advise(advise.subject().facts(), advise.subject().at()).advice();
        comparison.list("advice", advise.expected(), found, Observed::of, CaseRunner::named);
        return found.stream().flatMap(advice -> advice.rules().stream());
    }

    private Stream<RulePart> remedies(Claim.Remedied claim) {
        Subject subject = claim.subject();
        List<Remedy> found = book.remedies(subject.facts(), claim.feature(), claim.amount(), subject.at())
                .remedies();
        comparison.list("remedy", claim.expected(), found, Observed::of, CaseRunner::named);
        return found.stream().flatMap(remedy -> remedy.steps().stream()).flatMap(step -> step.rules().stream());
    }

    private Stream<RulePart> timeline(Claim.Foreseen claim) {
        Subject subject = claim.subject();
        List<Timeline.Event> found =
                book.timeline(subject.facts(), subject.at(), claim.until()).events();
        comparison.list(
                "event",
                claim.expected(),
                found,
                Observed::of,
                event -> event.at() + " " + event.cause().en());
        return found.stream().flatMap(event -> event.rules().stream());
    }

    private Stream<RulePart> change(Claim.Change claim) {
        Subject subject = claim.subject();
        ChangeAnswer found = book.change(subject.facts(), claim.request(), subject.at());
        comparison.one("change", claim.expected(), Observed.of(found));
        return found.rules().stream();
    }

    private Stream<RulePart> bill(Claim.Billed claim) {
        Subject subject = claim.subject();
        Bill found = book.bill(subject.facts(), claim.month(), subject.at());
        comparison.one("bill", claim.expected(), Observed.of(found));
        return found.rules().stream();
    }

    private static String named(Advice advice) {
        return advice.advice().word() + advice.to().map(plan -> " " + plan).orElse("") + " (" + advice.reason() + ")";
    }

    private static String named(Remedy remedy) {
        return remedy.action().word()
                + remedy.decisive().plan().map(plan -> " " + plan).orElse("");
    }

    private Stream<RulePart> catalogue(Claim.Catalogue claim) {
        Product found = book.catalogue();
        comparison.entries("plan", claim.plans(), found.plans(), ObservedEntries::of, claim.complete());
        comparison.entries("feature", claim.features(), found.features(), ObservedEntries::of, claim.complete());
        return book.catalogueRules().stream().map(rule -> new RulePart(rule, "", 0, Effect.ESTABLISHES));
    }
}
