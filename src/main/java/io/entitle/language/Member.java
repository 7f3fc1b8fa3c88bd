package io.entitle.language;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One member of a type of the vocabulary, and what it is to rules. */
record Member(Method method, WordKind kind) {

    String name() {
        return method.getName();
    }

    Class<?> type() {
        return method.getReturnType();
    }

    /** Members as rules write them: {@code amount}, {@code isEmpty()}, {@code used( "feature" )}. */
    static List<String> shown(Scope scope, List<Member> members) {
        return members.stream()
                .flatMap(member -> member.isField()
                        ? Stream.of(member.name())
                        : new CorrectedCall(scope, member.name(), List.of(), List.of())
                                .written(member.method()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the word names it, be it called or not: {@code isPresent} may be written {@code present}. */
    boolean isNamed(String word) {
        return name().equals(word) || (isField() && property().equals(word));
    }

    /** Whether it can be written without brackets. */
    boolean isField() {
        return isUnhanded() && !isHidden();
    }

    boolean isUnhanded() {
        return method.getParameterCount() == 0;
    }

    /** Where {@code empty} stands beside {@code isEmpty} the rule engine knows neither as a field. */
    private boolean isHidden() {
        return !property().equals(name())
                && Stream.of(method.getDeclaringClass().getDeclaredMethods())
                        .anyMatch(other -> other.getName().equals(property()));
    }

    private String property() {
        return name().startsWith("is") && name().length() > 2
                ? name().substring(2, 3).toLowerCase(Locale.ROOT) + name().substring(3)
                : name();
    }
}
