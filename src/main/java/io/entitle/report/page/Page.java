package io.entitle.report.page;

import com.samskivert.mustache.Mustache;
import io.entitle.fact.Product;
import io.entitle.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reports as one HTML page: no script, nothing that is fetched. The page itself is {@code page.html} beside this class.
 *
 * @param products whose plans and features are called by their names; of others the keys are shown
 */
public record Page(Map<String, Product> products) {

    public Page {
        products = Map.copyOf(products);
    }

    private record View(String title, String style, boolean several, List<ProductView> products) {}

    /** The page of these reports, in their order. */
    public String html(List<Report> reports) {
        List<ProductView> views = reports.stream().map(this::view).toList();
        String title = "Nightly sweep: "
                + String.join(", ", views.stream().map(ProductView::product).toList());
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .compile(resource("page.html"))
                .execute(new View(title, resource("page.css"), views.size() > 1, views));
    }

    private ProductView view(Report report) {
        String product = report.run().product();
        return ProductView.of(report, new Labels(Optional.ofNullable(products.get(product))));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
