package io.entitle.cli;

import io.entitle.report.Detail;
import io.entitle.report.Report;
import io.entitle.report.Reports;
import io.entitle.store.Range;
import io.entitle.sweep.LooseEnds;
import io.entitle.sweep.RunRow;
import io.entitle.sweep.Strays;
import io.entitle.sweep.Sweep;
import io.entitle.sweep.SweepInterruptedException;
import io.entitle.sweep.SweepRefusedException;
import io.entitle.sweep.SweepReport;
import io.entitle.sweep.SweepRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sweeps the products that a command line asks for, one after the other, and tells of accounts that belong to none.
 *
 * @param now the instant of the question where none is named and no run is resumed
 */
record ProductSweeps(Session session, Sweep sweep, SweepOptions options, Instant now) {

    /** So many different problems are told. */
    private static final long MOST = 10;

    /** A product's reply with what it rests on. */
    private record Swept(Optional<SweepReport> report, Reply reply) {}

    List<Reply> replies() {
        List<Swept> swept = products().stream().map(this::swept).toList();
        List<Reply> replies = new ArrayList<>(without(swept));
        if (replies.stream().noneMatch(reply -> reply.exit() == Exit.BAD_INPUT)) {
            replies.addAll(strays());
            looseEnds().abandoned(options.leftOut()).forEach(run -> replies.add(abandoned(run)));
        }
        return replies;
    }

    private LooseEnds looseEnds() {
        return new LooseEnds(sweep);
    }

    private List<String> products() {
        List<String> products =
                new ArrayList<>(options.products(sweep.entitlements().products().keySet()));
        if (!options.isResuming()) {
            return products;
        }
        if (!options.isOfOneProduct()) {
            products.add(Range.STRAYS);
        }
        List<String> interrupted = looseEnds().interrupted(products);
        if (interrupted.isEmpty()) {
            throw new UnusableInputException(List.of(
                    "--resume: no run was interrupted in " + sweep.target().name() + ": there is nothing to resume"));
        }
        return interrupted;
    }

    /** Where others have accounts, that a product never had any is told and is no failure. */
    private List<Reply> without(List<Swept> swept) {
        boolean anybody = swept.stream()
                .flatMap(one -> one.report().stream())
                .anyMatch(report -> report.tally().accounts() > 0);
        return swept.stream()
                .map(one -> anybody
                                && one.report()
                                        .filter(SweepReport::foundNothing)
                                        .isPresent()
                        ? one.reply().exiting(Exit.DONE)
                        : one.reply())
                .toList();
    }

    private SweepRequest request(String product) {
        SweepRequest request = options.request(product, session.options().at(), now);
        return product.equals(Range.STRAYS) ? request.ofStrays() : request;
    }

    private Swept swept(String product) {
        try {
            SweepReport report = sweep.run(request(product));
            return new Swept(Optional.of(report), reply(report));
        } catch (SweepInterruptedException e) {
            return new Swept(Optional.empty(), complaint(String.valueOf(e.getMessage()), Exit.FOUND_FAILURE));
        } catch (SweepRefusedException e) {
            return new Swept(Optional.empty(), complaint(String.valueOf(e.getMessage()), Exit.BAD_INPUT));
        }
    }

    private Reply reply(SweepReport report) {
        boolean looked = report.broken().isPresent() || report.dry();
        Optional<Report> found = report.run().filter(run -> looked).map(this::found);
        Reply reply = Reply.answered(
                SweepTree.of(report, found),
                layout -> new SweepText(layout, sweep.target().name()).of(report, found));
        return report.broken().isPresent() ? reply.exiting(Exit.FOUND_FAILURE) : reply;
    }

    private Report found(long run) {
        return sweep.target().failing(() -> new Reports(sweep.target().readOnlyJdbi(), Detail.COUNTS).of(run));
    }

    /** In a sweep of all products they are a group of their own, in quarantine; in one of one product they are counted. */
    private List<Reply> strays() {
        SweepRequest request = request(Range.STRAYS);
        Strays strays = looseEnds().strays(request);
        List<Reply> replies = new ArrayList<>();
        if (!options.isOfOneProduct()
                && !options.isResuming()
                && (strays.accounts() > 0 || looseEnds().keepsStrays())) {
            replies.add(swept(Range.STRAYS).reply());
        }
        if (strays.accounts() > 0) {
            replies.add(complaint(told(strays), Exit.FOUND_FAILURE));
        }
        return replies;
    }

    private static String told(Strays strays) {
        long more = strays.problems().size() - MOST;
        return strays.problems().stream()
                .limit(MOST)
                .map(problem -> "  " + problem.getValue() + " x " + problem.getKey())
                .collect(Collectors.joining(
                        "\n",
                        (strays.accounts() == 1 ? "1 account belongs" : strays.accounts() + " accounts belong")
                                + " to no product that there are rules for, and cannot be decided (--leave-out passes over"
                                + " a product on purpose):\n",
                        more > 0 ? "\n  and " + more + " other problems" : ""));
    }

    private static Reply abandoned(RunRow run) {
        return complaint(
                "results of `" + run.product() + "` are in force (run " + run.run() + " as of " + run.at()
                        + "), and there are no rules for it: expected a folder `" + run.product()
                        + "` among the rules, or --leave-out " + run.product(),
                Exit.FOUND_FAILURE);
    }

    private static Reply complaint(String why, Exit exit) {
        return new Reply(List.of(), layout -> "", List.of(why), exit);
    }
}
