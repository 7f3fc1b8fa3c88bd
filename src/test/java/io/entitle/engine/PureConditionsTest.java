package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.vocabulary.Conclusion;
import io.entitle.vocabulary.Fact;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.Operand;
import io.entitle.vocabulary.Subscription;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever concludes is refused wherever a condition has a place for it, and wherever a conclusion wants a value. */
final class PureConditionsTest {

    private static final int NESTED = Integer.getInteger("entitle.hostile", 2_000);

    /** A place for {@code ?} in a pattern. */
    private static final List<String> PLACES = List.of(
            "Account( ? )",
            "Account( !? )",
            "Account( paid, ? )",
            "Account( ? == kind )",
            "Account( kind != ? )",
            "Account( ? > 0 )",
            "Account( 0 < ? )",
            "Account( ? in ( \"a\", \"b\" ) )",
            "Account( kind not in ( \"a\", ? ) )",
            "Account( $bound : ? )",
            "Account( used( ? ) > 0 )",
            "Clock( reached( ? ) )",
            "Subscription( from.plusDays( ? ).reached )",
            "Subscription( until.present || ? )",
            "Subscription( autoRenew && ( rank > 1 || ! ( ? == 1 ) ) )",
            "not Account( ? )",
            "exists Account( paid, ? != \"a\" )");

    /** What may stand round an expression in a place. */
    private static final List<UnaryOperator<String>> NESTS = List.of(
            inside -> "( " + inside + " )",
            inside -> "!( " + inside + " )",
            inside -> "( " + inside + " == 1 )",
            inside -> "( paid && " + inside + " )",
            inside -> "( " + inside + " || paid )",
            inside -> "used( " + inside + " )",
            inside -> "$held.endsWithinDays( " + inside + " )",
            inside -> "$moment.plusDays( " + inside + " ).reached");

    /** A path that must be refused, and the word in it that is to be told of. */
    record Attempt(String path, String word) {

        Attempt called(String next) {
            return new Attempt(path + "." + next, word);
        }
    }

