package io.entitle.wire;

import io.entitle.fact.MemberCheck;
import io.entitle.problem.JsonPath;
import io.entitle.problem.Nearest;
import io.entitle.problem.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The members of one object while they are read. Remembers which were asked for, to refuse the others at the end. */
public final class Members {

    private final Tree.Named tree;
    private final JsonPath path;
    private final Problems problems;
    private final int problemsBefore;
    private boolean open;

    /** A list: there are few, and most objects are asked for all of their members and hold no others. */
    private final List<String> asked = new ArrayList<>();

    Members(Tree.Named tree, JsonPath path, Problems problems) {
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

    /** A member that may be missing, {@code null} included where it is that. */
    public Optional<Value> given(String name) {
        asked.add(name);
        Optional<Tree> found = Optional.ofNullable(tree.members().get(name));
        return found.isPresent() ? Optional.of(new Value(found.get(), pathOf(name), problems)) : Optional.empty();
    }

    /** A member that must be there, and not be {@code null}. */
    public Optional<Value> required(String name) {
        Optional<Value> value = optional(name);
        if (value.isEmpty()) {
            problems.add(pathOf(name), tree.line(), MemberCheck.missing(name));
        }
        return value;
    }

    /** The names that are there, for an object whose names are not fixed. */
    public Set<String> names() {
        return tree.members().keySet();
    }

    /** Every member of an object whose names are not fixed. */
    void each(BiConsumer<String, Value> read) {
        open = true;
        tree.members().forEach((name, member) -> read.accept(name, new Value(member, pathOf(name), problems)));
    }

    /** What was read, if nothing was wrong with this object or anything in it. */
    public <T> Optional<T> whole(Supplier<T> read) {
        for (String name : tree.members().keySet()) {
            if (!open && !asked.contains(name)) {
                refuse(name);
            }
        }
        return problems.count() == problemsBefore ? Optional.of(read.get()) : Optional.empty();
    }

    private void refuse(String name) {
        problems.add(pathOf(name), lineOf(name), "unknown member " + Quoted.of(name) + Nearest.hint(name, asked));
    }

    private int lineOf(String name) {
        return Optional.ofNullable(tree.members().get(name)).map(Tree::line).orElse(tree.line());
    }

    private JsonPath pathOf(String name) {
        return new JsonPath.Member(path, name);
    }
}
