package io.entitle.store;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads accounts range by range. For one thread. */
public interface FactsCursor extends AutoCloseable {

    /** The marks of the accounts of a range, in the order of their keys. */
    Map<String, String> marks(Range range);

    /**
     * The facts of those accounts of a range whose keys are wanted, in the order of their keys. Cheaper where the marks
     * of the range were read before and few accounts are wanted.
     */
    List<StoredFacts> read(Range range, Predicate<String> wanted);

    @Override
    void close();
}
