package org.hepmva.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * A file of a known format, judged by what it begins with.
 *
 * @param source its bytes, unpacked if the format does not do that itself
 * @param format the format
 */
record Recognised(ByteSource source, NtupleFormat format) {

    private static final int HEAD = 512;

    /** {@return a file, unpacked where its format needs that} */
    static Recognised of(ByteSource source) throws IOException {
        return judged(source, GzipSource::of);
    }

    /** {@return the format of a file, of which the beginning alone is read} */
    static NtupleFormat format(ByteSource source) throws IOException {
        return judged(source, packed -> packed).format;
    }

    /** Takes the place of a source that is compressed. */
    private interface Unpacking {

        ByteSource of(ByteSource packed) throws IOException;
    }

    private static Recognised judged(ByteSource source, Unpacking unpacking) throws IOException {
        String name = source.name();
        byte[] head = source.read(0, (int) Math.min(HEAD, source.size()));
        if (head.length == 0) {
            throw new MalformedFileException(name + ": is empty (0 bytes)");
        }
        byte[] unpacked = unpacked(head);
        refuseStandIns(name, unpacked);
        refuseOthersNamedRoot(name, unpacked);
        List<NtupleFormat> formats = NtupleFormat.installed();
        for (boolean isLast : new boolean[] {false, true}) {
            List<NtupleFormat> asked = formats.stream().filter(f -> f.isLastResort() == isLast).toList();
            Optional<NtupleFormat> packed = asked.stream().filter(f -> f.recognises(name, head)).findFirst();
            if (packed.isPresent()) {
                return new Recognised(source, packed.get());
            }
            Optional<NtupleFormat> inside = asked.stream()
                    .filter(f -> unpacked != head && f.recognises(name, unpacked)).findFirst();
            if (inside.isPresent()) {
                return new Recognised(unpacking.of(source), inside.get());
            }
        }
        throw new UnsupportedFormatException(name + ": is of no known format (it begins with "
                + beginning(head) + "); known are "
                + formats.stream().map(NtupleFormat::name).collect(Collectors.joining(", ")));
    }

    /** {@return what can be unpacked of the beginning of a compressed file; as it is if that is nothing} */
    private static byte[] unpacked(byte[] head) {
        if (!GzipSource.isGzip(head)) {
            return head;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int b = in.read(); b >= 0 && bytes.size() < HEAD; b = in.read()) {
                bytes.write(b);
            }
        } catch (IOException e) {
            // the head of a file ends somewhere within the compressed data, as expected
            return bytes.size() == 0 ? head : bytes.toByteArray();
        }
        return bytes.size() == 0 ? head : bytes.toByteArray();
    }

    private static void refuseStandIns(String file, byte[] head) throws MalformedFileException {
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
    private static void refuseOthersNamedRoot(String file, byte[] head) throws MalformedFileException {
        boolean isRoot = new String(head, StandardCharsets.ISO_8859_1).startsWith("root");
        if (file.toLowerCase(Locale.ROOT).endsWith(".root") && !isRoot) {
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
