package io.entitle.bench;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws what one thread took, a bar for each way, on a scale of tenfolds. */
final class Chart {

    private static final int WIDTH = 960;
    private static final int ROW = 26;
    private static final int LABEL_OFFSET = 12;
    private static final Color OURS = new Color(0x2F6DB3);
    private static final Color BY_HAND = new Color(0x8A8A8A);
    private static final Color OTHERS = new Color(0xD98E2B);
    private static final NumberFormat WHOLE = NumberFormat.getIntegerInstance(Locale.ROOT);

    private Chart() {}

    static void draw(List<Figure> figures, Path file) throws IOException {
        List<Figure> shown =
                figures.stream().filter(figure -> figure.threads() == 1).toList();
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        shown.forEach(figure -> bars.addValue(figure.nanoseconds(), "ns", label(figure)));
        Rectangle2D area = new Rectangle2D.Double(0, 0, WIDTH, 80 + ROW * (double) shown.size());
        VectorGraphics2D graphics = new VectorGraphics2D();
        chart(bars, shown).draw(graphics, area);
        try (OutputStream out = Files.newOutputStream(file)) {
            new SVGProcessor()
                    .getDocument(graphics.getCommands(), new PageSize(area))
                    .writeTo(out);
        }
    }

    private static String label(Figure figure) {
        return Names.of(figure).replace("`", "");
    }

    private static JFreeChart chart(DefaultCategoryDataset bars, List<Figure> shown) {
        CategoryAxis ways = new CategoryAxis();
        ways.setMaximumCategoryLabelWidthRatio(2f);
        ways.setCategoryLabelPositionOffset(LABEL_OFFSET);
        CategoryPlot plot = new CategoryPlot(bars, ways, nanoseconds(), new Bars(shown));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart("", JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        return chart;
    }

    private static LogAxis nanoseconds() {
        LogAxis axis = new LogAxis("nanoseconds; each mark is ten times the one before");
        axis.setSmallestValue(1);
        axis.setNumberFormatOverride(WHOLE);
        axis.setUpperMargin(0.12);
        return axis;
    }

    /** Grey by hand, blue what is ours, amber what else there is. */
    private static final class Bars extends BarRenderer {

        private static final long serialVersionUID = 1;

        private final transient List<Figure> shown;

        private Bars(List<Figure> shown) {
            this.shown = shown;
            setBase(1);
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", WHOLE));
            setDefaultItemLabelsVisible(true);
            setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            Figure figure = shown.get(column);
            if (figure.way().equals(Figure.HAND_WRITTEN)) {
                return BY_HAND;
            }
            return figure.isOurs() ? OURS : OTHERS;
        }
    }
}
