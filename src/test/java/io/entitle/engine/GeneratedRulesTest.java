package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.engine.GeneratedAccounts.Asked;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.language.RuleSyntax;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Whatever a rule looks at, does and throws, what others were answered before changes nothing of what an account is
 * answered: more shapes of rules, and more accounts, by {@code -Dentitle.shapes=200 -Dentitle.accounts=300}.
 */
final class GeneratedRulesTest {

    private static final int SHAPES = Integer.getInteger("entitle.shapes", 12);
    private static final int ACCOUNTS = Integer.getInteger("entitle.accounts", 24);
    private static final int SEED = Integer.getInteger("entitle.seed", 3);
    private static final Duration YEAR = Duration.ofDays(400);
    private static final int SHOWN = 5;

    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger openedAlone = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"coze", "agora-im"})
    void everyAnswerIsTheOneThatTheAccountIsGivenAlone(String product) {
        List<RuleFile> files = RuleFolder.bundled().products().getOrDefault(product, List.of());
        Map<String, RuleFile> shapes = shapes(product, files);

        List<String> differences = differences(product, files, shapes);

        System.out.println(product + ": " + shapes.size() + " shapes, " + answers + " answers, of which errors "
                + errors + "; sessions opened " + opened + ", alone " + openedAlone);
        assertThat(differences.stream().limit(SHOWN)).isEmpty();
        assertThat(shapes).hasSize(SHAPES);
        assertThat(errors).as("answers that could not be decided").hasPositiveValue();
        assertThat(errors.get()).as("answers that could not be decided").isLessThan(answers.get() / 2);
        assertThat(opened.get()).as("sessions opened").isLessThan(openedAlone.get() / 2);
    }

    /** By the name of its rule; only shapes that are let in count. */
    private static Map<String, RuleFile> shapes(String product, List<RuleFile> files) {
        Product catalogue = RuleBook.bundled().product(product).catalogue();
        Map<String, RuleFile> shapes = new LinkedHashMap<>();
        Set<String> texts = new HashSet<>();
        String packageLine =
                "package " + RuleIndex.read(product, files.subList(0, 1)).packageName() + "\n";
        for (long seed = SEED * 1_000_000L; shapes.size() < SHAPES; seed++) {
            String name = product + "/generated: " + seed;
            String text = new GeneratedRules(catalogue, seed).named(name);
            RuleFile file = new RuleFile(product + "/generated" + seed + ".drl", packageLine + text);
            if (isAdmitted(file) && texts.add(text.replace(name, ""))) {
                shapes.put(name, file);
            }
        }
        return shapes;
    }

    private static boolean isAdmitted(RuleFile file) {
        try {
            return !Admission.check(List.of(file)).isEmpty();
        } catch (RulesDoNotCompileException e) {
            return false;
        }
    }

    /** All shapes are compiled together; a book has one of them. */
    private List<String> differences(String product, List<RuleFile> files, Map<String, RuleFile> shapes) {
        List<RuleFile> all = new ArrayList<>(files);
        all.addAll(shapes.values());
        CompiledProduct compiled =
                ProductCompiler.complete(product, all, Precompiled.bundled().each(files));
        List<Model> models =
                compiled.models().stream().map(ExecutableModel::load).toList();
        List<String> differences = new ArrayList<>();
        long seed = SEED;
        for (Map.Entry<String, RuleFile> shape : shapes.entrySet()) {
            List<RuleFile> with = new ArrayList<>(files);
            with.add(shape.getValue());
            ProductBook shared = book(product, compiled.index(), models, with, opened);
            ProductBook alone =
                    book(product, compiled.index(), models, with, openedAlone).alone();
            for (Asked asked : new GeneratedAccounts(shared.catalogue(), seed++).some(ACCOUNTS)) {
                differences(shared, alone, asked)
                        .map(difference -> shape.getValue().text() + asked + "\n" + difference)
                        .forEach(differences::add);
            }
            assertThat(shared.openSessions() + alone.openSessions()).isZero();
        }
        return differences;
    }

    private static ProductBook book(
            String product, RuleIndex all, List<Model> models, List<RuleFile> files, AtomicInteger opened) {
        List<RuleSyntax> written = Admission.check(files).stream()
                .flatMap(file -> file.rules().stream())
                .toList();
        Set<String> names = written.stream().map(RuleSyntax::name).collect(Collectors.toSet());
        Set<String> others = all.rules().stream()
                .map(rule -> rule.name())
                .filter(name -> !names.contains(name))
                .collect(Collectors.toSet());
        RulesByQuestion byQuestion = without(others, RulesByQuestion.of(written));
        RuleIndex index = RuleIndex.of(all.packageName(), all.rules(), byQuestion, files);
        RuleBases bases = new RuleBases(byQuestion, skipped -> new Sessions(counted(models, skipped, opened)));
        return ProductBook.of(Rules.of(product, bases, RuleFilter.ALL), index, "digest");
    }

    private static Supplier<KieSession> counted(List<Model> models, Set<String> skipped, AtomicInteger opened) {
        KieBase base = ExecutableModel.base(models, skipped);
        return () -> {
            opened.incrementAndGet();
            return base.newKieSession();
        };
    }

    private static RulesByQuestion without(Set<String> others, RulesByQuestion rules) {
        Map<QuestionKind, RelevantRules> without = new EnumMap<>(QuestionKind.class);
        rules.byKind()
                .forEach((kind, relevant) -> without.put(
                        kind,
                        new RelevantRules(
                                Stream.concat(others.stream(), relevant.skipped().stream())
                                        .collect(Collectors.toSet()),
                                relevant.numbers())));
        return new RulesByQuestion(without);
    }

    private Stream<String> differences(ProductBook shared, ProductBook alone, Asked asked) {
        List<Object> expected = answers(alone, asked.facts(), asked.at());
        List<Object> found = answers(shared, asked.facts(), asked.at());
        answers.addAndGet(expected.size());
        errors.addAndGet(
                (int) expected.stream().filter(GeneratedRulesTest::isError).count());
        return Stream.iterate(0, place -> place < expected.size(), place -> place + 1)
                .filter(place -> !expected.get(place).equals(found.get(place)))
                .map(place -> found.get(place) + "\n  but alone " + expected.get(place));
    }

    private static boolean isError(Object answer) {
        return answer instanceof Decision decision && decision.outcome() == Outcome.ERROR;
    }

    private static List<Object> answers(ProductBook book, Facts facts, Instant at) {
        List<Object> all = new ArrayList<>();
        try {
            book.entitlements(facts, at).entitlements().forEach(decision -> {
                all.add(decision);
                // Words are found when they are read.
                all.add(decision.message());
            });
        } catch (EvaluationFailedException e) {
            all.add("an answer is expected, whatever is thrown: " + e);
        }
        all.add(orMessage(() -> book.survey(facts, at)));
        all.add(orMessage(() -> book.advise(facts, at)));
        all.add(orMessage(() -> book.timeline(facts, at, at.plus(YEAR))));
        all.add(orMessage(() -> book.snapshot(facts, at).validUntil()));
        return all;
    }

    /** Only a rule that throws may keep an answer from being given. */
    private static Object orMessage(Supplier<Object> asked) {
        try {
            return asked.get();
        } catch (EvaluationFailedException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
