package io.entitle.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.fact.Product;
import io.entitle.report.Changes;
import io.entitle.report.Detail;
import io.entitle.report.FilledResults;
import io.entitle.report.MadeUpNights;
import io.entitle.report.Report;
import io.entitle.report.Reports;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PageTest {

    private static final MadeUpNights NIGHTS = new MadeUpNights("coze", 5, 3_000, 6);
    private static final Map<String, Product> PRODUCTS = Entitlements.bundled().products();

    @TempDir
    private static Path folder = Path.of("");

    private static FilledResults store;
    private static Report report;
    private static Document page;

    @BeforeAll
    static void write() throws Exception {
        store = FilledResults.inFile(folder.resolve("results.db"));
        NIGHTS.fill(store);
        report = read(Detail.ACCOUNTS).get(0);
        page = parsed(new Page(PRODUCTS).html(List.of(report)));
    }

    private static List<Report> read(Detail detail) {
        return new Reports(store.jdbi(), detail).last();
    }

    @Test
    void pageIsWellFormedAndNeedsNothingBesideItself() throws Exception {
        assertThat(texts("//script | //link | //img | //iframe | //@src | //@onload | //@*[starts-with(name(), 'on')]"))
                .isEmpty();
        assertThat(texts("//@href")).allMatch(target -> target.startsWith("#"));
        assertThat(texts("//style")).singleElement().asString().doesNotContain("url(", "@import", "http");
        assertThat(texts("//*[local-name() = 'svg']")).hasSize(4);
    }

    @Test
    void numbersOfPlansAreTheDatabasesOwn() throws Exception {
        List<String> counted = store.texts("SELECT printf('%,d', count(*))"
                + " FROM current_result WHERE NOT gone AND problems IS NULL GROUP BY plan"
                + " ORDER BY count(*) DESC, plan");

        assertThat(texts("//h3[. = 'Plan in force']/following-sibling::table//td/text()[1]"))
                .extracting(String::strip)
                .containsExactlyElementsOf(counted);
    }

    @Test
    void tableOfChangesAddsUpToTheTransitionsOfTheRun() throws Exception {
        long transitions = store.count("SELECT count(*) FROM transition WHERE run = " + NIGHTS.number(6));

        assertThat(numbers("//table[@class = 'matrix']/tbody/tr/td[not(contains(@class, 'total'))]/text()"))
                .isEqualTo(transitions);
        assertThat(numbers("//table[@class = 'matrix']/tfoot//td[contains(@class, 'total')]"))
                .isEqualTo(transitions);
        assertThat(texts("//table[@class = 'matrix']/tbody/tr/th"))
                .hasSameSizeAs(report.changes().cells().stream()
                        .map(Changes.Cell::kind)
                        .distinct()
                        .toList());
    }

    @Test
    void plansAndFeaturesAreCalledWhatTheirUsersReadBothLanguages() throws Exception {
        assertThat(texts("//h3[. = 'Plan in force']/following-sibling::table//th"))
                .anySatisfy(plan -> assertThat(plan).contains("Personal Free", "个人免费版", "personal-free"));
        assertThat(texts("//h3[. = 'Condition']/following-sibling::table//th"))
                .anySatisfy(condition -> assertThat(condition).contains("Frozen", "冻结"));
        assertThat(texts("//*[@lang = 'zh']")).isNotEmpty();
    }

    @Test
    void withoutRulesThatNameThemKeysAreShown() throws Exception {
        Document bare = parsed(new Page(Map.of()).html(List.of(report)));

        assertThat(texts("//h3[. = 'Plan in force']/following-sibling::table//th", bare))
                .extracting(String::strip)
                .contains("personal-free");
    }

    @Test
    void textOfStrangersIsEscaped() throws Exception {
        assertThat(texts("//h2[. = 'Set aside']/following-sibling::div//small"))
                .anySatisfy(example -> assertThat(example).contains("`Mars/Base<1>`"));
        FilledResults strange = FilledResults.inFile(folder.resolve("strange.db"));
        strange.done(1, "<b>&\"'", "2025-06-01T00:00:00Z", Map.of("accounts", 1));
        strange.done(
                2, "<b>&\"'", "2025-06-02T00:00:00Z", Map.of("state", "braked", "message", "</p><script>x</script>"));

        Document escaped = parsed(new Page(PRODUCTS).html(new Reports(strange.jdbi(), Detail.ACCOUNTS).last()));

        assertThat(texts("//h1", escaped)).containsExactly("<b>&\"'");
        assertThat(texts("//p[contains(@class, 'notice')]", escaped))
                .first()
                .asString()
                .contains("Run 2 was stopped by its brake.", "</p><script>x</script>");
    }

    @Test
    void accountsAreNamedOnlyWhereThatIsAskedFor() {
        assertThat(new Page(PRODUCTS).html(List.of(report))).contains("acct-");
        assertThat(new Page(PRODUCTS).html(read(Detail.COUNTS))).doesNotContain("acct-");
    }

    @Test
    void severalProductsAreOnOnePageWithAWayToEach() throws Exception {
        new MadeUpNights("agora-im", 9, 500, 2).fill(store);
        try {
            Document both = parsed(new Page(PRODUCTS).html(read(Detail.COUNTS)));

            assertThat(texts("//h1", both)).containsExactly("agora-im", "coze");
            assertThat(texts("//nav/a/@href", both))
                    .containsExactlyElementsOf(texts("//article/@id", both).stream()
                            .map(id -> "#" + id)
                            .toList());
        } finally {
            store.jdbi()
                    .useHandle(handle -> handle.execute("UPDATE run SET state = 'undone' WHERE product = 'agora-im'"));
        }
    }

    @Test
    void sharesNeverTellSomethingAsNothingOrAll() {
        assertThat(Numbers.share(1, 1_000_000)).isEqualTo("under 0.1%");
        assertThat(Numbers.share(999_999, 1_000_000)).isEqualTo("over 99.9%");
        assertThat(Numbers.share(0, 1_000_000)).isEqualTo("0%");
        assertThat(Numbers.share(5, 5)).isEqualTo("100%");
        assertThat(Numbers.share(0, 0)).isEqualTo("0%");
        assertThat(Numbers.share(255, 10_000)).isEqualTo("2.6%");
    }

    @Test
    void chartHasABarForEachDayInThePagesOwnColours() throws Exception {
        String bars = "//div[@class = 'wide']//*[local-name() = 'rect'][contains(@style, 'var(--')]";
        long days = report.standing().due().days().stream()
                .filter(day -> day.accounts() > 0)
                .count();

        assertThat(texts(bars + "/@height"))
                .filteredOn(height -> Double.parseDouble(height) > 0)
                .hasSize((int) days);
        assertThat(texts("//*[local-name() = 'svg']//@style")).noneMatch(style -> style.contains("rgb("));
        assertThat(texts("//*[local-name() = 'text']/@style"))
                .isNotEmpty()
                .containsOnly("fill:var(--soft);stroke:none;");
    }

    private static long numbers(String path) throws Exception {
        return texts(path).stream()
                .map(text -> text.replace(",", "").strip())
                .filter(text -> !text.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static List<String> texts(String path) throws Exception {
        return texts(path, page);
    }

    private static List<String> texts(String path, Document document) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList found = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    /** The page is written so that a parser of XML, which forgives nothing, reads it too. */
    private static Document parsed(String html) throws Exception {
        String[] parts = html.split("\n", 2);
        assertThat(Arrays.asList(parts)).first().isEqualTo("<!DOCTYPE html>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(parts[1])));
    }
}
