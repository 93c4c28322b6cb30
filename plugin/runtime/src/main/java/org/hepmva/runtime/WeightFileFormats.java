package org.hepmva.runtime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.hepmva.text.Printable;
import org.hepmva.text.Services;
import org.hepmva.text.SystemReason;
import org.hepmva.text.WholeFile;

/** Gives a file to its format, by its content when it is read and by its name when it is written. */
final class WeightFileFormats {

    private static final int HEAD = 4096;
    private static final int SHOWN = 8;

    /** What a file is called if its name says nothing. */
    private static final String USUAL_ENDING = ".hepmva.json";

    private WeightFileFormats() { }

    static List<WeightFileFormat> all() {
        Class<WeightFileFormat> type = WeightFileFormat.class;
        return Services.of(ServiceLoader.load(type, type.getClassLoader()), ServiceLoader.load(type));
    }

    static Optional<WeightFileFormat> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return knowing(in.readNBytes(HEAD));
        }
    }

    private static Optional<WeightFileFormat> knowing(byte[] head) {
        return all().stream().filter(format -> format.knows(head)).findFirst();
    }

    /** Says which file it is that cannot be read. */
    static WeightFile read(Path file) throws WeightFileException {
        String name = Printable.of(file.toString());
        if (Files.isDirectory(file)) {
            throw new WeightFileException(name + " cannot be read: it is a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (UnsupportedWeightFileException e) {
            throw new UnsupportedWeightFileException(name + ": " + e.getMessage(), e);
        } catch (WeightFileException | IllegalArgumentException e) {
            throw new MalformedWeightFileException(name + ": " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new WeightFileException(name + " cannot be read: it does not exist", e);
        } catch (IOException e) {
            throw new WeightFileException(name + " cannot be read: " + SystemReason.of(e), e);
        }
    }

    static WeightFile read(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        Optional<WeightFileFormat> format = knowing(head);
        if (format.isEmpty()) {
            throw unknown(head);
        }
        return format.get().read(buffered);
    }

    /** Other people's files are told by their beginning. */
    private static WeightFileException unknown(byte[] head) {
        String begin = new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^ï»¿", "").stripLeading();
        if (begin.isEmpty()) {
            return new MalformedWeightFileException("this is no weight file: it is empty");
        }
        if (begin.startsWith("<?xml") || begin.startsWith("<MethodSetup")) {
            return new UnsupportedWeightFileException("this is XML, perhaps of TMVA; known formats: "
                    + names());
        }
        if (begin.charAt(0) == '{') {
            return new MalformedWeightFileException("this is other JSON: \"format\": \"hepmva weight file\""
                    + " is missing");
        }
        return new MalformedWeightFileException("this is no weight file: it begins with '"
                + begin.substring(0, Math.min(SHOWN, begin.length())).replaceAll("[^ -~]", "?")
                + "'; known formats: " + names());
    }

    private static String names() {
        return all().stream().map(format -> format.name() + " (" + format.ending() + ")")
                .collect(Collectors.joining(", "));
    }

    static void write(WeightFile weights, Path file) throws IOException {
        WeightFileFormat format = forName(file.toString());
        WholeFile.write(file, out -> format.write(weights, out));
    }

    /** Writes hepmva's own format. */
    static void write(WeightFile weights, OutputStream out) throws IOException {
        forName(USUAL_ENDING).write(weights, out);
    }

    /** {@return the format whose ending is the longest that fits; hepmva's own if none does} */
    private static WeightFileFormat forName(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        List<WeightFileFormat> writing = all().stream().filter(WeightFileFormat::canWrite).toList();
        return writing.stream().filter(format -> lowerCase.endsWith(format.ending()))
                .max(Comparator.comparingInt(format -> format.ending().length()))
                .orElseGet(() -> forName(USUAL_ENDING));
    }
}
