package io.entitle.engine;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is found in lazy values, by their keys. Only a value that is looked at is made; looking through the keys makes
 * none. Cannot be changed.
 *
 * @param <S> what is lazy
 * @param <T> what is found in it
 */
final class LazyMap<S, T> extends AbstractMap<String, T> {

    private final Map<String, Lazy<S>> lazy;
    private final Function<S, T> found;

    LazyMap(Map<String, Lazy<S>> lazy, Function<S, T> found) {
        this.lazy = lazy;
        this.found = found;
    }

    @Override
    public boolean containsKey(Object key) {
        return lazy.containsKey(key);
    }

    @Override
    public @Nullable T get(Object key) {
        Lazy<S> value = lazy.get(key);
        return value == null ? null : found.apply(value.get());
    }

    @Override
    public Set<Entry<String, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, T>> iterator() {
                return lazy.entrySet().stream()
                        .<Entry<String, T>>map(entry -> new LazyEntry(entry.getKey(), entry.getValue()))
                        .iterator();
            }

            @Override
            public int size() {
                return lazy.size();
            }
        };
    }

    private final class LazyEntry implements Entry<String, T> {

        private final String key;
        private final Lazy<S> value;

        private LazyEntry(String key, Lazy<S> value) {
            this.key = key;
            this.value = value;
        }

        @Override
        public String getKey() {
            return key;
        }

        @Override
        public T getValue() {
            return found.apply(value.get());
        }

        @Override
        public T setValue(T other) {
            throw new UnsupportedOperationException("the map cannot be changed");
        }
    }
}
