package io.entitle.engine;

import io.entitle.language.RuleSyntax;
import io.entitle.likeness.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rules are evaluated for which kind of question. A build writes down what it has read off their text, as reading that
 * anew takes a tenth of a start.
 */
record RulesByQuestion(Map<QuestionKind, RelevantRules> byKind) {

    RulesByQuestion {
        byKind = Collections.unmodifiableMap(new EnumMap<>(byKind));
    }

    static RulesByQuestion of(List<RuleSyntax> rules) {
        return new RulesByQuestion(Stream.of(QuestionKind.values())
                .collect(Collectors.toMap(kind -> kind, kind -> RelevantRules.to(kind, rules))));
    }

    RelevantRules relevantTo(QuestionKind kind) {
        return Objects.requireNonNull(byKind.get(kind), "every kind has its rules");
    }

    /** Those of the rules of two files, say. */
    RulesByQuestion and(RulesByQuestion other) {
        return new RulesByQuestion(Stream.of(QuestionKind.values())
                .collect(Collectors.toMap(kind -> kind, kind -> relevantTo(kind).and(other.relevantTo(kind)))));
    }

    void write(DataOutputStream out) throws IOException {
        for (QuestionKind kind : QuestionKind.values()) {
            write(relevantTo(kind), out);
        }
    }

    private static void write(RelevantRules relevant, DataOutputStream out) throws IOException {
        write(relevant.skipped(), out);
        write(relevant.numbers().personal(), out);
        SortedMap<String, String> numbers = relevant.numbers().written();
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

    static RulesByQuestion read(DataInputStream in) throws IOException {
        Map<QuestionKind, RelevantRules> byKind = new EnumMap<>(QuestionKind.class);
        for (QuestionKind kind : QuestionKind.values()) {
            byKind.put(kind, relevant(in));
        }
        return new RulesByQuestion(byKind);
    }

    private static RelevantRules relevant(DataInputStream in) throws IOException {
        Set<String> skipped = rules(in);
        Set<String> personal = rules(in);
        Map<String, String> numbers = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String member = in.readUTF();
            numbers.put(member, in.readUTF());
        }
        return new RelevantRules(skipped, Numbers.read(numbers, personal));
    }

    private static Set<String> rules(DataInputStream in) throws IOException {
        Set<String> rules = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            rules.add(in.readUTF());
        }
        return Set.copyOf(rules);
    }
}
