package io.entitle.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a hint shows to be typed is accepted when it is typed as it stands. */
final class TypedHintsTest {

    /** Mistakes that were made by authors of four price lists of their own. */
    private static final Path TRIED = Path.of("src/test/resources/mistakes/tried.txt");

    private static final String CARD = "tea/card.drl";
    private static final String EXTRA = "tea/extra.drl";

    /** Mistakes of which the hint may be words alone, as there is nothing to type that would mend them all. */
    private static final Set<Code> IN_WORDS = EnumSet.of(
            Code.SYNTAX,
            Code.UNCLOSED_TEXT,
            Code.HIDDEN_CHARACTER,
            Code.TOO_LARGE,
            Code.TOO_MANY,
            Code.LONG_CHAIN,
            Code.FORBIDDEN,
            Code.MISSING_TOO_EARLY,
            Code.UNKNOWN_BINDING,
            Code.REPEATED_BINDING,
            Code.MISPLACED_WORD,
            Code.WRONG_TYPE,
            Code.WRONG_MESSAGE,
            Code.CONTRADICTION,
            Code.NEVER_FIRES,
            Code.WRONG_QUESTION,
            Code.DUPLICATE_NAME,
            Code.DUPLICATE_RULE,
            Code.SHADOWED_RULE,
            Code.UNJOINED_FACTS,
            Code.DOES_NOT_COMPILE);

    private int typed;
    private int listed;
    private final Set<Code> shown = EnumSet.noneOf(Code.class);
    private final Set<Code> told = EnumSet.noneOf(Code.class);
    private final Set<String> wrong = new TreeSet<>();

    private record Mistake(String name, String text) {}

    private static Stream<Mistake> mistakes() {
        Stream<Mistake> seeded =
                SeededMistakesTest.seeds().stream().map(seed -> new Mistake(seed.name(), seed.rules()));
        Stream<Mistake> pages = Stream.of(Code.values())
                .filter(code -> !CodePageTest.OF_CASES.contains(code) && !CodePageTest.OF_NAMES.contains(code))
                .filter(code -> code != Code.DATED_RULE)
                .map(code -> new Mistake(
                        "page " + code, "package tea\n\n" + CodePage.of(code).avoid() + "\n"));
        Stream<Mistake> tried = Stream.of(Tea.read(TRIED).split("(?m)^=== ", -1))
                .skip(1)
                .map(block ->
                        new Mistake(block.lines().findFirst().orElseThrow(), block.substring(block.indexOf('\n') + 1)));
        return Stream.of(seeded, pages, tried).flatMap(all -> all);
    }

    @Test
    void whatHintsShowIsAcceptedWhenTyped() {
        mistakes().forEach(this::tried);
        assertThat(wrong).isEmpty();
        assertThat(typed).isGreaterThan(180);
        assertThat(listed).isGreaterThan(40);
        assertThat(told).isEqualTo(IN_WORDS);
    }

    /** A slip in any word, text, number or sign of the rules that are served. */
    @Test
    void whatIsShownForSlipsInTheRealRulesIsAcceptedWhenTyped() {
        Slips slips = new Slips(20_261_128L);
        List<RuleFile> files = RuleFolder.read(Path.of("rules")).products().values().stream()
                .flatMap(List::stream)
                .toList();
        int slipped = Integer.getInteger("entitle.slips", 40);
        int found = 0;
        for (int i = 0; i < slipped; i++) {
            RuleFile file = files.get(i % files.size());
            String edited = slips.in(file.text());
            List<RuleFile> product = files.stream()
                    .filter(other -> other.path()
                            .startsWith(file.path().substring(0, file.path().indexOf('/') + 1)))
                    .map(other -> other.equals(file) ? new RuleFile(file.path(), edited) : other)
                    .toList();
            List<Finding> before = uncompiled(product);
            found += before.isEmpty() ? 0 : 1;
            Mistake mistake = new Mistake("slip " + i + " (" + slips.last() + ")", edited);
            before.stream()
                    .flatMap(finding -> TypedHint.of(finding).stream())
                    .forEach(hint -> type(mistake, hint, product, before));
        }
        assertThat(wrong).isEmpty();
        assertThat(found).isGreaterThan(slipped * 9 / 10);
        assertThat(typed).isGreaterThan(slipped * 9 / 10);
    }

    private void tried(Mistake mistake) {
        List<RuleFile> files = List.of(Tea.card(), new RuleFile(EXTRA, mistake.text()));
        List<Finding> found = found(files);
        if (found.isEmpty()) {
            wrong.add(mistake.name() + ": nothing is found");
        }
        for (Finding finding : found) {
            List<TypedHint> hints = TypedHint.of(finding);
            if (finding.hint().isEmpty()) {
                wrong.add(mistake.name() + ": no hint: " + finding);
            }
            if (hints.isEmpty()) {
                told.add(finding.code());
            }
            hints.forEach(hint -> type(mistake, hint, files, found));
        }
    }

    private void type(Mistake mistake, TypedHint hint, List<RuleFile> files, List<Finding> before) {
        shown.add(hint.finding().code());
        List<RuleFile> after = new ArrayList<>();
        for (RuleFile file : files) {
            boolean concerned = file.path().equals(fileOf(hint));
            after.add(concerned ? new RuleFile(file.path(), hint.in(file.text())) : file);
        }
        boolean compiled = uncompiled(files).isEmpty();
        List<Finding> left = compiled ? found(after) : uncompiled(after);
        Finding finding = hint.finding();
        boolean gone = left.stream()
                .noneMatch(one -> one.code() == finding.code()
                        && one.text().equals(finding.text())
                        && one.rule().equals(finding.rule()));
        boolean worse = !hint.isOneOfMany()
                && left.stream()
                        .filter(Finding::isError)
                        .anyMatch(one -> before.stream()
                                .noneMatch(known -> known.code() == one.code()
                                        && known.text().equals(one.text())));
        if (hint.isOneOfMany()) {
            listed++;
        } else {
            typed++;
        }
        if (!gone || worse) {
            wrong.add(mistake.name() + ": typed `" + hint.shown() + "` for " + finding + " and found " + left);
        }
    }

    private static String fileOf(TypedHint hint) {
        String text = hint.finding().hint();
        if (text.startsWith("close the other sheet") || text.contains("on a sheet")) {
            return CARD;
        }
        return hint.finding().place().file();
    }

    /** Only where nothing else is found does it take the engine's compiler to find it. */
    private static List<Finding> found(List<RuleFile> files) {
        List<Finding> read = uncompiled(files);
        return read.isEmpty() ? RuleCheck.of(RuleFolder.of(files)).findings() : read;
    }

    private static List<Finding> uncompiled(List<RuleFile> files) {
        return RuleCheck.uncompiled(RuleFolder.of(files)).findings();
    }
}
