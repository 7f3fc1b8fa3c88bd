package io.entitle.engine;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, once for all threads; one that could not be made is tried again.
 *
 * @param <T> the value
 */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    private Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> Lazy<T> of(Supplier<T> maker) {
        return new Lazy<>(maker);
    }

    /** One that was made before. */
    static <T> Lazy<T> ready(T value) {
        Lazy<T> lazy = new Lazy<>(() -> value);
        lazy.made = Optional.of(value);
        return lazy;
    }

    @Override
    public T get() {
        return made.orElseGet(this::make);
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.orElseThrow();
    }
}
