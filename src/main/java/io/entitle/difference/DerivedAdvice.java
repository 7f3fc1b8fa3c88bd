package io.entitle.difference;

import io.entitle.decision.Advice;
import io.entitle.decision.Effect;
import io.entitle.decision.Impact;
import io.entitle.decision.RulePart;
import io.entitle.engine.EvaluationFailedException;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the holder of an account is advised to do, by two books. */
record DerivedAdvice(BookPair books) implements DerivedQuestion {

    /** Stands where a feature's key would. */
    static final String ADVICE = "(advice)";

    private static final String NOT_GIVEN = "not given";

    @Override
    public Subject subject() {
        return Subject.ADVICE;
    }

    @Override
    public Map<DerivedSort, Evidence> differences(Facts account) {
        Map<DerivedSort, Evidence> sorts = new LinkedHashMap<>();
        Advised before = advised(books.before(), account);
        Advised after = advised(books.after(), account);
        if (before.failed().isPresent() || after.failed().isPresent()) {
            failed(before, after, sorts);
            return sorts;
        }
        SortedSet<String> given = new TreeSet<>(before.given().keySet());
        given.addAll(after.given().keySet());
        given.forEach(which -> compare(
                which,
                Optional.ofNullable(before.given().get(which)),
                Optional.ofNullable(after.given().get(which)),
                sorts));
        return sorts;
    }

    /** Advice by what it is, or the rule that threw. */
    private record Advised(Map<String, Advice> given, Optional<String> failed) {

        private List<RulePart> rules() {
            return failed.stream()
                    .map(rule -> new RulePart(rule, "", 0, Effect.FAILED))
                    .toList();
        }
    }

    private static Advised advised(ProductBook book, Facts account) {
        try {
            Map<String, Advice> given = new LinkedHashMap<>();
            book.advise(account, BookPair.at(account)).advice().forEach(advice -> put(advice, given));
            return new Advised(given, Optional.empty());
        } catch (EvaluationFailedException e) {
            return new Advised(Map.of(), Optional.of(e.rule()));
        }
    }

    /** Advice may be given twice, for two plans of one kind, say. */
    private static void put(Advice advice, Map<String, Advice> given) {
        String name = name(advice);
        while (given.containsKey(name)) {
            name = name + ", once more";
        }
        given.put(name, advice);
    }

    /** {@code upgrade `team` (USE_BEYOND_PLAN)}. */
    private static String name(Advice advice) {
        return advice.advice().word()
                + advice.to().map(plan -> " `" + plan + "`").orElse("") + " (" + advice.reason() + ")";
    }

    private void failed(Advised before, Advised after, Map<DerivedSort, Evidence> sorts) {
        if (before.failed().isPresent() == after.failed().isPresent()) {
            return;
        }
        Impact kind = after.failed().isPresent() ? Impact.UNDECIDED : Impact.DECIDED;
        String was = before.failed().isPresent() ? "error" : "given";
        String is = after.failed().isPresent() ? "error" : "given";
        List<String> causes = books.causes().ofAdvice(before.rules(), after.rules());
        sorts.put(new DerivedSort(kind, ADVICE, was, is, causes), Evidence.of(ADVICE, "advice", was, is));
    }

    private void compare(
            String which, Optional<Advice> before, Optional<Advice> after, Map<DerivedSort, Evidence> sorts) {
        List<String> causes = books.causes()
                .ofAdvice(
                        before.map(Advice::rules).orElse(List.of()),
                        after.map(Advice::rules).orElse(List.of()));
        String about = "advice " + which;
        if (before.isEmpty() || after.isEmpty()) {
            String was = before.map(advice -> advice.message().en()).orElse(NOT_GIVEN);
            String is = after.map(advice -> advice.message().en()).orElse(NOT_GIVEN);
            sorts.put(
                    new DerivedSort(Impact.OTHERWISE, about, before.isEmpty() ? NOT_GIVEN : "", "", causes),
                    Evidence.of(ADVICE, about, was, is));
            return;
        }
        figures(about, before.get(), after.get(), causes, sorts);
    }

    private static void figures(
            String about, Advice before, Advice after, List<String> causes, Map<DerivedSort, Evidence> sorts) {
        SortedSet<String> names = Figures.changed(before, after);
        boolean worded = !Figures.areAlike(before.message(), after.message());
        if (names.isEmpty() && !worded) {
            return;
        }
        String was = Figures.told(before, names);
        String is = Figures.told(after, names);
        sorts.put(
                new DerivedSort(Impact.OTHERWISE, about, names.toString(), String.valueOf(worded), causes),
                Evidence.of(ADVICE, about, sentence(was, before, worded), sentence(is, after, worded)));
    }

    private static String sentence(String figures, Advice advice, boolean worded) {
        if (!worded) {
            return figures;
        }
        return (figures.isEmpty() ? "" : figures + ": ") + advice.message().en();
    }
}
