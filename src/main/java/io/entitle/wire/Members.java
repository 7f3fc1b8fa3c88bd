package io.entitle.wire;

import io.entitle.problem.Nearest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The members of one object while they are read. Remembers which were asked for, to refuse the others at the end. */
public final class Members {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final Tree.Named tree;
    private final String path;
    private final Problems problems;
    private final int problemsBefore;
    private final Set<String> asked = new TreeSet<>();

    Members(Tree.Named tree, String path, Problems problems) {
        this.tree = tree;
        this.path = path;
        this.problems = problems;
        this.problemsBefore = problems.count();
        tree.repeated()
                .forEach(name ->
                        problems.add(pathOf(name), lineOf(name), "member " + Quoted.of(name) + " is given twice"));
    }

    /** A member that may be missing; {@code null} is how many writers say that it is. */
    public Optional<Value> optional(String name) {
        return given(name).filter(value -> !value.isNothing());
    }

    /** A member that may be missing, but not be {@code null}: a list or a map that says so was lost on its way. */
    public Optional<Value> given(String name) {
        asked.add(name);
        return Optional.ofNullable(tree.members().get(name)).map(found -> new Value(found, pathOf(name), problems));
    }

    /** A member that must be there, and not be {@code null}. */
    public Optional<Value> required(String name) {
        Optional<Value> value = optional(name);
        if (value.isEmpty()) {
            problems.add(pathOf(name), tree.line(), "missing required member " + Quoted.of(name));
        }
        return value;
    }

    /** The names that are there, for an object whose names are not fixed. */
    public Set<String> names() {
        return tree.members().keySet();
    }

    /** What was read, if nothing was wrong with this object or anything in it. */
    public <T> Optional<T> whole(Supplier<T> read) {
        tree.members().keySet().stream().filter(name -> !asked.contains(name)).forEach(this::refuse);
        return problems.count() == problemsBefore ? Optional.of(read.get()) : Optional.empty();
    }

    private void refuse(String name) {
        problems.add(pathOf(name), lineOf(name), "unknown member " + Quoted.of(name) + Nearest.hint(name, asked));
    }

    private int lineOf(String name) {
        return Optional.ofNullable(tree.members().get(name)).map(Tree::line).orElse(tree.line());
    }

    private String pathOf(String name) {
        String shown = Quoted.shortened(name);
        return PLAIN_NAME.matcher(name).matches() ? path + "." + shown : path + "['" + shown.replace("'", "\\'") + "']";
    }
}
