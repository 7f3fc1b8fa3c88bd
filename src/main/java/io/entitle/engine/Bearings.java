package io.entitle.engine;

import io.entitle.language.RuleSyntax;
import io.entitle.likeness.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What bearing rules have on each of the questions that are answered for accounts alike. A build writes down what it has
 * read off their text, as reading that anew takes a tenth of a start.
 *
 * @param access on whether something is allowed
 * @param advice on what the holder is advised
 */
record Bearings(Bearing access, Bearing advice) {

    static Bearings of(List<RuleSyntax> rules) {
        return new Bearings(Bearing.onAccess(rules), Bearing.onAdvice(rules));
    }

    /** Those of the rules of two files, say. */
    Bearings and(Bearings other) {
        return new Bearings(access.and(other.access), advice.and(other.advice));
    }

    void write(DataOutputStream out) throws IOException {
        write(access, out);
        write(advice, out);
    }

    private static void write(Bearing bearing, DataOutputStream out) throws IOException {
        write(bearing.others(), out);
        write(bearing.numbers().personal(), out);
        SortedMap<String, String> numbers = bearing.numbers().written();
        out.writeInt(numbers.size());
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            out.writeUTF(number.getKey());
            out.writeUTF(number.getValue());
        }
    }

    private static void write(Set<String> rules, DataOutputStream out) throws IOException {
        out.writeInt(rules.size());
        for (String rule : new TreeSet<>(rules)) {
            out.writeUTF(rule);
        }
    }

    static Bearings read(DataInputStream in) throws IOException {
        Bearing access = bearing(in);
        return new Bearings(access, bearing(in));
    }

    private static Bearing bearing(DataInputStream in) throws IOException {
        Set<String> others = rules(in);
        Set<String> personal = rules(in);
        Map<String, String> numbers = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String member = in.readUTF();
            numbers.put(member, in.readUTF());
        }
        return new Bearing(others, Numbers.read(numbers, personal));
    }

    private static Set<String> rules(DataInputStream in) throws IOException {
        Set<String> rules = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            rules.add(in.readUTF());
        }
        return Set.copyOf(rules);
    }
}
