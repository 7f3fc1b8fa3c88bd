package io.entitle.authoring;

import io.entitle.engine.ProductBook;
import io.entitle.engine.ProductCompiler;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFilter;
import io.entitle.engine.RuleFolder;
import io.entitle.problem.EntitleException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tries mutants of one product's rules against its cases. */
final class MutantTrial {

    private static final String VARIANTS = "/~variants.drl";

    private final String product;
    private final List<RuleFile> files;
    private final List<RuleCase> cases;
    private final Set<String> originals;

    /** @param cases that pass with the rules as they are */
    MutantTrial(String product, List<RuleFile> files, List<RuleCase> cases) {
        this.product = product;
        this.files = files;
        this.cases = cases;
        this.originals = files.stream()
                .flatMap(file -> RuleText.of(file).stream())
                .map(RuleText::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that no case notices. A mutant that does not compile, or that breaks every question, is noticed. */
    List<Mutation> survivors(List<Mutant> mutants) {
        Optional<ProductBook> book = compile(mutants).filter(this::isSound);
        if (book.isPresent()) {
            return IntStream.range(0, mutants.size())
                    .filter(i -> survives(mutants.get(i), i, book.get()))
                    .mapToObj(i -> mutants.get(i).mutation())
                    .toList();
        }
        int half = mutants.size() / 2;
        return half == 0
                ? List.of()
                : Stream.of(mutants.subList(0, half), mutants.subList(half, mutants.size()))
                        .flatMap(some -> survivors(some).stream())
                        .toList();
    }

    private Optional<ProductBook> compile(List<Mutant> mutants) {
        String variants = IntStream.range(0, mutants.size())
                .mapToObj(i -> mutants.get(i).text(name(mutants.get(i), i)))
                .collect(Collectors.joining("\n", packageLine() + "\n", "\n"));
        List<RuleFile> all = new ArrayList<>(files);
        all.add(new RuleFile(product + VARIANTS, variants));
        try {
            return ProductCompiler.attempt(product, RuleFolder.of(all), originals::contains);
        } catch (EntitleException e) {
            return Optional.empty();
        }
    }

    private String packageLine() {
        Stream<String> lines = files.stream().flatMap(file -> file.text().lines());
        return lines.filter(line -> line.startsWith("package ")).findFirst().orElse("");
    }

    private static String name(Mutant mutant, int number) {
        return mutant.rule().name() + " ~" + number;
    }

    /** Conditions are tested whether or not their rule may fire, so one that throws spoils every question. */
    private boolean isSound(ProductBook book) {
        return passed(cases.stream(), book);
    }

    private boolean survives(Mutant mutant, int number, ProductBook book) {
        try {
            ProductBook mutated =
                    book.firing(new InPlace(originals, mutant.rule().name(), name(mutant, number)));
            return passed(cases.stream().sorted(Comparator.comparing(one -> distance(one, mutant))), mutated);
        } catch (EntitleException | IllegalStateException e) {
            // Without its catalogue a book cannot be asked at all.
            return false;
        }
    }

    private static boolean passed(Stream<RuleCase> cases, ProductBook book) {
        return cases.allMatch(one -> CaseRunner.run(one, book).passed());
    }

    /** A case that names the rule, or stands beside it, is likelier to notice. */
    private static int distance(RuleCase one, Mutant mutant) {
        if (one.names(mutant.rule().name())) {
            return 0;
        }
        String concept = mutant.mutation().file().replaceAll("\\.drl$", ".");
        return one.file().startsWith(concept) ? 1 : 2;
    }

    /** Lets a variant fire in the place and under the name of its original. */
    private record InPlace(Set<String> originals, String original, String variant) implements RuleFilter {

        @Override
        public boolean allows(String rule) {
            return rule.equals(variant) || (originals.contains(rule) && !rule.equals(original));
        }

        @Override
        public String named(String rule) {
            return rule.equals(variant) ? original : rule;
        }
    }
}
