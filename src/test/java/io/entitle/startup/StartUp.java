package io.entitle.startup;

import io.entitle.engine.SameClasses;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the whole process of {@code check} with one decision, beside one that loads the same classes and does nothing,
 * in turn: what the machine does meanwhile hits all of them alike.
 */
public final class StartUp {

    private static final Path ACCOUNTS = Path.of("src", "main", "examples", "coze.yaml");
    private static final String BETWEEN_ACCOUNTS = "\n---";

    private final Path target;
    private final Path work;
    private final Path account;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, List<Long>> times = new LinkedHashMap<>();

    private StartUp(Path target) throws IOException {
        this.target = target;
        this.work = Files.createDirectories(target.resolve("start-up"));
        String first = Files.readString(ACCOUNTS).split(BETWEEN_ACCOUNTS, 2)[0];
        this.account = Files.writeString(work.resolve("account.yaml"), first);
    }

    /**
     * Prints medians in milliseconds.
     *
     * @param args the folder of the build, and how many rounds
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        StartUp startUp = new StartUp(Path.of(args[0]));
        startUp.prepare();
        int rounds = Integer.parseInt(args[1]);
        for (int round = 0; round <= rounds; round++) {
            startUp.round(round > 0);
        }
        startUp.print();
    }

    private void prepare() throws IOException, InterruptedException {
        List<String> archive =
                List.of("-XX:SharedArchiveFile=" + target.resolve("entitle.jsa"), "-XX:+VerifySharedSpaces");
        List<String> quick = List.of(archive.get(0), archive.get(1), "-XX:TieredStopAtLevel=1");
        commands.put("check", check(List.of(), List.of()));
        commands.put("the same classes, nothing done", sameClasses(List.of()));
        commands.put("check, archive", check(archive, List.of()));
        commands.put("the same classes, nothing done, archive", sameClasses(archive));
        commands.put("check, archive, first compiler", check(quick, List.of()));
        commands.put("the same classes, nothing done, archive, first compiler", sameClasses(quick));
        // The copy of the rules that the build made to find out which classes an edit takes.
        List<String> edited = List.of("--rules", target.resolve("rehearsal").toString());
        commands.put("check, one file edited", check(List.of(), edited));
        commands.put("check, one file edited, archive, first compiler", check(quick, edited));
    }

    private List<String> check(List<String> options, List<String> more) {
        List<String> question = List.of("check", account.toString(), "--feature", "agent.invoke");
        return java(List.of(options, List.of("-jar", jar()), question, more));
    }

    private List<String> sameClasses(List<String> options) throws IOException, InterruptedException {
        Path log = work.resolve("loaded.log");
        run(check(List.of("-Xlog:class+load:file=" + log + ":none"), List.of()));
        // What a process makes up as it goes has no name that another one could load it by.
        List<String> names = Files.readAllLines(log).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(name -> !name.contains("/") && !name.contains("$Proxy") && !name.contains("$Species_"))
                .filter(name -> !name.contains("LambdaForm$") && !name.contains(".reflect.Generated"))
                .toList();
        Path list = Files.write(work.resolve("classes.txt"), names);
        String classPath = jar() + System.getProperty("path.separator") + target.resolve("test-classes");
        return java(List.of(
                options,
                List.of("-cp", classPath, SameClasses.class.getName()),
                List.of(list.toString(), module(names).toString())));
    }

    private Path module(List<String> names) throws IOException {
        String rules = names.stream()
                .filter(name -> name.startsWith("coze.Rules"))
                .findFirst()
                .orElseThrow();
        try (Stream<Path> modules = Files.list(target.resolve("classes/precompiled"))) {
            for (Path module :
                    modules.filter(file -> !file.endsWith("toolchain")).toList()) {
                if (SameClasses.holds(module, rules)) {
                    return module;
                }
            }
        }
        throw new IOException("no module holds " + rules);
    }

    private String jar() {
        return target.resolve("entitle.jar").toString();
    }

    private static List<String> java(List<List<String>> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.forEach(command::addAll);
        return command;
    }

    private void round(boolean counted) throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> command : commands.entrySet()) {
            long took = run(command.getValue());
            if (counted) {
                times.computeIfAbsent(command.getKey(), key -> new ArrayList<>())
                        .add(took);
            }
        }
    }

    private static long run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("exit " + code + ": " + String.join(" ", command));
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void print() {
        times.forEach((name, each) -> System.out.printf(
                Locale.ROOT,
                "%-58s %6d ms (%d to %d)%n",
                name,
                median(each),
                each.stream().min(Comparator.naturalOrder()).orElseThrow(),
                each.stream().max(Comparator.naturalOrder()).orElseThrow()));
    }

    private static long median(List<Long> each) {
        return each.stream().sorted().toList().get(each.size() / 2);
    }
}
