package io.entitle.cli;

import io.entitle.sweep.SweepRequest;
import io.entitle.sweep.SweepRequest.Interrupted;
import io.entitle.sweep.Waivers;
import io.entitle.wire.FactsReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a sweep is told. */
final class SweepOptions {

    private static final int MOST_SHARDS = 64;

    @Option(
            names = "--source",
            paramLabel = "STORE",
            description = "Where the facts are: a file, or jdbc:postgresql://...")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "YAML: queries of your own that give the facts. Default: Entitle's own tables.")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--target", paramLabel = "STORE", description = "Where the results are kept. Default: the source.")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--product",
            paramLabel = "KEY",
            description = "Only accounts of this product. Default: each product in turn.")
    private Optional<String> product = Optional.empty();

    @Option(
            names = "--due",
            description =
                    "Evaluate only accounts whose facts changed or whose instant has come: the same results, sooner."
                            + " Where the rules changed it is all accounts.")
    private boolean due;

    @Option(names = "--full", description = "Evaluate all accounts. This is the default.")
    private boolean full;

    @Option(
            names = "--shards",
            paramLabel = "N",
            converter = Shards.class,
            description = "How many threads evaluate. Default: one more than there are processors.")
    private Optional<Integer> shards = Optional.empty();

    @Option(
            names = "--dry-run",
            description = "Do not put the results into force: keep them for `sweep report` and `sweep export` until the"
                    + " next run ends.")
    private boolean dry;

    @Option(
            names = "--resume",
            description = "Finish the run that was interrupted, at its own instant. Nothing else is begun.")
    private boolean resume;

    @Option(
            names = "--drop",
            description = "Discard the run that was interrupted, if there is one, and begin a new one.")
    private boolean drop;

    @Option(names = "--backdate", description = "Let the instant lie before that of the last run.")
    private boolean backdate;

    @Option(
            names = "--new-source",
            description = "Let the facts come from another database or mapping than those of the last run.")
    private boolean newSource;

    @Option(
            names = "--leave-out",
            paramLabel = "PRODUCT",
            split = ",",
            description =
                    "Pass over accounts of this product on purpose. Without it, accounts of a product without rules"
                            + " are in quarantine.")
    private List<String> leftOut = List.of();

    @Mixin
    private final SweepBrakeOptions brake = new SweepBrakeOptions();

    String source() {
        return source.orElseThrow(() -> refused("--source: expected the database that the accounts are in"));
    }

    /** Whether accounts of other products are the business of other runs. */
    boolean isOfOneProduct() {
        return product.isPresent();
    }

    boolean isResuming() {
        return resume;
    }

    Set<String> leftOut() {
        return Set.copyOf(leftOut);
    }

    Optional<Path> mapping() {
        return mapping;
    }

    Optional<String> target() {
        return target;
    }

    /** The products to sweep, of those that there are rules for. */
    List<String> products(Collection<String> all) {
        product.filter(named -> !all.contains(named)).ifPresent(named -> {
            throw refused("--product: expected one of " + String.join(", ", all) + ", found `" + named + "`");
        });
        return all.stream()
                .filter(key -> product.isEmpty() || product.get().equals(key))
                .filter(key -> !leftOut.contains(key))
                .sorted()
                .toList();
    }

    /**
     * What is asked for.
     *
     * @param now the instant of the question where none is named and no run is resumed
     */
    SweepRequest request(String product, Optional<AskedAt> at, Instant now) {
        refuse(due && full, "--due and --full exclude each other");
        refuse(
                Stream.of(dry, resume, drop).filter(given -> given).count() > 1,
                "--dry-run, --resume and --drop exclude each other");
        Optional<Instant> asked = at.map(instant -> instant.in(FactsReader.DEFAULT_ZONE));
        return new SweepRequest(
                product,
                resume ? asked : Optional.of(asked.orElse(now)),
                due,
                shards.orElseGet(SweepRequest::shardsOfThisMachine),
                SweepRequest.CHUNK,
                resume ? Interrupted.RESUME : drop ? Interrupted.DROP : Interrupted.REFUSE,
                dry,
                brake.brake(),
                new Waivers(backdate, newSource, leftOut()));
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw refused(why);
        }
    }

    private static UnusableInputException refused(String why) {
        return new UnusableInputException(List.of(why));
    }

    /** A number of threads. */
    static final class Shards implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_SHARDS) {
                throw new TypeConversionException(
                        "expected a whole number from 1 to " + MOST_SHARDS + ", found `" + text + "`");
            }
            return Integer.valueOf(text);
        }
    }
}
