package org.hepmva.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.MulticlassEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.hist.plot.Pictures;
import org.hepmva.runtime.Provenance;
import org.hepmva.text.WholeFile;

/**
 * Writes an evaluation into a folder: {@code report.html}, {@code results.json}, and every picture as PDF
 * and SVG in {@code plots}.
 *
 * <p>Everything is first written into a temporary folder beside the place, then moved, file by file, over
 * what was there before: no file is ever half-written, and an error on the way leaves the old results
 * whole. Other files in the folder are left alone. The same evaluation gives the same bytes.
 */
public final class ReportWriter {

    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private ReportWriter() {
    }

    /**
     * Writes everything.
     *
     * @param evaluation what was measured
     * @param folder     made if it does not exist
     * @throws ReportException if the folder cannot be made or written, or the disk is full
     */
    public static void write(Evaluation evaluation, Path folder) throws ReportException {
        write(evaluation, Provenance.none(), folder);
    }

    /**
     * Writes everything, and where it comes from.
     *
     * @param evaluation what was measured
     * @param origin     of what all methods have in common: its run stands in page and results, as in the
     *                   weight files of the same run
     * @param folder     made if it does not exist
     * @throws ReportException if the folder cannot be made or written, or the disk is full
     */
    public static void write(Evaluation evaluation, Provenance origin, Path folder) throws ReportException {
        FigureList figures = Figures.of(evaluation);
        write(figures, ResultsJson.of(evaluation, origin), HtmlReport.of(evaluation, origin, figures),
                folder);
    }

    /**
     * Writes everything of methods that estimate targets, and where it comes from.
     *
     * @param evaluation what was measured
     * @param origin     of what all methods have in common
     * @param folder     made if it does not exist
     * @throws ReportException if the folder cannot be made or written, or the disk is full
     */
    public static void write(RegressionEvaluation evaluation, Provenance origin, Path folder)
            throws ReportException {
        FigureList figures = RegressionFigures.of(evaluation);
        write(figures, RegressionJson.of(evaluation, origin),
                RegressionReport.of(evaluation, origin, figures), folder);
    }

    /**
     * Writes everything of methods for n classes, and where it comes from.
     *
     * @param evaluation what was measured
     * @param origin     of what all methods have in common
     * @param folder     made if it does not exist
     * @throws ReportException if the folder cannot be made or written, or the disk is full
     */
    public static void write(MulticlassEvaluation evaluation, Provenance origin, Path folder)
            throws ReportException {
        FigureList figures = MulticlassFigures.of(evaluation);
        write(figures, MulticlassJson.of(evaluation, origin),
                MulticlassReport.of(evaluation, origin, figures), folder);
    }

    /** Draws the figures and writes what goes into a folder, all or nothing of each file. */
    private static void write(FigureList figures, String results, String page, Path folder)
            throws ReportException {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempDirectory(folder, ".report-");
            try {
                for (Path file : writeAll(figures, results, page, draft)) {
                    WholeFile.moveIntoPlace(file, folder.resolve(draft.relativize(file).toString()));
                }
            } finally {
                delete(draft);
            }
        } catch (FileSystemException e) {
            throw new ReportException("report folder '" + folder + "' cannot be written: " + reason(e), e);
        } catch (IOException e) {
            throw new ReportException("report folder '" + folder + "' cannot be written: "
                    + e.getMessage(), e);
        }
    }

    private static List<Path> writeAll(FigureList figures, String results, String page, Path draft)
            throws IOException {
        Path plots = Files.createDirectory(draft.resolve("plots"));
        for (CaptionedPlot figure : figures.all()) {
            Pictures.write(figure.plot(), plots.resolve(figure.file() + ".pdf"));
            Files.writeString(plots.resolve(figure.file() + ".svg"), PROLOG + figure.svg());
        }
        Files.writeString(draft.resolve("results.json"), results, StandardCharsets.UTF_8);
        Files.writeString(draft.resolve("report.html"), page, StandardCharsets.UTF_8);
        // the page last: who sees a new page finds everything it mentions
        try (Stream<Path> all = Files.walk(draft)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path p) -> p.endsWith("report.html")).thenComparing(p -> p))
                    .toList();
        }
    }

    private static void delete(Path draft) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(draft)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied for '" + e.getFile() + "'";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "'" + e.getFile() + "' is a file";
        }
        return e.getReason() == null ? "'" + e.getFile() + "' cannot be made" : e.getReason();
    }
}
