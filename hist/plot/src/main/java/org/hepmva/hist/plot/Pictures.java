package org.hepmva.hist.plot;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.freehep.graphics2d.VectorGraphics;
import org.freehep.graphicsbase.util.UserProperties;
import org.freehep.graphicsio.AbstractVectorGraphicsIO;
import org.freehep.graphicsio.pdf.PDFGraphics2D;
import org.freehep.graphicsio.ps.AbstractPSGraphics2D;
import org.freehep.graphicsio.ps.EPSGraphics2D;
import org.hepmva.text.WholeFile;
import org.jfree.chart.JFreeChart;

/**
 * Writes plots to files, or gives them as SVG text or as a chart for a window. Works without a
 * display.
 */
public final class Pictures {

    private static final int PIXELS_PER_POINT = 2;
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Pictures() {
    }

    /**
     * Writes a plot in the format that the file's name asks for: {@code .pdf}, {@code .svg}, {@code
     * .png}, {@code .ps} or {@code .eps}, {@code .emf}.
     *
     * <p>The same plot gives the same bytes. The file is written beside its place and then moved
     * there, so that an error leaves the old file as it was. A symbolic link stays one: the file that
     * it leads to is replaced.
     *
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws IOException              if the file cannot be written, with a sentence that says why
     */
    public static void write(Plot plot, Path file) throws IOException {
        byte[] bytes = switch (PictureFormat.of(file)) {
            case PDF -> pdf(List.of(plot));
            case SVG -> (PROLOG + svg(plot)).getBytes(StandardCharsets.UTF_8);
            case PNG -> png(plot);
            case PS -> postScript(plot);
            case EMF -> metafile(plot);
        };
        WholeFile.write(file, out -> out.write(bytes));
    }

    /**
     * Writes one page per plot into a PDF file. All pages have the size of the largest plot.
     *
     * @param pages at least one
     * @param pdf   a name that ends in {@code .pdf}
     * @throws IllegalArgumentException if there is no page, or the name ends otherwise
     * @throws IOException              if the file cannot be written, with a sentence that says why
     */
    public static void writePages(List<Plot> pages, Path pdf) throws IOException {
        if (pages.isEmpty()) {
            throw new IllegalArgumentException(pdf + ": 0 pages; at least 1 is needed");
        }
        if (PictureFormat.of(pdf) != PictureFormat.PDF) {
            throw new IllegalArgumentException(pdf + ": only .pdf has pages");
        }
        byte[] bytes = pdf(pages);
        WholeFile.write(pdf, out -> out.write(bytes));
    }

    /**
     * {@return a plot as an {@code <svg>} element to be put into an HTML page}
     *
     * <p>It has no prolog, no ids, no references and no dates: many may stand in one page, and
     * equal plots give equal text. It scales with its {@code viewBox}; text is text.
     */
    public static String svg(Plot plot) {
        Figure figure = Figure.of(plot);
        PlainSvg svg = new PlainSvg(size(plot), figure.width(), figure.height());
        figure.paint(svg);
        return svg.finished();
    }

    /**
     * {@return a plot as a JFreeChart, for a {@code ChartPanel}; changing it does not change the
     * plot}
     */
    public static JFreeChart chart(Plot plot) {
        return Figure.of(plot).chart();
    }

    private static void paint(Plot plot, Graphics2D g) {
        Figure figure = Figure.of(plot);
        g.scale(figure.magnification(), figure.magnification());
        figure.paint(g);
    }

    private static byte[] pdf(List<Plot> pages) throws IOException {
        int width = pages.stream().mapToInt(Plot::width).max().orElseThrow();
        int height = pages.stream().mapToInt(Plot::height).max().orElseThrow();
        Dimension size = new Dimension(width, height);
        UserProperties settings = new UserProperties();
        settings.setProperty(PDFGraphics2D.PAGE_SIZE, PDFGraphics2D.CUSTOM_PAGE_SIZE);
        settings.setProperty(PDFGraphics2D.CUSTOM_PAGE_SIZE, size);
        settings.setProperty(PDFGraphics2D.PAGE_MARGINS, new Insets(0, 0, 0, 0));
        settings.setProperty(PDFGraphics2D.FIT_TO_PAGE, false);
        settings.setProperty(PDFGraphics2D.COMPRESS, true);
        settings.setProperty(PDFGraphics2D.TITLE, pdfText(pages.get(0).title()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PDFGraphics2D g = new PDFGraphics2D(bytes, size);
        g.setMultiPage(true);
        start(g, settings);
        for (Plot page : pages) {
            g.openPage(new Dimension(page.width(), page.height()), pdfText(page.title()));
            paint(page, g);
            g.closePage();
        }
        g.endExport();
        return bytes.toByteArray();
    }

    /**
     * FreeHEP writes one byte for each of these characters. A reader of PDF takes them for UTF-16 if they
     * start with a mark (ISO 32000-1, 7.9.2.2), but turns a carriage return into a line feed, so that a
     * text with such a byte is left out.
     */
    private static String pdfText(String title) {
        String plain = MathText.of(title).plain();
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(plain)) {
            return plain;
        }
        byte[] bytes = ('\uFEFF' + plain).getBytes(StandardCharsets.UTF_16BE);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.indexOf('\r') < 0 ? text : "";
    }

    private static byte[] postScript(Plot plot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        UserProperties settings = new UserProperties();
        settings.setProperty(AbstractPSGraphics2D.PAGE_SIZE, AbstractPSGraphics2D.CUSTOM_PAGE_SIZE);
        settings.setProperty(AbstractPSGraphics2D.CUSTOM_PAGE_SIZE, size(plot));
        settings.setProperty(AbstractPSGraphics2D.PAGE_MARGINS, new Insets(0, 0, 0, 0));
        settings.setProperty(AbstractPSGraphics2D.FIT_TO_PAGE, false);
        EPSGraphics2D g = new EPSGraphics2D(bytes, size(plot));
        write(plot, g, settings);
        return bytes.toByteArray();
    }

    private static byte[] metafile(Plot plot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        UserProperties settings = new UserProperties();
        settings.setProperty(AbstractVectorGraphicsIO.TEXT_AS_SHAPES, true);
        write(plot, new Metafile(bytes, size(plot)), settings);
        return bytes.toByteArray();
    }

    private static void write(Plot plot, AbstractVectorGraphicsIO g, Properties settings) {
        start(g, settings);
        Ink.forbidTransparency(g);
        paint(plot, g);
        g.endExport();
    }

    /** Without "device independence" FreeHEP writes the date. */
    private static void start(VectorGraphics g, Properties settings) {
        g.setProperties(settings);
        g.setCreator("hepmva");
        g.setDeviceIndependent(true);
        g.startExport();
    }

    private static Dimension size(Plot plot) {
        return new Dimension(plot.width(), plot.height());
    }

    private static byte[] png(Plot plot) throws IOException {
        BufferedImage image = new BufferedImage(plot.width() * PIXELS_PER_POINT,
                plot.height() * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        paint(plot, g);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
