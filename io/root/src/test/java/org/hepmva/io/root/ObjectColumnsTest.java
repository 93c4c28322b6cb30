package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Branches of collections and objects, in every way in which ROOT stores them. */
class ObjectColumnsTest {

    private static List<List<String>> expected(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Fixtures.file(file + ".txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t"))).toList();
        }
    }

    @TestFactory
    List<DynamicTest> everyMemberHasTheValuesThatWereWritten() throws IOException {
        return comparisons("objects");
    }

    @TestFactory
    List<DynamicTest> whatIsPointedToHasTheValuesThatWereWritten() throws IOException {
        return comparisons("pointers");
    }

    private static List<DynamicTest> comparisons(String file) throws IOException {
        return expected(file).stream().map(row -> DynamicTest.dynamicTest(row.get(0), () -> {
            try (Ntuple ntuple = Ntuple.open(Fixtures.file(file + ".root"), "")) {
                assertTrue(ntuple.column(row.get(0)).isPresent(), ntuple.unreadable() + " " + ntuple.names());
                assertEquals(row.subList(1, row.size()).stream().map(ObjectColumnsTest::asHere).toList(),
                        Fixtures.texts(ntuple, row.get(0)).stream().map(ObjectColumnsTest::asHere).toList());
            }
        })).toList();
    }

    /** Whole numbers of floating point and text without quotes are written in two ways. */
    private static String asHere(String json) {
        return Arrays.stream(json.replaceAll("^\"(.*)\"$", "$1").split("(?<=[\\[\\], ])|(?=[\\[\\], ])"))
                .map(word -> word.replaceAll("^(-?\\d+)\\.0$", "$1")).reduce("", String::concat);
    }

    @Test
    void nothingOfTheFileIsLeftOut() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("objects.root"), "")) {
            Set<String> names = new HashSet<>();
            expected("objects").forEach(row -> names.add(ntuple.column(row.get(0)).orElseThrow().name()));
            assertEquals(List.of(), ntuple.unreadable());
            assertEquals(List.of(), ntuple.names().stream()
                    .filter(name -> !names.contains(name))
                    .filter(name -> !name.matches("eventSplit.*_|.*\\.f(Bits|UniqueID)")).toList());
        }
    }

    @Test
    void whatMayBeOfAnyClassIsNamedWithTheReason() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("pointers.root"), "")) {
            assertEquals(List.of("record.any: what it points to may be of any class",
                    "record.chain.next: it contains itself",
                    "mixed: it holds objects of several classes: Hit, TNamed",
                    "recordSplit.any: what it points to may be of any class",
                    "recordSplit.chain.next: it contains itself"),
                    ntuple.unreadable().stream()
                            .map(column -> column.name() + ": " + column.reason()).toList());
        }
    }

    @Test
    void allBasketsThatAreReadWereExpectedThoseOfCountersToo() throws IOException {
        AskedSource asked = AskedSource.of(ByteSource.of(Fixtures.file("pointers.root")));
        try (RootFile file = RootFile.open(asked.source()); Ntuple ntuple = file.ntuple("tree")) {
            asked.reads().clear();

            Fixtures.texts(ntuple, "clonesSplit.adc");

            assertEquals(2, asked.reads().size());
            assertEquals(List.of(), asked.unexpected());
        }
    }

    private static String refused(String column) throws IOException {
        Path file = Fixtures.file("pointers.root");
        try (Ntuple ntuple = Ntuple.open(file, "")) {
            String message = assertThrows(UnsupportedFormatException.class,
                    () -> Fixtures.texts(ntuple, column)).getMessage();
            return message.substring((file + ": tree 'tree', ").length()).replaceAll("byte \\d+", "byte N");
        }
    }

    @Test
    void emptySlotsOfAClonesArrayAreNotLeftOutSilently() throws IOException {
        assertEquals("branch 'gaps', basket 0: slot 1 of a TClonesArray before byte N is empty, so that its"
                + " columns have no value for it", refused("gaps.hits.id"));
    }

    @Test
    void aPointerToTheObjectOfTheEntryIsNamed() throws IOException {
        for (String branch : List.of("own", "ownSplit.me")) {
            assertEquals("branch '" + branch + "', basket 0: a 'Mark*' before byte N points to the object of"
                    + " its own entry, which cannot be read through a pointer",
                    refused(branch.replace(".me", "") + ".me.mark"));
        }
    }

    @Test
    void referencesAreTheNumbersOfWhatTheyReferTo() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("pointers.root"), "")) {
            assertEquals(List.of("[]", "[1]", "[2, 3]", "[4, 5, 6]"), Fixtures.texts(ntuple, "record.refs"));
            assertEquals(List.of("0", "1", "2", "4"), Fixtures.texts(ntuple, "record.ref"));
            assertEquals(Fixtures.texts(ntuple, "record.refs"), Fixtures.texts(ntuple, "recordSplit.refs"));
        }
    }
}
