package io.entitle.report.page;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Makes a drawing part of the page: it is drawn in colours that stand for the page's own, so that it is dark where the
 * page is dark.
 */
final class InlineSvg {

    static final Color INK = new Color(1, 0, 0);
    static final Color LINE = new Color(2, 0, 0);
    static final Color STRONG = new Color(3, 0, 0);
    static final Color PALE = new Color(4, 0, 0);

    private static final Map<Color, String> VARIABLES =
            Map.of(INK, "var(--soft)", LINE, "var(--line)", STRONG, "var(--accent)", PALE, "var(--pale)");

    /** The size that the writer of SVG leaves out. */
    static final int FONT_SIZE = 12;

    private InlineSvg() {}

    /** @param title what it shows, for those who do not see it */
    static String of(VectorGraphics2D graphics, Rectangle2D area, String title) {
        String element = element(graphics, area);
        for (Map.Entry<Color, String> variable : VARIABLES.entrySet()) {
            element = element.replace("rgb(" + variable.getKey().getRed() + ",0,0)", variable.getValue());
        }
        return element.replaceAll("font-family:(&quot;)?[^;&]*(&quot;)?;", "")
                .replaceFirst("<svg [^>]*>", opening(area, title));
    }

    /** Without its height, so that it is as wide as there is room. */
    private static String opening(Rectangle2D area, String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" font-size=\"" + FONT_SIZE + "\" role=\"img\" aria-label=\""
                + title + "\" viewBox=\"0 0 " + (int) area.getWidth() + " " + (int) area.getHeight() + "\">";
    }

    private static String element(VectorGraphics2D graphics, Rectangle2D area) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(graphics.getCommands(), new PageSize(area))
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String document = out.toString(StandardCharsets.UTF_8);
        return document.substring(document.indexOf("<svg "));
    }
}
