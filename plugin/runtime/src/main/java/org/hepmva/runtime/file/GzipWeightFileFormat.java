package org.hepmva.runtime.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.hepmva.runtime.MalformedWeightFileException;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WeightFileFormat;

/** A weight file of any other format, compressed with gzip; written as hepmva's own. */
public final class GzipWeightFileFormat implements WeightFileFormat {

    private static final int MAGIC = 0x1f8b;
    private static final int HEAD = 4096;
    private static final int BUFFER = 1 << 16;

    /** Made by {@link java.util.ServiceLoader}. */
    public GzipWeightFileFormat() {
        // stateless
    }

    @Override
    public String name() {
        return WeightFileWriter.FORMAT + ", compressed";
    }

    @Override
    public String ending() {
        return ".gz";
    }

    /** Compressed, and what is inside is known and not compressed again, which could go on for ever. */
    @Override
    public boolean knows(byte[] head) {
        if (head.length < 2 || ((head[0] & 0xff) << 8 | head[1] & 0xff) != MAGIC) {
            return false;
        }
        byte[] inside = unpacked(head);
        return WeightFileFormat.all().stream()
                .anyMatch(format -> !(format instanceof GzipWeightFileFormat) && format.knows(inside));
    }

    /** {@return as much as the beginning of a file gives, before it ends too early} */
    private static byte[] unpacked(byte[] head) {
        byte[] inside = new byte[HEAD];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int value = in.read(); value >= 0 && length < HEAD; value = in.read()) {
                inside[length++] = (byte) value;
            }
        } catch (IOException e) {
            // it is only a beginning: what was read until here counts
        }
        return Arrays.copyOf(inside, length);
    }

    /** Closing what unpacks it does not close it. */
    private static final class LeftOpen extends FilterInputStream {

        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the caller's
        }
    }

    @Override
    public WeightFile read(InputStream in) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(new LeftOpen(in), BUFFER)) {
            return WeightFile.read(unpacked);
        } catch (EOFException e) {
            throw new MalformedWeightFileException("the compressed data end too early", e);
        } catch (ZipException e) {
            throw new MalformedWeightFileException("the compressed data are damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void write(WeightFile file, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
        file.write(packed);
        packed.finish();
    }
}
