package io.entitle.engine;

import io.entitle.finding.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;

/** Compiles the rule files of one product. */
final class RuleCompiler {

    private static final String ROOT = "src/main/resources/";
    private static final String CLASS = ".class";
    private static final String PRELUDE = "prelude.drl";

    /** The compiler repeats what is wrong together with the whole of what it generated. */
    private static final String GENERATED = "Java source of";

    /** All words that might have followed, and stack traces. */
    private static final Pattern FOR_ITS_MAKERS =
            Pattern.compile("Was expecting|Problem stacktrace|\\R\\s*at [\\w.$/]+\\(");

    private static final int LONGEST = 400;

    private static final char SLASH = '!';

    private final KieServices kie = KieServices.get();
    private final ReleaseId release;

    /** Every digest has a release of its own: builds that share one leak rules into each other (drools#6617). */
    RuleCompiler(String product, String digest) {
        release = kie.newReleaseId("io.entitle.rules", product, digest);
    }

    /** Either the compiled rules, or what is wrong. */
    record Result(Optional<ExecutableModel> model, List<Said> said) {}

    /** What the compiler says is wrong, and where, if it knows. */
    record Said(Optional<Place> place, String text) {}

    /** One build at a time in a process: the engine's repository of releases is shared, and two builds may wait on it. */
    Result compile(String packageName, List<RuleFile> files) {
        synchronized (RuleCompiler.class) {
            return build(packageName, files);
        }
    }

    private Result build(String packageName, List<RuleFile> files) {
        KieBuilder builder =
                ((InternalKieBuilder) kie.newKieBuilder(sources(packageName, files))).withKModuleModel(settings());
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (Throwable e) {
            // A literal of the wrong type escapes the build as a bare exception in 10.2.0; much in one rule, as an
            // error.
            refuseIfInterrupted(e);
            return new Result(Optional.empty(), List.of(new Said(Optional.empty(), "cannot be read: " + oneLine(e))));
        }
        String folder = path(packageName, new RuleFile("", ""));
        List<Said> said = builder.getResults().getMessages(Message.Level.ERROR).stream()
                .filter(message -> !message.getText().startsWith(GENERATED))
                .map(message -> said(message, folder))
                .toList();
        if (said.isEmpty()) {
            return new Result(Optional.of(model(builder, packageName)), said);
        }
        refuseIfInterrupted(new IllegalStateException(said.get(0).text()));
        return new Result(Optional.empty(), said);
    }

    /** What an interrupted build has to say is not about the rules. */
    private static void refuseIfInterrupted(Throwable thrown) {
        if (Thread.currentThread().isInterrupted()) {
            throw new LoadInterruptedException(thrown);
        }
    }

    private static String oneLine(Throwable thrown) {
        return oneLine(String.valueOf(thrown instanceof Exception ? thrown.getMessage() : thrown));
    }

    /** What was built, which the engine's repository of releases shall not keep. */
    private ExecutableModel model(KieBuilder builder, String packageName) {
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        kie.getRepository().removeKieModule(release);
        String list =
                new String(module.getBytes(CanonicalKieModule.getModelFileWithGAV(release)), StandardCharsets.UTF_8);
        SortedMap<String, byte[]> classes = new TreeMap<>();
        module.getClassesMap().forEach((file, bytes) -> {
            if (file.startsWith(packageName.replace('.', '/') + "/")) {
                classes.put(file.substring(0, file.length() - CLASS.length()).replace('/', '.'), bytes);
            }
        });
        return new ExecutableModel(list.substring(list.indexOf('\n') + 1).strip(), classes);
    }

    private KieFileSystem sources(String packageName, List<RuleFile> files) {
        KieFileSystem sources = kie.newKieFileSystem();
        sources.generateAndWritePomXML(release);
        List<RuleFile> all = new ArrayList<>(files);
        all.add(new RuleFile(PRELUDE, Prelude.of(packageName)));
        for (RuleFile file : all) {
            byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
            sources.write(path(packageName, file), kie.getResources().newByteArrayResource(text, "UTF-8"));
        }
        return sources;
    }

    /** The engine wants files in a folder named as their package, which a product's key need not be. */
    private static String path(String packageName, RuleFile file) {
        return ROOT + packageName.replace('.', '/') + "/" + file.path().replace('/', SLASH);
    }

    private KieModuleModel settings() {
        KieModuleModel model = kie.newKieModuleModel();
        model.setConfigurationProperty("drools.lang.level", "DRL10");
        model.setConfigurationProperty("drools.parallelRulesBuildThreshold", "-1");
        model.newKieBaseModel("rules").setDefault(true).addPackage("*");
        return model;
    }

    private static Said said(Message message, String folder) {
        String path = message.getPath() == null
                ? ""
                : message.getPath().replace(folder, "").replace(SLASH, '/');
        boolean placed = path.endsWith(".drl") && message.getLine() > 0;
        return new Said(
                placed
                        ? Optional.of(new Place(path, message.getLine(), Math.max(1, message.getColumn())))
                        : Optional.empty(),
                oneLine(message.getText()));
    }

    /** One line of what the compiler says, without what it says to those who write compilers. */
    private static String oneLine(String text) {
        String line = FOR_ITS_MAKERS.split(text, 2)[0].strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
