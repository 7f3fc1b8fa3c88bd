package io.entitle.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.vocabulary.Arrears;
import io.entitle.vocabulary.Balance;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.Pack;
import io.entitle.vocabulary.Pending;
import io.entitle.vocabulary.Subscription;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DateWordTest {

    /** Words of facts that yield a truth or a moment and look at no date. */
    private static final Set<String> TIMELESS = Set.of("Subscription.autoRenew", "Pending.agreedBySales");

    /** A word of the vocabulary that this table lacks would be a date that no account is derived for. */
    @Test
    void everyWordOfTheVocabularyThatLooksAtADateIsKnown() {
        assertThat(Stream.of(Subscription.class, Pending.class, Arrears.class, Balance.class, Pack.class)
                        .flatMap(DateWordTest::words)
                        .filter(word -> !TIMELESS.contains(word)))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(DateWord.of(
                                word.substring(0, word.indexOf('.')),
                                word.substring(word.indexOf('.') + 1),
                                Optional.of(7L)))
                        .as(word)
                        .isNotEmpty());
    }

    private static Stream<String> words(Class<? extends Record> fact) {
        Stream<String> asked = Stream.of(fact.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == boolean.class || method.getReturnType() == Moment.class)
                .map(Method::getName)
                .filter(name -> !name.equals("equals"));
        Stream<String> dates = Stream.of(fact.getRecordComponents())
                .filter(part -> part.getGenericType().getTypeName().contains("Moment"))
                .map(RecordComponent::getName);
        return Stream.concat(asked, dates).distinct().map(name -> fact.getSimpleName() + "." + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plusDays", "plusMonths", "startOfDay", "nextMonth", "endOfPeriod"})
    void aShiftIsUndone(String word) {
        Instant target = Instant.parse("2025-06-30T16:00:00Z");
        Shift shift = new Shift(List.of(new Shift.Step(word, 3)));

        assertThat(shift.inverse(target, ZoneId.of("Asia/Shanghai"))).isPresent();
        assertThat(Shift.isWord(word)).isTrue();
    }

    @Test
    void thereIsNoDayAMonthBeforeThe31stOfMarch() {
        Instant target = Instant.parse("2025-03-30T16:00:00Z");
        Shift month = Shift.of("plusMonths", 1);

        assertThat(month.inverse(target, ZoneId.of("Asia/Shanghai"))).isEmpty();
    }
}
