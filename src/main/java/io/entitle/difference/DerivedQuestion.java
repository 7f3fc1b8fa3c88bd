package io.entitle.difference;

import io.entitle.fact.Facts;
import java.util.Map;

/** What two books are asked about derived accounts. Safe to share between threads. */
interface DerivedQuestion {

    /** What kind of question it is. */
    Subject subject();

    /** How many questions of that kind these are about an account. */
    default int asked(Facts account) {
        return 1;
    }

    /** The sorts of difference that an account shows; none where both books answer alike. */
    Map<DerivedSort, Evidence> differences(Facts account);

    /** The kinds of question. */
    enum Subject {
        RIGHTS("rights"),
        BILLS("bills"),
        CHANGES("changes of plan"),
        ADVICE("advice"),
        REMEDIES("remedies");

        private final String word;

        Subject(String word) {
            this.word = word;
        }

        /** For people. */
        String word() {
            return word;
        }
    }
}
