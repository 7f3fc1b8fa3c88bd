package io.entitle.verification;

import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import io.entitle.states.Altered;
import io.entitle.states.Minimal;
import io.entitle.verification.Violation.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes one flaw of all violations that have one cause, with the smallest account that shows it. */
final class Flaws {

    private final ProductBook book;
    private final Map<Cause, Group> groups = new LinkedHashMap<>();

    private static final class Group {
        private final Found first;
        private final TreeSet<String> features = new TreeSet<>();
        private long states;

        private Group(Found first) {
            this.first = first;
        }
    }

    Flaws(ProductBook book) {
        this.book = book;
    }

    /** Accounts are added in their order, the simplest first. */
    void add(Found found) {
        Map<Cause, List<Violation>> causes = new LinkedHashMap<>();
        found.violations()
                .forEach(one -> causes.computeIfAbsent(one.cause(), any -> new ArrayList<>())
                        .add(one));
        causes.forEach((cause, all) -> {
            Group group = groups.computeIfAbsent(cause, any -> new Group(found));
            group.states++;
            all.stream().map(Violation::feature).filter(key -> !key.isEmpty()).forEach(group.features::add);
        });
    }

    /** The gravest first. */
    List<Flaw> list() {
        List<Map.Entry<Cause, Group>> sorted = groups.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().kind()))
                .toList();
        return sorted.stream()
                .map(entry -> flaw(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Flaw flaw(Cause cause, Group group) {
        Found first = group.first;
        Facts least = Minimal.of(
                first.account(),
                book.catalogue(),
                facts -> found(cause, first.property(), facts).isPresent());
        Violation shown = found(cause, first.property(), least).orElseThrow();
        return new Flaw(
                cause.kind(),
                List.copyOf(group.features),
                shown.text(),
                group.states,
                named(shown.accounts(), cause.kind()),
                shown.rules());
    }

    private Optional<Violation> found(Cause cause, Property property, Facts facts) {
        Stream<Violation> all = property.violations(facts, new Asking(book));
        return all.filter(one -> one.cause().equals(cause)).findFirst();
    }

    private static List<Facts> named(List<Facts> accounts, Kind kind) {
        return IntStream.range(0, accounts.size())
                .mapToObj(i -> Altered.named(accounts.get(i), kind.key() + (i == 0 ? "" : "-" + (i + 1))))
                .toList();
    }
}
