package io.entitle.matching;

import io.entitle.language.Expression;
import io.entitle.matching.Obstacle.Found;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of a constraint that stand for something else with each fact, and what they stand for. */
record Words(Values values, Frame frame) {

    /** Each word once, in the order of the constraint; one that could not be asked is left out. */
    List<Found> of(Expression constraint) {
        return paths(constraint)
                .flatMap(path -> found(path).stream())
                .distinct()
                .toList();
    }

    private Optional<Found> found(Expression.Path path) {
        try {
            return Optional.of(new Found(path.written(), values.of(path, frame)));
        } catch (CannotBeAskedException e) {
            return Optional.empty();
        }
    }

    private Stream<Expression.Path> paths(Expression expression) {
        if (expression instanceof Expression.Path path) {
            return values.isConstant(path) ? Stream.empty() : Stream.concat(Stream.of(path), handed(path));
        }
        if (expression instanceof Expression.Not not) {
            return paths(not.operand());
        }
        if (expression instanceof Expression.Joined joined) {
            return joined.operands().stream().flatMap(this::paths);
        }
        if (expression instanceof Expression.Comparison comparison) {
            return Stream.concat(paths(comparison.left()), paths(comparison.right()));
        }
        return expression instanceof Expression.Choice choice
                ? Stream.concat(
                        paths(choice.operand()), choice.options().stream().flatMap(this::paths))
                : Stream.empty();
    }

    private Stream<Expression.Path> handed(Expression.Path path) {
        return path.steps().stream()
                .flatMap(step -> step.arguments().stream().flatMap(List::stream))
                .flatMap(this::paths);
    }
}
