package io.entitle.states;

import io.entitle.engine.Admission;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The accounts that the rules of one product can tell apart, each with the instant it is asked about. Immutable; the same
 * rules always give the same accounts in the same order.
 *
 * @param accounts the simplest first; each has an instant
 * @param combined which differences were combined with which
 * @param requests the changes of plan that the rules can tell apart, the plainest first
 */
public record States(List<Facts> accounts, List<Combined> combined, List<ChangeRequest> requests) {

    /** How many accounts at most a group may bring that is not cut down. */
    private static final int WHOLE = 1_000;

    /** Where rules name no date, the time around which accounts are placed is of no account. */
    private static final Instant WHENEVER = Instant.parse("2025-06-30T16:00:00Z");

    public States {
        accounts = List.copyOf(accounts);
        combined = List.copyOf(combined);
        requests = List.copyOf(requests);
    }

    /** What the account of a derived state is derived from. */
    public record Rules(RuleFolder folder, Product product) {

        private Distinctions seen() {
            List<RuleFile> files = folder.products().getOrDefault(product.key(), List.of());
            return Distinctions.of(files.stream()
                    .sorted(Comparator.comparing(RuleFile::path))
                    .map(Admission::read)
                    .toList());
        }
    }

    /**
     * Those that the rules tell apart.
     *
     * @param most about how many there may be; beyond that fewer differences are combined
     */
    public static States of(Rules rules, ZoneId zone, int most) {
        return of(rules.product(), rules.seen(), zone, most);
    }

    /** Those that either rules tell apart; both are of one product, whose plans and features are the newer one's. */
    public static States ofBoth(Rules older, Rules newer, ZoneId zone, int most) {
        return of(newer.product(), older.seen().and(newer.seen()), zone, most);
    }

    private static States of(Product product, Distinctions seen, ZoneId zone, int most) {
        Traits traits = new Traits(product, seen);
        List<Instant> anchors = anchors(seen, zone);
        List<String> everyones = product.ladder().stream()
                .filter(Product.Plan::onSale)
                .map(Product.Plan::key)
                .limit(1)
                .toList();
        Set<String> terms = product.ladder().stream()
                .filter(Product.Plan::forATerm)
                .map(Product.Plan::key)
                .collect(Collectors.toUnmodifiableSet());
        Draft.Scene scene = new Draft.Scene(product.key(), zone, everyones, terms, anchors.get(0), traits.span());
        List<Family> families =
                new Families(new Axes(traits, anchors), new MoneyAxes(traits), new UseAxes(traits)).all();
        return combined(families, scene, most, Requests.all(traits));
    }

    /** Each family may take half of what is left, so that none takes all; small ones that matter most take none of it. */
    private static States combined(List<Family> families, Draft.Scene scene, int most, List<ChangeRequest> requests) {
        Set<Facts> accounts = new LinkedHashSet<>();
        List<Combined> combined = new ArrayList<>();
        int uncounted = 0;
        for (Family family : families) {
            int usual = Math.max(0, most - (accounts.size() - uncounted)) / 2;
            int share = family.whole() ? Math.max(usual, WHOLE) : usual;
            Optional<List<Facts>> all = FullProduct.of(family, scene, share);
            int together = all.isPresent() ? 0 : together(family, share);
            List<Facts> found = all.orElseGet(() -> Covering.of(family, scene, together));
            int before = accounts.size();
            accounts.addAll(found);
            uncounted += family.whole() ? accounts.size() - before : 0;
            combined.add(new Combined(family.name(), family.axisNames(), together, found.size()));
        }
        List<Facts> simplestFirst =
                accounts.stream().sorted(Comparator.comparingInt(Size::of)).toList();
        return new States(simplestFirst, combined, requests);
    }

    private static int together(Family family, int share) {
        return IntStream.of(3, 2)
                .filter(strength -> Covering.least(family, strength) <= share)
                .findFirst()
                .orElse(1);
    }

    /** First an instant after all the dates of the rules, then each of those. */
    private static List<Instant> anchors(Distinctions seen, ZoneId zone) {
        List<Instant> dates = seen.dates().stream()
                .flatMap(date -> instant(date, zone).stream())
                .distinct()
                .sorted()
                .toList();
        return Stream.concat(Stream.of(Dating.quietAfter(dates, WHENEVER, zone)), dates.stream())
                .toList();
    }

    /** Empty for what is no date; that the rule is wrong shows when it is asked. */
    private static Optional<Instant> instant(String date, ZoneId zone) {
        try {
            return Optional.of(
                    date.contains("T")
                            ? OffsetDateTime.parse(date).toInstant()
                            : LocalDate.parse(date).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
