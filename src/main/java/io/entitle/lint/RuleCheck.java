package io.entitle.lint;

import io.entitle.authoring.CaseSuite;
import io.entitle.engine.Admission;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.engine.RulesDoNotCompileException;
import io.entitle.finding.Finding;
import io.entitle.language.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks at every rule of a folder. A file is read, its words are looked up, its rules are compared with the catalogue and
 * with each other; only what is free of mistakes so far is compiled, and only what compiles is compared with its cases.
 */
public final class RuleCheck {

    /** What is said of one rule, whatever the others say. */
    private static final List<Check> OF_A_RULE = List.of(
            new TextCheck(),
            new MessageCheck(),
            new ConstraintCheck(),
            new FiringCheck(),
            new JoinCheck(),
            new OccasionCheck(),
            new GrantCheck(),
            new RangeCheck(),
            new DuplicateCheck(),
            new CommentCheck());

    /** What is said of a product as a whole: it waits until nothing is wrong with any of its rules. */
    private static final List<Check> OF_A_PRODUCT = List.of(
            new SheetCheck(),
            new LadderCheck(),
            new BilledCheck(),
            new OutdoneCheck(),
            new DrawingCheck(),
            new UncountedCheck());

    private final List<Finding> findings = new ArrayList<>();

    private final List<Check> checks;

    private RuleCheck(Optional<Instant> at) {
        this.checks = Stream.concat(OF_A_RULE.stream(), at.map(DatedCheck::new).stream())
                .toList();
    }

    /** Checks every product, whatever cases there are. */
    public static Report of(RuleFolder folder) {
        return new RuleCheck(Optional.empty()).report(folder, book -> List.of());
    }

    /** Reads every product and looks at its rules; nothing is compiled. */
    static Report uncompiled(RuleFolder folder) {
        RuleCheck check = new RuleCheck(Optional.empty());
        List<Reading> all = new ArrayList<>();
        folder.products().values().forEach(files -> all.addAll(check.product(files)));
        check.findings.addAll(NameCheck.of(all));
        return Report.of(check.findings, all.size(), 0);
    }

    /** A report on files that could not even be read. */
    public static Report unreadable(RulesDoNotCompileException refused) {
        return Report.of(refused.findings(), 0, 0);
    }

    /**
     * Checks every product.
     *
     * @param cases reads the cases that stand beside rules that compile
     * @param at tells also which dated rules do not apply at that instant
     */
    public static Report of(RuleFolder folder, Function<RuleBook, CaseSuite> cases, Optional<Instant> at) {
        return new RuleCheck(at).report(folder, book -> CaseCheck.of(book, cases));
    }

    private Report report(RuleFolder folder, Function<RuleBook, List<Finding>> cases) {
        List<Reading> all = new ArrayList<>();
        List<RuleFile> admitted = new ArrayList<>();
        folder.products().values().forEach(files -> {
            List<Reading> read = product(files);
            all.addAll(read);
            if (read.stream().allMatch(file -> file.findings().isEmpty())) {
                admitted.addAll(files);
            }
        });
        findings.addAll(NameCheck.of(all));
        compile(admitted, all.size(), cases);
        int rules = all.stream().mapToInt(file -> file.rules().size()).sum();
        return Report.of(findings, all.size(), rules);
    }

    private List<Reading> product(List<RuleFile> files) {
        List<Reading> read = files.stream()
                .sorted(Comparator.comparing(RuleFile::path))
                .map(Admission::read)
                .toList();
        ProductRules rules = ProductRules.of(read);
        List<Finding> found = new ArrayList<>();
        read.forEach(file -> found.addAll(file.findings()));
        checks.forEach(check -> check.of(rules).forEach(found::add));
        if (found.stream().noneMatch(Finding::isError)) {
            OF_A_PRODUCT.forEach(check -> check.of(rules).forEach(found::add));
        }
        found.forEach(one -> findings.add(rules.keys().filledIn(one)));
        return read;
    }

    private void compile(List<RuleFile> admitted, int files, Function<RuleBook, List<Finding>> cases) {
        Compilation compilation = Compilation.of(admitted);
        compilation.findings().stream().filter(this::isNews).toList().forEach(findings::add);
        if (admitted.size() == files) {
            compilation.book().ifPresent(book -> findings.addAll(cases.apply(book)));
        }
    }

    /** Of a rule with a mistake that we found the compiler has nothing better to say. */
    private boolean isNews(Finding compilers) {
        return findings.stream().filter(Finding::isError).noneMatch(ours -> isOf(ours, compilers));
    }

    private static boolean isOf(Finding ours, Finding compilers) {
        boolean here = ours.place().file().equals(compilers.place().file())
                && ours.place().line() == compilers.place().line();
        boolean named = ours.rule().equals(compilers.rule()) || compilers.text().contains("\"" + ours.rule() + "\"");
        return here || (!ours.rule().isEmpty() && named);
    }
}
