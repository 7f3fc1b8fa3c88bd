package io.entitle.wire;

import io.entitle.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses a second document of an account: two would be two truths about it, and which came first is not for us to
 * weigh. Remembers the ids of all documents that it was shown, and nothing else of them. For one thread.
 */
public final class RepeatedAccounts {

    private final Map<String, Integer> positions = new HashMap<>();
    private int documents;

    /** The next document of a file; with a problem where one before it was of the same account. */
    public FactsDocument refuse(FactsDocument document) {
        documents++;
        Optional<Integer> earlier =
                document.account().flatMap(account -> Optional.ofNullable(positions.putIfAbsent(account, documents)));
        return earlier.map(position -> document.refused(repeated(position))).orElse(document);
    }

    private static Problem repeated(int position) {
        return new Problem("$.account", "document " + position + " of this file is of the same account");
    }
}
