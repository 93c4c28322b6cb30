package org.hepmva.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepmva.text.NearestNames;

/** Looks at a file before any format does: is there one, and what does it begin with? */
final class FileInspection {

    private static final int HEAD = 512;
    private static final int LISTED = 5;
    private static final String FOLDER = "is a folder, not a file";

    private FileInspection() {
    }

    static NtupleFormat formatOf(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new MalformedFileException(file + ": is empty (0 bytes)");
        }
        refuseStandIns(file, head);
        refuseOthersNamedRoot(file, head);
        List<NtupleFormat> formats = NtupleFormat.installed();
        for (NtupleFormat format : formats) {
            if (format.recognises(file, head)) {
                return format;
            }
        }
        throw new UnsupportedFormatException(file + ": is of no known format (it begins with "
                + beginning(head) + "); known are "
                + formats.stream().map(NtupleFormat::name).collect(Collectors.joining(", ")));
    }

    private static byte[] head(Path file) throws IOException {
        attributes(file);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw UnreadableFileException.of(file, e);
        }
    }

    /** {@return the attributes of a file that can be read as often as one likes} */
    static BasicFileAttributes attributes(Path file) throws UnreadableFileException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw UnreadableFileException.of(file, e);
        }
        if (attributes.isDirectory()) {
            throw new UnreadableFileException(file + ": " + FOLDER);
        }
        if (attributes.isOther()) {
            throw new UnreadableFileException(file + ": is a pipe or a device, not a file;"
                    + " ntuples are read more than once, so save it to a file first");
        }
        return attributes;
    }

    /** {@return why a file did not open, half a sentence} */
    static String whyUnreadable(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "may not be read (permission denied)";
        }
        if (Files.isDirectory(file)) {
            return FOLDER;
        }
        if (Files.exists(file)) {
            boolean hasReason = cause instanceof FileSystemException e && e.getReason() != null;
            return "cannot be read: "
                    + (hasReason ? ((FileSystemException) cause).getReason() : cause.getMessage());
        }
        return Files.isSymbolicLink(file) ? "is a link to a file that is not there"
                : "no such file" + neighbours(file);
    }

    private static String neighbours(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return "; there is no folder '" + folder + "' to read";
        }
        try {
            List<String> names = namesIn(folder);
            return names.isEmpty() ? "; the folder '" + folder + "' is empty"
                    : "; its folder has, nearest first: "
                            + NearestNames.list(file.getFileName().toString(), names, LISTED);
        } catch (IOException e) {
            return ""; // that the file is missing is the news, not that its folder cannot be listed
        }
    }

    static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (AccessDeniedException e) {
            throw new UnreadableFileException(folder + ": may not be listed (permission denied)", e);
        }
    }

    private static void refuseStandIns(Path file, byte[] head) throws MalformedFileException {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        String start = (text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text).stripLeading();
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head")
                || start.startsWith("<!--") && start.contains("<html")) {
            throw new MalformedFileException(file + ": is an HTML page, not an ntuple; perhaps what a server"
                    + " sent in place of the file");
        }
        if (start.startsWith("version https://git-lfs")) {
            throw new MalformedFileException(file + ": is a Git LFS pointer, not the file it stands for;"
                    + " 'git lfs pull' fetches that");
        }
    }

    /** Any text is CSV of a sort, so a spoiled ROOT file could pass for a table of one column. */
    private static void refuseOthersNamedRoot(Path file, byte[] head) throws MalformedFileException {
        boolean isRoot = new String(head, StandardCharsets.ISO_8859_1).startsWith("root");
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".root") && !isRoot) {
            throw new MalformedFileException(file + ": is not a ROOT file: it begins with " + beginning(head)
                    + ", not with 'root'");
        }
    }

    private static String beginning(byte[] head) {
        int shown = Math.min(head.length, 8);
        StringBuilder hex = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            hex.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%02x", head[i] & 0xff));
            text.append(head[i] >= ' ' && head[i] < 0x7f ? (char) head[i] : '.');
        }
        return hex + ", '" + text + "'";
    }
}
