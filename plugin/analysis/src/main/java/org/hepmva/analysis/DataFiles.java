package org.hepmva.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hepmva.io.Location;
import org.hepmva.runtime.DataFile;
import org.hepmva.sample.ClassSource;

/** The files of an analysis with their size and SHA-256, as a weight file records them. */
final class DataFiles {

    private static final int BLOCK = 1 << 16;

    private final Map<Path, String> digests = new HashMap<>();

    /** {@return the files of both classes; a file that both read is digested once} */
    static List<DataFile> of(Inputs inputs) throws IOException {
        DataFiles files = new DataFiles();
        List<DataFile> all = new ArrayList<>(files.of(inputs.signal()));
        all.addAll(files.of(inputs.background()));
        return all;
    }

    private List<DataFile> of(ClassSource source) throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (String text : source.locations()) {
            Location location = Location.parse(text);
            Path file = location.file();
            if (!digests.containsKey(file)) {
                digests.put(file, sha256(file));
            }
            files.add(new DataFile(file.toString(), location.table(), source.name(),
                    Files.size(file), digests.get(file)));
        }
        return files;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
                digest.update(block, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
