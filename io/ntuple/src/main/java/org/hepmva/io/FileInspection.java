package org.hepmva.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepmva.text.NearestNames;

/** Looks at a file before any format does: is there one, and what does it begin with? */
final class FileInspection {

    private static final int HEAD = 512;
    private static final int LISTED = 5;

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
        if (!Files.exists(file)) {
            throw new UnreadableFileException(file + ": no such file" + neighbours(file));
        }
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException(file + ": is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (AccessDeniedException e) {
            throw new UnreadableFileException(file + ": may not be read (permission denied)", e);
        }
    }

    private static String neighbours(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return "; there is no folder '" + folder + "' to read";
        }
        List<String> names = namesIn(folder);
        return names.isEmpty() ? "; the folder '" + folder + "' is empty"
                : "; its folder has, nearest first: "
                        + NearestNames.list(file.getFileName().toString(), names, LISTED);
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
