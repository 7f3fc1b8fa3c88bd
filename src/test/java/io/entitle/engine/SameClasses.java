package io.entitle.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A process that loads the classes that another one loaded, and does nothing with them. */
public final class SameClasses {

    private SameClasses() {}

    /**
     * Loads them.
     *
     * @param args a file of names, and the module that holds those of them that are not on the class path
     */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        Path module = Path.of(args[1]);
        ExecutableModel model = model(module);
        Set<String> compiled = model.classes().keySet();
        ClassLoader rules = new ModelLoader(model.classes());
        ClassLoader program = SameClasses.class.getClassLoader();
        for (String name : Files.readAllLines(Path.of(args[0]))) {
            Class.forName(name, true, compiled.contains(name) ? rules : program);
        }
    }

    /** Whether a module holds a class. */
    public static boolean holds(Path module, String name) throws IOException {
        return model(module).classes().containsKey(name);
    }

    private static ExecutableModel model(Path module) throws IOException {
        return new ModuleFile(module.getFileName().toString())
                .read(Files.readAllBytes(module), List.of())
                .orElseThrow()
                .models()
                .get(0);
    }
}
