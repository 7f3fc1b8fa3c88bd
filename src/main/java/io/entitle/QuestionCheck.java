package io.entitle;

import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.fact.AmountBounds;
import io.entitle.fact.CatalogueCheck;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.FactsCheck;
import io.entitle.fact.InstantBounds;
import io.entitle.fact.MemberCheck;
import io.entitle.problem.InvalidInputException;
import io.entitle.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks the facts and the arguments of one question before any rule is asked. For one thread. */
final class QuestionCheck {

    private final Facts facts;
    private final Optional<ProductBook> book;
    private List<Problem> problems;

    private QuestionCheck(Facts facts, Optional<ProductBook> book, List<Problem> problems) {
        this.facts = facts;
        this.book = book;
        this.problems = problems;
    }

    static QuestionCheck about(Facts facts, RuleBook rules, CheckedFacts checked) {
        Objects.requireNonNull(facts, "facts");
        Optional<ProductBook> book = rules.find(facts.product());
        if (book.isPresent() && checked.contains(facts)) {
            return new QuestionCheck(facts, book, List.of());
        }
        List<Problem> problems = FactsCheck.problems(facts, book.map(ProductBook::catalogue), rules.keys());
        if (problems.isEmpty()) {
            checked.add(facts);
        }
        return new QuestionCheck(facts, book, problems);
    }

    /** An instant that the question names. */
    QuestionCheck at(String argument, Instant at) {
        Objects.requireNonNull(at, argument);
        return told(argument, InstantBounds.of(at, facts.zone()));
    }

    /** From one instant to another, which may be the same. */
    QuestionCheck span(Instant from, Instant until) {
        at("from", from);
        Objects.requireNonNull(until, "until");
        return told("until", InstantBounds.ofEnd(until, from, "from", facts.zone()));
    }

    /** A feature, be it one that the product has not: that is answered. */
    QuestionCheck feature(String feature) {
        Objects.requireNonNull(feature, "feature");
        return this;
    }

    /** How much of a feature is asked for. */
    QuestionCheck amount(String feature, Optional<BigDecimal> amount) {
        feature(feature);
        Objects.requireNonNull(amount, "amount");
        return amount.isEmpty() ? this : told("amount", catalogue().asked(feature, amount.get()));
    }

    QuestionCheck month(YearMonth month) {
        Objects.requireNonNull(month, "month");
        return told("month", InstantBounds.of(month));
    }

    /** Whether the plan and the number of months are possible ones is for the rules to say. */
    QuestionCheck change(ChangeRequest request) {
        Objects.requireNonNull(request, "request");
        told("request.to", request.to().isEmpty() ? Optional.empty() : MemberCheck.text(request.to()));
        return told("request.months", AmountBounds.ofAny(request.months()));
    }

    /** @throws InvalidInputException if anything was found wrong */
    ProductBook book() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return book.orElseThrow();
    }

    private CatalogueCheck catalogue() {
        return new CatalogueCheck(book.map(ProductBook::catalogue));
    }

    private QuestionCheck told(String argument, Optional<String> problem) {
        if (problem.isPresent()) {
            problems = new ArrayList<>(problems);
            problems.add(new Problem(argument, problem.get()));
        }
        return this;
    }
}
