package io.entitle.cli;

import io.entitle.engine.Precompiler;
import io.entitle.engine.RulesDoNotCompileException;
import java.nio.file.Path;

/** A step of the build: compiles the rules that come with the program. */
public final class Precompile {

    private Precompile() {}

    /**
     * Leaves them where the program looks for them.
     *
     * @param args the folder of the rules, that of the program's classes, and that of what is compiled
     */
    public static void main(String[] args) {
        try {
            Precompiler.write(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        } catch (RulesDoNotCompileException e) {
            e.findings().forEach(System.err::println);
            System.exit(Exit.RULES_DO_NOT_COMPILE.code());
        }
    }
}
