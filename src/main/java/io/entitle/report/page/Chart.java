package io.entitle.report.page;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYBarDataset;

/** Draws bars that stand side by side. */
final class Chart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 190;
    private static final int LABELS = 6;
    /** The page may set the labels in a wider font than the one that they are measured in. */
    private static final RectangleInsets ROOM = new RectangleInsets(3, 2, 3, 8);

    private static final double HEADROOM = 1.06;
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, InlineSvg.FONT_SIZE);
    private static final NumberFormat WHOLE = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));

    private Chart() {}

    /**
     * One bar.
     *
     * @param label stands below some of the bars
     * @param strong whether it is set off against the others
     */
    record Bar(String label, double value, boolean strong) {}

    /**
     * The bars as an SVG element.
     *
     * @param wide how many times as wide as a chart that shares its row with another one
     */
    static String svg(String title, List<Bar> bars, double wide) {
        VectorGraphics2D graphics = new VectorGraphics2D();
        Rectangle2D area = new Rectangle2D.Double(0, 0, WIDTH * wide, HEIGHT);
        chart(bars, wide).draw(graphics, area);
        return InlineSvg.of(graphics, area, title);
    }

    private static JFreeChart chart(List<Bar> bars, double wide) {
        XYPlot plot = new XYPlot(values(bars), across(bars, wide), upwards(bars), new Bars(bars));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(InlineSvg.LINE);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, SMALL, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(6, 0, 2, 2));
        return chart;
    }

    private static XYBarDataset values(List<Bar> bars) {
        double[][] points = new double[2][bars.size()];
        for (int i = 0; i < bars.size(); i++) {
            points[0][i] = i;
            points[1][i] = bars.get(i).value();
        }
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("", points);
        return new XYBarDataset(data, 0.78);
    }

    private static NumberAxis across(List<Bar> bars, double wide) {
        NumberAxis axis = plain(new NumberAxis());
        axis.setRange(-0.6, Math.max(1, bars.size()) - 0.4);
        axis.setTickUnit(
                new NumberTickUnit(Math.max(1, Math.ceil(bars.size() / (LABELS * wide))), new BarLabels(bars)));
        axis.setAxisLinePaint(InlineSvg.LINE);
        return axis;
    }

    private static NumberAxis upwards(List<Bar> bars) {
        NumberAxis axis = plain(new NumberAxis());
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setNumberFormatOverride(WHOLE);
        axis.setAxisLineVisible(false);
        double highest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        axis.setRange(0, Math.max(1, highest * HEADROOM));
        return axis;
    }

    private static NumberAxis plain(NumberAxis axis) {
        axis.setTickLabelFont(SMALL);
        axis.setTickLabelPaint(InlineSvg.INK);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(ROOM);
        return axis;
    }

    private static final class Bars extends XYBarRenderer {

        private static final long serialVersionUID = 1;

        private final transient List<Bar> bars;

        private Bars(List<Bar> bars) {
            this.bars = bars;
            setBarPainter(new StandardXYBarPainter());
            setShadowVisible(false);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return bars.get(column).strong() ? InlineSvg.STRONG : InlineSvg.PALE;
        }
    }
}
