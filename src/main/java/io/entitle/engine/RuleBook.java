package io.entitle.engine;

import io.entitle.decision.PolicyRule;
import io.entitle.fact.Product;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.problem.EntitleException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The compiled rules of every product of a rules folder. Immutable; safe to share between threads. */
public final class RuleBook {

    private final SortedMap<String, Lazy<ProductBook>> books;
    private final String digest;

    private RuleBook(SortedMap<String, Lazy<ProductBook>> books, String digest) {
        this.books = books;
        this.digest = digest;
    }

    /**
     * Compiles every product of a folder.
     *
     * @throws RulesDoNotCompileException with every problem of every file
     * @throws EntitleException if there is no such folder, or no rule file in it
     */
    public static RuleBook load(Path folder) {
        RuleFolder files = RuleFolder.read(folder);
        if (files.products().isEmpty()) {
            throw new EntitleException("no rule files in `" + Place.shown(folder.toString()) + "`");
        }
        return of(files);
    }

    /** Compiles the rules that come with this library. */
    public static RuleBook bundled() {
        return of(RuleFolder.bundled());
    }

    /** Compiles rule files that were read before. */
    public static RuleBook of(RuleFolder folder) {
        return of(folder, Precompiled.bundled());
    }

    /** Compiles only what was not compiled before; what was is loaded when it is first asked. */
    static RuleBook of(RuleFolder folder, Precompiled precompiled) {
        SortedMap<String, Lazy<ProductBook>> books = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        folder.products().forEach((product, files) -> {
            try {
                books.put(product, precompiled.book(product, files, folder.digest()));
            } catch (RulesDoNotCompileException e) {
                findings.addAll(e.findings());
            }
        });
        if (!findings.isEmpty()) {
            throw new RulesDoNotCompileException(findings);
        }
        return new RuleBook(books, folder.digest());
    }

    /**
     * The rules of one product.
     *
     * @throws UnknownProductException if there are none
     */
    public ProductBook product(String key) {
        return find(key).orElseThrow(() -> new UnknownProductException(key, books.keySet()));
    }

    /** The rules of one product; empty if there are none. */
    public Optional<ProductBook> find(String product) {
        return Optional.ofNullable(books.get(product)).map(Lazy::get);
    }

    /** The keys of all products, sorted. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(books.keySet());
    }

    /** The catalogue of every product; of one that is not looked up, nothing is loaded. */
    public Map<String, Product> products() {
        return new LazyMap<>(books, ProductBook::catalogue);
    }

    /** Every rule, sorted by file and line. */
    public List<PolicyRule> rules() {
        return books.values().stream()
                .flatMap(book -> book.get().rules().stream())
                .sorted(Comparator.comparing(PolicyRule::file).thenComparing(PolicyRule::line))
                .toList();
    }

    /** Digest of all rule files. */
    public String digest() {
        return digest;
    }
}
