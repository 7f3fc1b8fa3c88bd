package io.entitle;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A product is a folder of rule files: no code knows the name of one, or of a plan. */
final class NoProductInTheCodeTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|/\\*[\\s\\S]*?\\*/|//[^\n]*");

    /** A word of code or text; hyphens bind, so that {@code free-standing} is not {@code free}. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

    /**
     * {@code free} is a plan of one product and, in {@code Grant.free(units)}, the price list's word for what costs
     * nothing: an identifier that rules of every product use. In text literals it is looked for all the same.
     */
    private static final Set<String> WORDS_OF_PRICE_LISTS = Set.of("free");

    /** It reads what rules grant, and so knows the words of {@code Grant} by their names. */
    private static final Path READER_OF_SHEETS = Path.of("lint", "WrittenGrant.java");

    @Test
    void noNameOfAProductOrPlanStandsInTheCode() throws IOException {
        Set<String> names = names();
        assertThat(names)
                .as("names of all three products were read")
                .contains("coze", "agora-im", "code-hosting", "personal-free", "个人免费版", "hobby");

        assertThat(sources().flatMap(file -> found(file, names))).isEmpty();
    }

    @Test
    void nameIsFoundInLiteralsAndIdentifiersAndNotInComments() {
        Set<String> names = Set.of("hobby", "free", "personal free");

        assertThat(words("if (plan.equals(\"hobby\")) {", names)).containsExactly("hobby");
        assertThat(words("enum Plan { HOBBY }", names)).containsExactly("hobby");
        assertThat(words("say(\"on the free plan\");", names)).containsExactly("free");
        assertThat(words("say(\"Personal Free holds\");", names)).containsExactly("free", "personal free");
        assertThat(words("grant.free(2); // for the hobby plan", names)).isEmpty();
        assertThat(words("/* hobby */ int hobbyist = freed; // \"hobby\"", names))
                .isEmpty();
    }

    private static Set<String> names() {
        return Stream.of(Entitlements.bundled(), Entitlements.load(ThirdProductTest.RULES))
                .flatMap(entitlements -> entitlements.products().values().stream())
                .flatMap(NoProductInTheCodeTest::names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> names(Product product) {
        return Stream.concat(
                Stream.of(product.key()),
                product.plans().values().stream().flatMap(plan -> Stream.of(plan.key(), plan.en(), plan.zh())));
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            List<Path> files = walk.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files.stream();
        }
    }

    private static Stream<String> found(Path file, Set<String> names) {
        try {
            return words(Files.readString(file), names).stream()
                    .filter(name -> !(file.endsWith(READER_OF_SHEETS) && WORDS_OF_PRICE_LISTS.contains(name)))
                    .map(name -> file + ": " + name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Those of the names that the code or its literals hold as whole words, sorted. */
    private static Set<String> words(String source, Set<String> names) {
        String code = COMMENT_OR_LITERAL.matcher(source).replaceAll(" ");
        String literals = COMMENT_OR_LITERAL
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(part -> part.startsWith("\""))
                .reduce("", (one, other) -> one + "\n" + other);
        Set<String> found = new TreeSet<>(in(literals, names));
        found.addAll(in(code, names));
        in(code, WORDS_OF_PRICE_LISTS).stream()
                .filter(word -> !in(literals, names).contains(word))
                .forEach(found::remove);
        return found;
    }

    private static Set<String> in(String text, Set<String> names) {
        String spaced = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .reduce(" ", (one, other) -> one + other + " ");
        return names.stream().filter(name -> spaced.contains(" " + name + " ")).collect(toCollection(TreeSet::new));
    }
}