    /** Every member that concludes or is for conclusions only, asked in the shortest way that leads to it. */
    static List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Map.Entry<Class<?>, Optional<Attempt>>> open = new ArrayDeque<>();
        starts().forEach((path, type) -> open.add(Map.entry(type, Optional.of(new Attempt(path, word(path))))));
        while (!open.isEmpty()) {
            Map.Entry<Class<?>, Optional<Attempt>> next = open.pop();
            if (!next.getKey().getName().startsWith("io.entitle.vocabulary") || !seen.add(next.getKey())) {
                continue;
            }
            for (Method member : refused(next.getKey())) {
                Attempt start = next.getValue().orElseThrow();
                String call = WrittenCalls.of(member);
                Attempt attempt = start.word().isEmpty()
                        ? new Attempt(start.path() + "." + call, member.getName())
                        : start.called(call);
                attempts.add(attempt);
                open.add(Map.entry(member.getReturnType(), Optional.of(attempt)));
            }
        }
        return attempts;
    }

    /** Paths to what has such members; where they already begin with a word of conclusions that is told of. */
    private static Map<String, Class<?>> starts() {
        Map<String, Class<?>> starts = new LinkedHashMap<>();
        RuleTypes.named().stream()
                .filter(type -> !refused(type).isEmpty())
                .forEach(type -> starts.put(
                        refused(type).stream().allMatch(one -> Modifier.isStatic(one.getModifiers()))
                                ? type.getSimpleName()
                                : WrittenCalls.bound(type),
                        type));
        starts.putAll(RuleTypes.globals());
        starts.put("$moment", Moment.class);
        return starts;
    }

    private static String word(String start) {
        return start.startsWith("$") ? "" : start;
    }

    private static List<Method> refused(Class<?> type) {
        return Stream.concat(
                        RuleTypes.members(type, Conclusion.class).stream(),
                        RuleTypes.members(type, Operand.class).stream())
                .toList();
    }

    private static List<Finding> findings(String condition, String conclusion) {
        String rule = "rule \"r\" when $sheet : Sheet() $catalogue : Catalogue() " + WrittenCalls.bindings() + "\n"
                + condition + "\nthen\n" + conclusion + "\nend\n";
        return Admission.read(new RuleFile("tiny/hostile.drl", "package tiny\n" + rule))
                .findings();
    }

    @Test
    void everyWordThatConcludesIsTried() {
        Set<String> tried = new TreeSet<>();
        attempts().forEach(attempt -> tried.add(attempt.path().replaceAll(".*\\.(\\w+)\\(.*?\\)$", "$1")));
        Set<String> known = new TreeSet<>();
        RuleTypes.reachable().forEach(type -> refused(type).forEach(member -> known.add(member.getName())));
        assertThat(tried).isEqualTo(known).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void itIsRefusedInEveryPlaceOfACondition(Attempt attempt) {
        assertThat(PLACES).allSatisfy(place -> {
            assertRefused(place.replace("?", attempt.path()), attempt);
            assertRefused(place.replace("?", attempt.path() + ".plan"), attempt);
        });
    }

    /** Without brackets it is read as a field. */
    @Test
    void itIsRefusedAsAFieldToo() {
        List<Attempt> fields = attempts().stream()
                .filter(attempt -> attempt.path().endsWith("()"))
                .map(attempt ->
                        new Attempt(attempt.path().substring(0, attempt.path().length() - 2), attempt.word()))
                .toList();
        assertThat(fields).hasSizeGreaterThan(15);
        assertThat(fields)
                .allSatisfy(attempt -> assertThat(PLACES)
                        .allSatisfy(place -> assertRefused(place.replace("?", attempt.path()), attempt)));
    }

    @Test
    void itIsRefusedHoweverDeepItIsNested() {
        Random random = new Random(18);
        List<Attempt> attempts = attempts();
        for (int i = 0; i < NESTED; i++) {
            Attempt attempt = attempts.get(random.nextInt(attempts.size()));
            String nested = attempt.path();
            for (int depth = 1 + random.nextInt(3); depth > 0; depth--) {
                nested = NESTS.get(random.nextInt(NESTS.size())).apply(nested);
            }
            String place = List.of("Account( ? )", "not Account( ? )", "Account( paid, ? || contract )")
                    .get(random.nextInt(3));
            assertThat(findings(place.replace("?", nested), "standing.inForce( \"one\" );"))
                    .as(nested)
                    .isNotEmpty();
        }
    }

    private static void assertRefused(String condition, Attempt attempt) {
        List<Finding> findings = findings(condition, "standing.inForce( \"one\" );");
        int column =
                condition.indexOf(attempt.word() + (attempt.path().startsWith("$") ? "" : "."), at(condition, attempt))
                        + 1;
        assertThat(findings).as(condition).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Code.MISPLACED_WORD);
            assertThat(finding.place().line()).isEqualTo(3);
            assertThat(finding.place().column()).isEqualTo(column);
            assertThat(finding.hint()).contains("behind the word then");
        });
    }

    private static int at(String condition, Attempt attempt) {
        int start = condition.indexOf(attempt.path());
        return attempt.path().startsWith("$") ? condition.indexOf('.', start) : start;
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void noConclusionIsHandedToAnother(Attempt attempt) {
        boolean operand = attempt.word().equals("Money") || operands().contains(attempt.word());
        String handed = "answer.warn().saying( \"a {0}\", \"a {0}\", " + attempt.path() + " );";
        assertThat(findings("Account()", handed).isEmpty()).isEqualTo(operand);
        String asked = "advice.stay( \"one\" ).figure( \"a\", " + attempt.path() + " );";
        assertThat(findings("Account()", asked))
                .allSatisfy(finding -> assertThat(finding.code()).isIn(Code.MISPLACED_WORD, Code.WRONG_TYPE));
    }

    /** What may be handed over, though nothing asks for it. */
    private static Set<String> operands() {
        Set<String> operands = new TreeSet<>();
        RuleTypes.reachable()
                .forEach(type ->
                        RuleTypes.members(type, Operand.class).forEach(member -> operands.add(member.getName())));
        assertThat(operands).contains("use", "date", "unitHours", "renewedFor");
        return operands;
    }

    @Test
    void aStatementThatOnlyAsksIsRefused() {
        List<Method> facts = RuleTypes.members(Subscription.class, Fact.class);
        assertThat(facts)
                .hasSizeGreaterThan(10)
                .allSatisfy(fact -> assertThat(findings("Account()", "$held." + WrittenCalls.of(fact) + ";"))
                        .singleElement()
                        .extracting(Finding::code)
                        .isEqualTo(Code.MISPLACED_WORD));
    }

    @Test
    void whatIsOnlyAskedIsAdmittedInTheSamePlaces() {
        assertThat(findings("Account( used( $held.plan ) > 0, paid || contract )", "standing.inForce( $held );"))
                .isEmpty();
    }
}
