package io.entitle.engine;

import io.entitle.decision.PolicyRule;
import io.entitle.fact.Product;
import io.entitle.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The compiled rules of every product of a rules folder. Immutable; safe to share between threads. */
public final class RuleBook {

    private final SortedMap<String, ProductBook> books;
    private final String digest;

    private RuleBook(SortedMap<String, ProductBook> books, String digest) {
        this.books = books;
        this.digest = digest;
    }

    /**
     * Compiles every product of a folder.
     *
     * @throws RulesDoNotCompileException with every problem of every file
     */
    public static RuleBook load(Path folder) {
        return of(RuleFolder.read(folder));
    }

    /** Compiles the rules that come with this library. */
    public static RuleBook bundled() {
        return of(RuleFolder.bundled());
    }

    /** Compiles rule files that were read before. */
    public static RuleBook of(RuleFolder folder) {
        SortedMap<String, ProductBook> books = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        folder.products().forEach((product, files) -> {
            try {
                books.put(product, ProductCompiler.compile(product, files, folder.digest()));
            } catch (RulesDoNotCompileException e) {
                findings.addAll(e.findings());
            }
        });
        if (!findings.isEmpty()) {
            throw new RulesDoNotCompileException(findings);
        }
        return new RuleBook(books, folder.digest());
    }

    /** The rules of one product. */
    public ProductBook product(String key) {
        return Optional.ofNullable(books.get(key)).orElseThrow(() -> new UnknownProductException(key, books.keySet()));
    }

    /** The catalogue of every product. */
    public Map<String, Product> products() {
        return books.values().stream()
                .map(ProductBook::catalogue)
                .collect(Collectors.toUnmodifiableMap(Product::key, product -> product));
    }

    /** Every rule, sorted by file and line. */
    public List<PolicyRule> rules() {
        return books.values().stream()
                .flatMap(book -> book.rules().stream())
                .sorted(Comparator.comparing(PolicyRule::file).thenComparing(PolicyRule::line))
                .toList();
    }

    /** Digest of all rule files. */
    public String digest() {
        return digest;
    }
}
