package io.entitle.verification;

import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.Facts;
import io.entitle.states.States;
import io.entitle.verification.Unlike.Sort;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What two books answer differently, tried on every account that the rules of either can tell from others, on all
 * processors. No account need be at hand. The result depends on the rules alone.
 */
public final class SemanticDifference {

    private final Book older;
    private final Book newer;
    private final Progress progress;

    /** The rule files and what they were compiled to. */
    public record Book(RuleFolder folder, RuleBook rules) {

        public static Book of(RuleFolder folder) {
            return new Book(folder, RuleBook.of(folder));
        }

        private ProductBook product(String product) {
            return rules.product(product);
        }

        private List<RuleFile> files(String product) {
            return folder.products().getOrDefault(product, List.of());
        }

        private States.Rules states(String product) {
            return new States.Rules(folder, product(product).catalogue());
        }

        private boolean has(String product) {
            return folder.products().containsKey(product);
        }
    }

    private SemanticDifference(Book older, Book newer, Progress progress) {
        this.older = older;
        this.newer = newer;
        this.progress = progress;
    }

    /**
     * Compares every product that both books have.
     *
     * @param zone of the accounts
     * @param states about how many accounts of each product may be tried
     */
    public static List<Compared> of(Book older, Book newer, ZoneId zone, int states, Progress progress) {
        SemanticDifference difference = new SemanticDifference(older, newer, progress);
        return newer.folder().products().keySet().stream()
                .filter(older::has)
                .map(product -> difference.product(product, zone, states))
                .toList();
    }

    private Compared product(String product, ZoneId zone, int most) {
        States states = States.ofBoth(older.states(product), newer.states(product), zone, most);
        Edits edits = Edits.between(older.files(product), newer.files(product));
        List<Facts> known = states.accounts().stream()
                .filter(account -> Known.to(older.product(product).catalogue(), account))
                .toList();
        AtomicInteger done = new AtomicInteger();
        List<List<Unlike>> unlike = IntStream.range(0, known.size())
                .parallel()
                .mapToObj(i -> {
                    List<Unlike> found = unlike(product, known.get(i)).toList();
                    progress.on(product, done.incrementAndGet(), known.size());
                    return found;
                })
                .toList();
        return new Compared(
                product,
                states.accounts().size(),
                states.accounts().size() - known.size(),
                states.combined(),
                changes(product, known, unlike, edits));
    }

    private Stream<Unlike> unlike(String product, Facts account) {
        return Unlike.of(
                new Asking(older.product(product)).decisions(account),
                new Asking(newer.product(product)).decisions(account));
    }

    private static final class Group {
        private final Facts first;
        private final Set<String> features = new TreeSet<>();
        private long states;

        private Group(Facts first) {
            this.first = first;
        }
    }

    private List<Change> changes(String product, List<Facts> accounts, List<List<Unlike>> unlike, Edits edits) {
        Map<Sort, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            Facts account = accounts.get(i);
            Set<Sort> here = new LinkedHashSet<>();
            unlike.get(i).forEach(one -> {
                Sort sort = one.sort(edits);
                groups.computeIfAbsent(sort, any -> new Group(account)).features.add(one.feature());
                here.add(sort);
            });
            here.forEach(sort -> Objects.requireNonNull(groups.get(sort)).states++);
        }
        return groups.entrySet().stream()
                .map(entry -> change(product, entry.getKey(), entry.getValue(), edits))
                .toList();
    }

    private Change change(String product, Sort sort, Group group, Edits edits) {
        Facts least = Minimal.of(
                group.first,
                facts -> unlike(product, facts).anyMatch(one -> one.sort(edits).equals(sort)));
        return new Change(
                List.copyOf(group.features),
                sort.effect(),
                sort.before(),
                sort.after(),
                group.states,
                Altered.named(least, "change"),
                List.copyOf(sort.causes()));
    }
}
