package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.entitle.vocabulary.Fact;
import io.entitle.vocabulary.Moment;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rule engine's own compiler can read every fact of the vocabulary in a condition, in each way it may be written. */
final class ReadableFactsTest {

    private static final int CONSTRAINTS = 90;

    /** What is asked of each type that rules name: every fact, as a field and called, and every fact of its moments. */
    static List<String> conditions() {
        return RuleTypes.named().stream().flatMap(ReadableFactsTest::of).toList();
    }

    private static Stream<String> of(Class<?> type) {
        List<Method> facts = RuleTypes.members(type, Fact.class);
        List<Method> fields =
                facts.stream().filter(fact -> fact.getParameterCount() == 0).toList();
        String name = type.getSimpleName();
        String asFields = all(fields.stream().map(fact -> constraint(fact.getName(), fact)));
        Stream<String> called = facts.stream().map(fact -> constraint(WrittenCalls.of(fact), fact));
        Stream<String> ofMoments = facts.stream().flatMap(ReadableFactsTest::ofMoment);
        Stream<String> ofFact = patterns(name, Stream.concat(called, ofMoments));
        return fields.isEmpty()
                ? ofFact
                : Stream.concat(
                        ofFact,
                        Stream.of(
                                name + "( " + asFields + " )",
                                "exists " + name + "( " + asFields + " )",
                                name + "( " + all(fields.stream().map(ReadableFactsTest::bound)) + " )",
                                "$found : " + name + "() Account( paid || "
                                        + all(fields.stream().map(ReadableFactsTest::ofFound))
                                                .replace(", ", " || ")
                                        + " )"));
    }

    private static Stream<String> patterns(String name, Stream<String> constraints) {
        List<String> all = constraints.toList();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + CONSTRAINTS)
                .mapToObj(from ->
                        name + "( " + all(all.subList(from, Math.min(all.size(), from + CONSTRAINTS)).stream()) + " )");
    }

    private static String all(Stream<String> constraints) {
        return constraints.collect(Collectors.joining(", "));
    }

    private static String bound(Method fact) {
        return "$" + fact.getName() + "Too : " + fact.getName() + ", $" + fact.getName() + "Called : " + fact.getName()
                + "()";
    }

    private static String ofFound(Method fact) {
        return constraint("$found." + fact.getName(), fact);
    }

    private static Stream<String> ofMoment(Method fact) {
        return fact.getReturnType() == Moment.class
                ? RuleTypes.members(Moment.class, Fact.class).stream()
                        .map(asked -> constraint(fact.getName() + "." + WrittenCalls.of(asked), asked))
                : Stream.empty();
    }

    /** The answer held against one of its kind, if it is not yes or no itself. */
    private static String constraint(String asked, Method fact) {
        Class<?> answer = fact.getReturnType();
        if (answer == boolean.class) {
            return "!" + asked;
        }
        if (answer == Moment.class) {
            return asked + ".reached";
        }
        if (answer == Optional.class) {
            return asked + ".present, " + asked + ".isPresent, !" + asked + ".isEmpty()";
        }
        if (answer == String.class) {
            return asked + " != \"a\"";
        }
        boolean number = answer == int.class || answer == BigDecimal.class;
        return number ? asked + " > 0" : asked + " == " + asked;
    }

    @Test
    void theCompilerReadsThemAll() {
        List<String> conditions = conditions();
        assertThat(String.join(" ", conditions).split(", ", -1)).hasSizeGreaterThan(400);
        String rules = IntStream.range(0, conditions.size())
                .mapToObj(i -> "rule \"r" + i + "\" when " + WrittenCalls.bindings(conditions.get(i)) + " "
                        + conditions.get(i) + " then end\n")
                .collect(Collectors.joining());
        assertThatCode(() -> TinyBook.with(rules)).doesNotThrowAnyException();
    }
}
