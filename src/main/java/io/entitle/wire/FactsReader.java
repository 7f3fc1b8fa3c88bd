package io.entitle.wire;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads facts documents, checking all that can be known without the rules. Immutable and safe to share between threads;
 * it throws nothing for what a file may hold.
 */
public final class FactsReader {

    /** The name of standard input, which has no ending to tell its format by: its first character tells it. */
    public static final String STANDARD_INPUT = "-";

    /** Where an account is whose document does not say it. */
    public static final ZoneId DEFAULT_ZONE = Facts.DEFAULT_ZONE;

    private final Map<String, Product> products;

    /** A reader that knows these products, by their keys; each is looked up when a document names it. */
    public FactsReader(Map<String, Product> products) {
        this.products = products;
    }

    /** The keys of the products that it knows. */
    public Set<String> products() {
        return products.keySet();
    }

    /**
     * The documents of a file in their order: one, a list of them, JSON Lines, or several of YAML. A file whose text is
     * malformed yields one document that says so; of JSON Lines only the malformed line does.
     *
     * @param source name of the file; {@code .yaml} and {@code .yml} are YAML, anything else is JSON
     */
    public List<FactsDocument> read(byte[] bytes, String source) {
        RepeatedAccounts repeated = new RepeatedAccounts();
        return documents(bytes, source).stream().map(repeated::refuse).toList();
    }

    /** The facts of a document that is part of another one; what is wrong is added to the problems of that one. */
    public Optional<Facts> facts(Value document) {
        return DocumentReader.read(document, products);
    }

    /** The document that was put together from values. */
    public FactsDocument document(DocumentTree document) {
        return tree(document.tree());
    }

    private List<FactsDocument> documents(byte[] bytes, String source) {
        try {
            String text = Utf8.decode(bytes);
            Format format = Format.of(source, text);
            return format == Format.JSON && JsonLines.isUsed(source, text) ? lines(text, source) : whole(format, text);
        } catch (MalformedException e) {
            return List.of(FactsDocument.unreadable(e.in(source, 0)));
        }
    }

    private List<FactsDocument> whole(Format format, String text) {
        return trees(format, text).stream().map(this::tree).toList();
    }

    /** What stands at the root of a text, or in the list that stands there. */
    static List<Tree> trees(Format format, String text) {
        List<Tree> roots = format.parse(text);
        if (roots.isEmpty()) {
            throw new MalformedException("the file is empty");
        }
        return roots.stream()
                .flatMap(root -> root instanceof Tree.Listed list ? list.items().stream() : Stream.of(root))
                .toList();
    }

    /** Cut as {@link FactsStream} cuts a file that does not fit into memory. */
    private List<FactsDocument> lines(String text, String source) {
        List<FactsDocument> documents = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                documents.add(line(Utf8.withoutMark(lines[i]), source, i));
            }
        }
        return documents;
    }

    /** The document on one line of JSON Lines. */
    FactsDocument line(String line, String source, int linesBefore) {
        try {
            return DocumentReader.read(Format.JSON.parse(line).get(0), products);
        } catch (MalformedException e) {
            return FactsDocument.unreadable(e.in(source, linesBefore));
        }
    }

    /** A value at the root of a text, read as a document. */
    FactsDocument tree(Tree tree) {
        return DocumentReader.read(tree, products);
    }
}
