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
import org.hepmva.evaluate.EvaluatedMethods;
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
    public static void write(EvaluatedMethods<?> evaluation, Path folder) throws ReportException {
        write(evaluation, Provenance.none(), folder);
    }

    /**
     * Writes everything, and where it comes from.
     *
     * @param evaluation what was measured: of two classes, of more, or of targets
     * @param origin     of what all methods have in common: its run stands in page and results, as in the
     *                   weight files of the same run
     * @param folder     made if it does not exist
     * @throws ReportException          if the folder cannot be made or written, or the disk is full
     * @throws IllegalArgumentException if it is an evaluation of another kind
     */
    public static void write(EvaluatedMethods<?> evaluation, Provenance origin, Path folder)
            throws ReportException {
        write(Report.of(evaluation, origin), folder);
    }

    /** Writes what goes into a folder, all or nothing of each file. */
    private static void write(Report report, Path folder) throws ReportException {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempDirectory(folder, ".report-");
            try {
                for (Path file : writeAll(report, draft)) {
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

    private static List<Path> writeAll(Report report, Path draft) throws IOException {
        Path plots = Files.createDirectory(draft.resolve("plots"));
        for (CaptionedPlot figure : report.figures().all()) {
            Pictures.write(figure.plot(), plots.resolve(figure.file() + ".pdf"));
            Files.writeString(plots.resolve(figure.file() + ".svg"), PROLOG + figure.svg());
        }
        Files.writeString(draft.resolve("results.json"), report.results().get(), StandardCharsets.UTF_8);
        Files.writeString(draft.resolve("report.html"), report.page().get(), StandardCharsets.UTF_8);
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
