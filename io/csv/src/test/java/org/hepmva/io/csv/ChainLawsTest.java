package org.hepmva.io.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.Ntuple;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.io.TempDir;

/**
 * The laws of ntuples, for chains: parts without entries first, last and between, types that
 * differ, columns that a part lacks.
 */
class ChainLawsTest extends NtupleLaws {

    @TempDir
    private static Path folder;

    @Override
    protected List<String> locations() throws IOException {
        String none = Files.writeString(folder.resolve("none.csv"), "x,y,label\n").toString();
        String whole = Files.writeString(folder.resolve("whole.csv"), rows("1,2", 9_000)).toString();
        String large = Files.writeString(folder.resolve("large.csv"), rows("3000000000,5", 7)).toString();
        String real = Files.writeString(folder.resolve("real.csv"), rows("0.5,true", 3)).toString();
        String more = Files.writeString(folder.resolve("more.csv"),
                "label,z,x,y\n" + "b,1,2,3\n".repeat(4)).toString();
        return List.of(String.join("|", whole, large), String.join("|", more, none, whole),
                String.join("|", whole, real, large, whole),
                String.join("|", real, real), none + "|" + real, String.join("|", large, large, large));
    }

    private static String rows(String numbers, int size) {
        StringBuilder text = new StringBuilder("x,y,label\n");
        for (int i = 0; i < size; i++) {
            text.append(numbers).append(",row ").append(i).append('\n');
        }
        return text.toString();
    }

    @Override
    protected Ntuple open(String location) throws IOException {
        return Ntuple.openAll(Arrays.asList(location.split("\\|")));
    }
}
