package io.entitle.sweep;

import io.entitle.decision.Answers;
import io.entitle.sweep.AnswerDigests.Digested;
import java.util.Optional;

/**
 * What a sweep finds of an account.
 *
 * @param answers what is answered, and as it is kept; empty where nothing is
 */
record Finding(StoredResult kept, Optional<Answers> answers, Optional<Digested> digested) {

    static Finding without(StoredResult kept) {
        return new Finding(kept, Optional.empty(), Optional.empty());
    }
}
