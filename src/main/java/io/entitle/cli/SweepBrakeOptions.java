package io.entitle.cli;

import io.entitle.sweep.Bound;
import io.entitle.sweep.Brake;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * What stops a sweep. Named as where rules are compared, {@link BrakeOptions}; but a sweep only knows what accounts lose,
 * not what they pay.
 */
final class SweepBrakeOptions {

    private static final String NONE = "none";

    @Option(
            names = "--max-losses",
            paramLabel = "N",
            converter = Accounts.class,
            description = "Stop, with nothing changed, if more accounts than this lose something or are gone; `none`"
                    + " for no limit. Takes the place of the default of --max-share.")
    private Optional<Bound> maxLosses = Optional.empty();

    @Option(
            names = "--max-share",
            paramLabel = "P",
            converter = Shares.class,
            description = "Stop if a larger share of the accounts of the last run than this loses something or is gone,"
                    + " such as 0.01 or 1%%; `none` for no limit. Default: 10%%, and more than 20 accounts.")
    private Optional<Bound> maxShare = Optional.empty();

    @Option(
            names = "--max-gone",
            paramLabel = "P",
            converter = SharesOrAccounts.class,
            description =
                    "Stop if more of the accounts of the last run than this are gone: a share such as 2%% or 0.02, a"
                            + " number such as 50, or `none`. Default: 5%%, and more than 20 accounts.")
    private Optional<Bound> maxGone = Optional.empty();

    @Option(
            names = "--max-quarantined",
            paramLabel = "P",
            converter = Shares.class,
            description = "Stop if a larger share of the accounts than this cannot be decided; `none` for no limit."
                    + " Default: 10%%, and more than 20 accounts or all there are.")
    private Optional<Bound> maxQuarantined = Optional.empty();

    @Option(
            names = "--allow-empty",
            description = "Let a run be done that finds no account. Without it, such a run is stopped.")
    private boolean allowEmpty;

    Brake brake() {
        Brake brake = Brake.DEFAULT;
        if (maxLosses.isPresent() || maxShare.isPresent()) {
            brake = brake.withLosses(maxLosses.orElseGet(Bound.None::new), maxShare.orElseGet(Bound.None::new));
        }
        brake = maxGone.map(brake::withGone).orElse(brake);
        brake = maxQuarantined.map(brake::withQuarantined).orElse(brake);
        return allowEmpty ? brake.lettingEmptyPass() : brake;
    }

    /** Reads a number of accounts. */
    static final class Accounts implements ITypeConverter<Bound> {

        @Override
        public Bound convert(String text) {
            if (text.equals(NONE)) {
                return new Bound.None();
            }
            try {
                return new Bound.Count(new CountConverter().convert(text));
            } catch (TypeConversionException e) {
                throw new TypeConversionException(e.getMessage() + "; or `none`");
            }
        }
    }

    /** Reads a share. */
    static final class Shares implements ITypeConverter<Bound> {

        @Override
        public Bound convert(String text) {
            if (text.equals(NONE)) {
                return new Bound.None();
            }
            try {
                return new Bound.Share(new ShareConverter().convert(text));
            } catch (TypeConversionException e) {
                throw new TypeConversionException(e.getMessage() + "; or `none`");
            }
        }
    }

    /** Reads a share, which has a point or a sign of per cent, or a number of accounts. */
    static final class SharesOrAccounts implements ITypeConverter<Bound> {

        @Override
        public Bound convert(String text) {
            return text.contains("%") || text.contains(".") ? new Shares().convert(text) : new Accounts().convert(text);
        }
    }
}
