package io.entitle.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A document as its text shows it, before anything is known of its meaning. */
sealed interface Tree {

    /** What it is, for a sentence that says what was found. */
    String noun();

    /** An object; {@code repeated} are the names that were given more than once. */
    record Named(Map<String, Tree> members, Set<String> repeated) implements Tree {
        @Override
        public String noun() {
            return "an object";
        }
    }

    record Listed(List<Tree> items) implements Tree {
        @Override
        public String noun() {
            return "a list";
        }
    }

    record Text(String text) implements Tree {
        @Override
        public String noun() {
            return "a text";
        }
    }

    /** A number as it was written: a number such as 1e999999999 costs nothing until its size has been looked at. */
    record Digits(String written) implements Tree {
        @Override
        public String noun() {
            return "a number";
        }
    }

    record Truth(boolean truth) implements Tree {
        @Override
        public String noun() {
            return String.valueOf(truth);
        }
    }

    record Nothing() implements Tree {
        @Override
        public String noun() {
            return "null";
        }
    }
}
