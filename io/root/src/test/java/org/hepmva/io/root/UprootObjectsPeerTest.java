package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.root.object.MemberException;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.testing.Corpus;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every number, text and array in every object of the corpus that uproot can read, as uproot reads it. */
@Tag("peer")
class UprootObjectsPeerTest {

    @TempDir
    static Path folder;

    @TestFactory
    List<DynamicTest> everyMemberOfEveryObjectIsAsInUproot() throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>(Corpus.rootFiles());
        files.add(Fixtures.file("members.root"));
        Peer.run("io/root/src/test/peers/uproot_objects.py", folder, files);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            List<String> lines = Files.readAllLines(folder.resolve(i + ".objects"));
            if (!lines.isEmpty()) {
                tests.add(DynamicTest.dynamicTest(Corpus.name(file), () -> compare(file, lines)));
            }
        }
        assertTrue(tests.size() > 10 || files.size() < 10, "objects in " + tests.size() + " files");
        return tests;
    }

    private static void compare(Path path, List<String> lines) throws IOException {
        try (RootFile file = RootFile.open(path)) {
            Map<String, RootObject> objects = new HashMap<>();
            for (String line : lines) {
                String[] words = line.split("\t", 3);
                if (!objects.containsKey(words[0])) {
                    objects.put(words[0], file.object(words[0]));
                }
                compare(objects.get(words[0]), words[1].split("/"), 0, words[2]);
            }
        }
    }

    private static void compare(RootObject object, String[] members, int first, String value) {
        String member = members[first];
        if (first + 1 < members.length) {
            compare(object.object(member).orElseThrow(), members, first + 1, value);
        } else if (value.startsWith("\"")) {
            byte[] text = Base64.getDecoder().decode(value.substring(1));
            assertEquals(new String(text, StandardCharsets.UTF_8), object.text(member),
                    () -> object + ": " + member);
        } else if (member.equals("*")) {
            assertArrayEquals(numbers(value), object.numbers(), object::toString);
        } else {
            assertArrayEquals(numbers(value), numbersOf(object, member), () -> object + ": " + member);
        }
    }

    private static double[] numbersOf(RootObject object, String member) {
        try {
            return object.numbers(member);
        } catch (MemberException e) {
            return new double[] {object.number(member)};
        }
    }

    private static double[] numbers(String value) {
        return value.isEmpty() ? new double[0]
                : Arrays.stream(value.split(" ")).mapToDouble(UprootObjectsPeerTest::number).toArray();
    }

    private static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
