package io.entitle.problem;

import java.util.regex.Pattern;

/** Where a value stands in its document. Only put into words where something is wrong, as that takes time. Immutable. */
public sealed interface JsonPath {

    JsonPath ROOT = new Root();

    record Root() implements JsonPath {
        @Override
        public String toString() {
            return "$";
        }
    }

    record Member(JsonPath object, String name) implements JsonPath {

        private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_]\\w*");

        @Override
        public String toString() {
            String shown = Quoted.shortened(name);
            return PLAIN_NAME.matcher(name).matches()
                    ? object + "." + shown
                    : object + "['" + shown.replace("'", "\\'") + "']";
        }
    }

    record Item(JsonPath list, int index) implements JsonPath {
        @Override
        public String toString() {
            return list + "[" + index + "]";
        }
    }
}
