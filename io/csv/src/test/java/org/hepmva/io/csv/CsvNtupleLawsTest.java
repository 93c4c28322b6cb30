package org.hepmva.io.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.io.TempDir;

/** The laws of ntuples, for text files of no, one, several and many rows. */
class CsvNtupleLawsTest extends NtupleLaws {

    @TempDir
    private static Path folder;

    @Override
    protected List<String> locations() throws IOException {
        Path none = Files.writeString(folder.resolve("none.csv"), "a,b\n");
        Path one = Files.writeString(folder.resolve("one.csv"), "7\n");
        Path blanks = Files.writeString(folder.resolve("blanks.txt"), " 1 2  x\n3  4.5 y\n");
        Path many = Files.writeString(folder.resolve("many.csv"), rows(9_000));
        Path packed = folder.resolve("packed.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(rows(2_000).getBytes());
        }
        return Stream.of(none, one, blanks, many, packed).map(Path::toString).toList();
    }

    private static String rows(int size) {
        Random random = new Random(size);
        StringBuilder text = new StringBuilder("pt,n,id,tag,label\n");
        for (int i = 0; i < size; i++) {
            text.append(random.nextInt(10) == 0 ? "" : random.nextGaussian()).append(',')
                    .append(random.nextInt()).append(',').append(random.nextLong()).append(',')
                    .append(random.nextBoolean())
                    .append(",\"").append(random.nextInt(1000)).append(", k\"\n");
        }
        return text.toString();
    }
}
