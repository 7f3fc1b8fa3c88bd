package io.entitle.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A document as its text, or whatever else it is read from, shows it, before anything is known of its meaning. */
sealed interface Tree {

    /** What it is, for a sentence that says what was found. */
    String noun();

    /** The line that it begins on, from 1; of a member, the line of its name. */
    int line();

    /** An object; {@code repeated} are the names that were given more than once. */
    record Named(Map<String, Tree> members, Set<String> repeated, int line) implements Tree {
        @Override
        public String noun() {
            return "an object";
        }

        /** These members with others laid over them: objects merge, all else is replaced. */
        Named under(Named over) {
            Map<String, Tree> merged = new LinkedHashMap<>(members);
            over.members.forEach((name, tree) -> merged.merge(
                    name,
                    tree,
                    (own, other) -> own instanceof Named a && other instanceof Named b ? a.under(b) : other));
            Set<String> repeatedOfBoth = new LinkedHashSet<>(repeated);
            repeatedOfBoth.addAll(over.repeated);
            return new Named(merged, repeatedOfBoth, line);
        }
    }

    record Listed(List<Tree> items, int line) implements Tree {
        @Override
        public String noun() {
            return "a list";
        }
    }

    record Text(String text, int line) implements Tree {
        @Override
        public String noun() {
            return "a text";
        }
    }

    /** A number as it was written: a number such as 1e999999999 costs nothing until its size has been looked at. */
    record Digits(String written, int line) implements Tree {
        @Override
        public String noun() {
            return "a number";
        }
    }

    /** A number that was never text. */
    record Exact(BigDecimal number, int line) implements Tree {
        @Override
        public String noun() {
            return "a number";
        }
    }

    /** An instant that was never text. */
    record Moment(Instant instant, int line) implements Tree {
        @Override
        public String noun() {
            return "an instant";
        }
    }

    record Truth(boolean truth, int line) implements Tree {
        @Override
        public String noun() {
            return String.valueOf(truth);
        }
    }

    record Nothing(int line) implements Tree {
        @Override
        public String noun() {
            return "null";
        }
    }
}
