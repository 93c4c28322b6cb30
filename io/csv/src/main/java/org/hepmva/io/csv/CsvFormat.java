package org.hepmva.io.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleFormat;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.TableDescription;
import org.hepmva.io.UnknownTableException;

/** Comma-separated values and their relatives, compressed by gzip or not; see the package. */
public final class CsvFormat implements NtupleFormat {

    /** A compressed file that holds anything is longer. */
    private static final int FEWEST_PACKED = 18;

    /** Used by {@link java.util.ServiceLoader}. */
    public CsvFormat() {
        // no state
    }

    @Override
    public String name() {
        return "CSV";
    }

    /**
     * Text that does not look like XML, HTML or JSON; this says nothing yet on whether its rows are
     * rows.
     */
    @Override
    public boolean recognises(String name, byte[] head) {
        byte[] bytes = CsvText.isGzip(head) ? unpacked(head) : head;
        if (bytes.length == 0 && head.length < FEWEST_PACKED) {
            return true; // cut off at its beginning, which is said when it is opened
        }
        Charset charset = CsvText.charset(bytes);
        String text = CsvText.decode(bytes, charset).stripLeading();
        return bytes.length > 0 && !text.startsWith("<") && !text.startsWith("{") && isPrintable(text);
    }

    /** Nearly any text passes for rows of one column, so a format that knows its own is asked first. */
    @Override
    public boolean isLastResort() {
        return true;
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    /** {@return what can be unpacked of the beginning of a compressed file} */
    private static byte[] unpacked(byte[] head) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
            }
        } catch (IOException e) {
            // the head of a file ends somewhere within the compressed data, as expected
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    @Override
    public List<TableDescription> tables(ByteSource file) throws IOException {
        CsvSurvey survey = CsvSurvey.of(file, ProgressListener.NONE);
        return List.of(new TableDescription("", name(), survey.entries(), survey.columns().size()));
    }

    @Override
    public Ntuple open(ByteSource file, String table, ProgressListener progress) throws IOException {
        if (!table.isEmpty()) {
            throw new UnknownTableException(
                    file.name() + ": no table '" + table + "'; a CSV file has one table, without a name");
        }
        return new CsvNtuple(file, CsvSurvey.of(file, progress));
    }
}
