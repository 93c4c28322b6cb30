package org.hepmva.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;

/** SHA-256, in hexadecimal digits. */
final class Digests {

    private static final int BLOCK = 1 << 16;

    private Digests() {
    }

    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
                digest.update(block, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** {@return that of a table: its columns by name and type, and their values as they are} */
    static String of(Ntuple table) throws IOException {
        MessageDigest digest = sha256();
        for (ColumnDescription column : table.columns()) {
            digest.update((column.name() + "\n" + column.type() + "\n").getBytes(StandardCharsets.UTF_8));
            try (Chunks chunks = table.chunks(List.of(column.name()), EntryRange.all())) {
                while (chunks.advance()) {
                    digest.update(bytes(chunks.chunk().columns().get(0)));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(Column values) {
        if (!values.type().isNumber()) {
            return IntStream.range(0, values.size()).mapToObj(values::text)
                    .map(text -> text.length() + ":" + text).collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);
        }
        ByteBuffer bytes = ByteBuffer.allocate(values.size() * Long.BYTES);
        for (int i = 0; i < values.size(); i++) {
            bytes.putLong(values.type().isWhole() ? values.whole(i)
                    : Double.doubleToLongBits(values.value(i)));
        }
        return bytes.array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
