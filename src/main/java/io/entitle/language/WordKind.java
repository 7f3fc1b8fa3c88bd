package io.entitle.language;

import io.entitle.vocabulary.Conclusion;
import io.entitle.vocabulary.EngineOnly;
import io.entitle.vocabulary.Fact;
import io.entitle.vocabulary.Operand;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member of the vocabulary is to rules, as its mark says. */
enum WordKind {
    /** It only answers. */
    FACT,
    /** It works out what a conclusion is handed. */
    OPERAND,
    /** It grants, restricts, charges or words something. */
    CONCLUSION;

    /** Empty for what bears no mark, or is for the engine alone: to rules it does not exist. */
    static Optional<WordKind> of(Method method) {
        if (method.isAnnotationPresent(EngineOnly.class)) {
            return Optional.empty();
        }
        if (method.isAnnotationPresent(Conclusion.class)) {
            return Optional.of(CONCLUSION);
        }
        if (method.isAnnotationPresent(Operand.class)) {
            return Optional.of(OPERAND);
        }
        return method.isAnnotationPresent(Fact.class) || isComponentOfFact(method)
                ? Optional.of(FACT)
                : Optional.empty();
    }

    private static boolean isComponentOfFact(Method method) {
        Class<?> type = method.getDeclaringClass();
        return type.isRecord()
                && type.isAnnotationPresent(Fact.class)
                && Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .anyMatch(method::equals);
    }
}
