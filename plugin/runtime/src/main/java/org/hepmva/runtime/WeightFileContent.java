package org.hepmva.runtime;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hepmva.text.SystemReason;
import org.hepmva.text.json.JsonException;
import org.hepmva.text.json.TooManyValuesException;

/** Opens a file, whatever its name, unpacks it and gives it to the reader of its format. */
final class WeightFileContent {

    private static final int MOST_BYTES = 1 << 29;

    /** As bytes, as characters and as text, some of it twice, while the rest of the memory is for values. */
    private static final int MEMORY_PER_BYTE = 12;
    private static final int HEAD = 512;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WeightFileContent() { }

    static WeightFile read(Path file) throws WeightFileException {
        try {
            return WeightFileReader.read(text(file));
        } catch (UnsupportedKindException | TooManyValuesException e) {
            throw new UnsupportedWeightFileException(file + ": " + e.getMessage(), e);
        } catch (JsonException e) {
            throw new MalformedWeightFileException(file + ": " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new MalformedWeightFileException(file + " is not a weight file: it is not text in UTF-8",
                    e);
        } catch (EOFException e) {
            throw new MalformedWeightFileException(file + ": the compressed data end too early", e);
        } catch (ZipException e) {
            throw new MalformedWeightFileException(file + ": the compressed data are damaged: "
                    + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new WeightFileException(file + " cannot be read: it does not exist", e);
        } catch (WeightFileException e) {
            throw e;
        } catch (IOException e) {
            throw new WeightFileException(file + " cannot be read: " + SystemReason.of(e), e);
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new WeightFileException(file + " cannot be read: it is a folder");
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
             InputStream content = unpacked(raw)) {
            byte[] head = content.readNBytes(HEAD);
            requireJson(file, head);
            int most = (int) Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE);
            byte[] rest = content.readNBytes(most);
            if (rest.length == most) {
                throw new UnsupportedWeightFileException(file + ": more than " + most
                        + " bytes are not read as a weight file" + (most == MOST_BYTES ? ""
                        : " with the memory of this Java; option -Xmx gives it more"));
            }
            ByteBuffer bytes = ByteBuffer.allocate(head.length + rest.length).put(head).put(rest).flip();
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        raw.mark(2);
        int magic = raw.read() << 8 | raw.read();
        raw.reset();
        return magic == GZIP_MAGIC ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
    }

    /** Other people's files are told by their beginning, before they are read whole. */
    private static void requireJson(Path file, byte[] head) throws WeightFileException {
        String begin = new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^ï»¿", "").stripLeading();
        if (begin.isEmpty()) {
            throw new MalformedWeightFileException(file + " is not a weight file: it is empty");
        }
        if (begin.startsWith("<?xml") || begin.startsWith("<MethodSetup")) {
            throw new UnsupportedWeightFileException(file
                    + " is XML, perhaps of TMVA; this release reads hepmva's"
                    + " own weight files (JSON)");
        }
        if (begin.charAt(0) != '{') {
            throw new MalformedWeightFileException(file + " is not a weight file: it begins with '"
                    + begin.substring(0, Math.min(8, begin.length())).replaceAll("[^ -~]", "?")
                            + "', not with '{'");
        }
    }
}
