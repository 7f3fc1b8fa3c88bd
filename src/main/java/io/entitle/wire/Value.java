package io.entitle.wire;

import io.entitle.fact.InstantBounds;
import io.entitle.fact.MemberCheck;
import io.entitle.problem.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A value in a document and its place. Every reader answers empty after it has reported what is wrong. */
public final class Value {

    private final Tree tree;
    private final JsonPath path;
    private final Problems problems;

    Value(Tree tree, JsonPath path, Problems problems) {
        this.tree = tree;
        this.path = path;
        this.problems = problems;
    }

    /** The line that it begins on, from 1; of a member, the line of its name. */
    public int line() {
        return tree.line();
    }

    /** Whether it is {@code null}. */
    public boolean isNothing() {
        return tree instanceof Tree.Nothing;
    }

    /** Whether it is a text, an empty one included. */
    public boolean isText() {
        return tree instanceof Tree.Text;
    }

    public boolean isObject() {
        return tree instanceof Tree.Named;
    }

    public boolean isList() {
        return tree instanceof Tree.Listed;
    }

    /** Whether it is a text without a character. */
    public boolean isEmptyText() {
        return tree instanceof Tree.Text found && found.text().isEmpty();
    }

    /** This object with the members of another one laid over its own: objects among them merge, all else is replaced. */
    public Value under(Value other) {
        Tree merged = tree instanceof Tree.Named own && other.tree instanceof Tree.Named over ? own.under(over) : tree;
        return new Value(merged, path, problems);
    }

    /** This object with one more member, a text, which replaces one of that name. */
    public Value with(String name, String text) {
        Map<String, Tree> member = Map.of(name, new Tree.Text(text, line()));
        return under(new Value(new Tree.Named(member, Set.of(), line()), path, problems));
    }

    /** An object without members that begins on that line. */
    public Value emptyAt(int line) {
        return new Value(new Tree.Named(Map.of(), Set.of(), line), path, problems);
    }

    /** That text in the place of this value. */
    public Value textOf(String text) {
        return new Value(new Tree.Text(text, line()), path, problems);
    }

    /** This object with one more member, which replaces one of that name. */
    public Value with(String name, Value member) {
        return under(new Value(new Tree.Named(Map.of(name, member.tree), Set.of(), line()), path, problems));
    }

    /** The items of this list and then those of another; what is no list stays, for its reader to refuse. */
    public Value followedBy(Value other) {
        if (tree instanceof Tree.Listed own && other.tree instanceof Tree.Listed more) {
            List<Tree> items = new ArrayList<>(own.items());
            items.addAll(more.items());
            return new Value(new Tree.Listed(items, own.line()), path, problems);
        }
        return tree instanceof Tree.Listed ? other : this;
    }

    /** Reports a problem of this value; empty, so that a reader can end with it. */
    public <T> Optional<T> problem(String message) {
        problems.add(path, tree.line(), message);
        return Optional.empty();
    }

    /** A mismatch names the kind of what was found, never the value: that might be an account's id. */
    public <T> Optional<T> mismatch(String expected) {
        return problem("expected " + expected + ", found " + tree.noun());
    }

    /** A text that people can read: not blank, not long, no control characters. */
    public Optional<String> text() {
        if (!(tree instanceof Tree.Text found)) {
            return mismatch("a text");
        }
        return passing(found.text(), MemberCheck.text(found.text()));
    }

    /** What was read, unless something was found wrong with it. */
    <T> Optional<T> passing(T read, Optional<String> problem) {
        return problem.isPresent() ? problem(problem.get()) : Optional.of(read);
    }

    /** A text over as many lines as it takes, not blank. */
    public Optional<String> passage() {
        if (!(tree instanceof Tree.Text found)) {
            return mismatch("a text");
        }
        return found.text().isBlank() ? problem("expected a text that is not blank") : Optional.of(found.text());
    }

    /** One of the known words, which are of that kind: {@code plan}, {@code zone}. */
    public Optional<String> oneOf(Collection<String> known, String kind) {
        return text().flatMap(word -> passing(word, MemberCheck.oneOf(known, kind, word)));
    }

    /** Reports a word that is none of the known ones. */
    public <T> Optional<T> unknown(String kind, String word, Collection<String> known) {
        return problem(MemberCheck.unknown(kind, word, known));
    }

    public Optional<Boolean> truth() {
        return tree instanceof Tree.Truth found ? Optional.of(found.truth()) : mismatch("true or false");
    }

    /** An instant with offset, or a date, which is the start of that day in the zone. */
    public Optional<Instant> instant(ZoneId zone) {
        if (tree instanceof Tree.Moment found) {
            return within(found.instant(), found.instant().toString(), zone);
        }
        return text().flatMap(text -> {
            Optional<Instant> instant = Instants.read(text, zone);
            return instant.isPresent() ? within(instant.get(), text, zone) : problem(Instants.expectation(text));
        });
    }

    private Optional<Instant> within(Instant instant, String written, ZoneId zone) {
        return InstantBounds.isWithin(instant, zone)
                ? Optional.of(instant)
                : problem(InstantBounds.expectation(written));
    }

    /** As {@link #instant(ZoneId)}, refusing one before the start that the member of that name gave. */
    Optional<Instant> instantFrom(Optional<Instant> start, String name, ZoneId zone) {
        Optional<Instant> end = instant(zone);
        if (end.isPresent() && start.isPresent() && end.get().isBefore(start.get())) {
            return problem(InstantBounds.before(written(end.get()), name));
        }
        return end;
    }

    private String written(Instant instant) {
        return tree instanceof Tree.Text found ? found.text() : instant.toString();
    }

    /** A number that needs not be read from digits. */
    Optional<BigDecimal> number() {
        return tree instanceof Tree.Exact found ? Optional.of(found.number()) : Optional.empty();
    }

    /** The digits of a number, as written. */
    Optional<String> digits() {
        return tree instanceof Tree.Digits found ? Optional.of(found.written()) : mismatch("a number");
    }

    /** The digits of an amount of money, which may stand in a text to keep them from being read as binary. */
    Optional<String> digitsOfMoney() {
        return tree instanceof Tree.Text ? text() : digits();
    }

    /** The members of an object. */
    public Optional<Members> members() {
        return tree instanceof Tree.Named found
                ? Optional.of(new Members(found, path, problems))
                : mismatch("an object");
    }

    /** Every item of a list, read; empty if any of them is wrong. */
    public <T> Optional<List<T>> each(Function<Value, Optional<T>> read) {
        if (!(tree instanceof Tree.Listed found)) {
            return mismatch("a list");
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < found.items().size(); i++) {
            Value item = new Value(found.items().get(i), new JsonPath.Item(path, i), problems);
            read.apply(item).ifPresent(items::add);
        }
        return items.size() == found.items().size() ? Optional.of(items) : Optional.empty();
    }
}
