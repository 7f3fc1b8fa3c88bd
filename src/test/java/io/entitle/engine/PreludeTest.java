package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Message;
import io.entitle.vocabulary.Conclusion;
import io.entitle.vocabulary.EngineOnly;
import io.entitle.vocabulary.Fact;
import io.entitle.vocabulary.Operand;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that is brought into a rule's package says by its mark where it may stand, and the mark is true. */
final class PreludeTest {

    private static final int TRIES = 40;

    static Set<Class<?>> types() {
        return RuleTypes.reachable();
    }

    static List<Method> facts() {
        return marked(Fact.class);
    }

    static List<Method> operands() {
        return marked(Operand.class);
    }

    static List<Method> conclusions() {
        return marked(Conclusion.class);
    }

    private static List<Method> marked(Class<? extends Annotation> mark) {
        return types().stream()
                .flatMap(type -> RuleTypes.members(type, mark).stream())
                .toList();
    }

    @Test
    void rulesReachManyTypesAndMembersOfEachKind() {
        assertThat(types()).hasSizeGreaterThan(30);
        assertThat(facts()).hasSizeGreaterThan(80);
        assertThat(conclusions()).hasSizeGreaterThan(60);
        assertThat(operands()).hasSizeGreaterThan(8);
        assertThat(marked(EngineOnly.class)).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyPublicMemberIsMarkedOnce(Class<?> type) {
        assertThat(RuleTypes.members(type))
                .allSatisfy(member -> assertThat(RuleTypes.marks(member))
                        .as(member.toString())
                        .hasSize(1));
    }

    /** So that it does not matter which of several calls of one name the engine takes for the one that was admitted. */
    @ParameterizedTest
    @MethodSource("types")
    void wordsOfOneNameAreOfOneKind(Class<?> type) {
        Map<String, Set<Class<? extends Annotation>>> kinds = RuleTypes.members(type).stream()
                .filter(member -> !RuleTypes.marks(member).contains(EngineOnly.class))
                .collect(Collectors.groupingBy(
                        Method::getName,
                        Collectors.flatMapping(member -> RuleTypes.marks(member).stream(), Collectors.toSet())));
        assertThat(kinds.values()).allSatisfy(marks -> assertThat(marks).hasSize(1));
    }

    /** The engine reads {@code live} as {@code isLive} or {@code getLive} too: neither may stand behind another word. */
    @ParameterizedTest
    @MethodSource("types")
    void noMemberStandsBehindTheNameOfAFact(Class<?> type) {
        Set<String> facts = RuleTypes.members(type, Fact.class).stream()
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(RuleTypes.members(type))
                .allSatisfy(member -> assertThat(facts)
                        .doesNotContain(decapitalized(member.getName(), "is"), decapitalized(member.getName(), "get")));
    }

    private static String decapitalized(String name, String prefix) {
        return name.startsWith(prefix) && name.length() > prefix.length()
                ? Character.toLowerCase(name.charAt(prefix.length())) + name.substring(prefix.length() + 1)
                : "";
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactAnswersWithWhatRulesCanRead(Method fact) {
        Class<?> answer = fact.getReturnType();
        boolean plain = Set.of(boolean.class, int.class, long.class).contains(answer);
        boolean value = Set.of(String.class, BigDecimal.class, Optional.class, Message.class, ZonedDateTime.class)
                .contains(answer);
        assertThat(plain || value || answer.isEnum() || types().contains(answer))
                .as(fact.toString())
                .isTrue();
    }

    @Test
    void nothingThatConcludesIsReachedFromWhatAFactAnswers() {
        Set<Class<?>> answers = facts().stream().map(Method::getReturnType).collect(Collectors.toSet());
        Set<Class<?>> reached = RuleTypes.closure(
                answers,
                type -> Stream.of(Fact.class, Operand.class).flatMap(mark -> RuleTypes.members(type, mark).stream()));
        assertThat(reached)
                .hasSizeGreaterThan(1)
                .allSatisfy(type ->
                        assertThat(RuleTypes.members(type, Conclusion.class)).isEmpty())
                .allSatisfy(type ->
                        assertThat(type.getDeclaredFields()).allMatch(field -> Modifier.isFinal(field.getModifiers())));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactChangesNothing(Method fact) {
        assertThat(answered(fact)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("operands")
    void anOperandChangesNothing(Method operand) {
        assertThat(answered(operand)).isPositive();
    }

    /** How many of the tries were answered; each is looked at before and after. */
    private static long answered(Method member) {
        return IntStream.range(0, TRIES)
                .filter(seed -> {
                    Specimens specimens = new Specimens(seed);
                    Object owner = owner(member, specimens);
                    Object[] arguments = specimens.argumentsOf(member);
                    String before = StateOf.of(owner, arguments);
                    boolean answered = call(member, owner, arguments);
                    assertThat(StateOf.of(owner, arguments)).isEqualTo(before);
                    return answered;
                })
                .count();
    }

    /** What shows that a fact changes nothing shows of every conclusion that it does. */
    @ParameterizedTest
    @MethodSource("conclusions")
    void aConclusionIsSeenToChangeSomething(Method conclusion) {
        boolean changed = IntStream.range(0, TRIES).anyMatch(seed -> {
            Specimens specimens = new Specimens(seed);
            Object owner = owner(conclusion, specimens);
            Object[] arguments = specimens.argumentsOf(conclusion);
            String before = StateOf.of(owner, arguments);
            return call(conclusion, owner, arguments)
                    && !StateOf.of(owner, arguments).equals(before);
        });
        assertThat(changed).isTrue();
    }

    private static Object owner(Method member, Specimens specimens) {
        return Modifier.isStatic(member.getModifiers()) ? "nobody" : specimens.of(member.getDeclaringClass());
    }

    /** False where there is no answer, such as the end of what is open ended. */
    private static boolean call(Method member, Object owner, Object... arguments) {
        try {
            member.invoke(owner, arguments);
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
