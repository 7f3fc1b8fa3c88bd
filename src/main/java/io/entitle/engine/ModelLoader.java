package io.entitle.engine;

import java.util.Map;
import java.util.Optional;

/**
 * Loads the classes that one product's rules were compiled to. They come before any class of the same name elsewhere:
 * nothing that lies about can stand in for a rule.
 */
final class ModelLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    ModelLoader(Map<String, byte[]> classes) {
        super(ModelLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] ours = classes.get(name);
        return ours == null ? super.loadClass(name, resolve) : loaded(name, ours);
    }

    private Class<?> loaded(String name, byte[] bytes) {
        synchronized (getClassLoadingLock(name)) {
            return Optional.<Class<?>>ofNullable(findLoadedClass(name))
                    .orElseGet(() -> defineClass(name, bytes, 0, bytes.length));
        }
    }
}
