package io.entitle.sweep;

import io.entitle.sweep.AnswerDigests.Digested;
import java.util.List;
import java.util.Set;

/** All that is to be kept of a chunk. */
record ChunkResult(Chunk chunk, List<AccountChange> changes, Set<Digested> answers, Tally tally) {

    ChunkResult {
        changes = List.copyOf(changes);
        answers = Set.copyOf(answers);
    }
}
