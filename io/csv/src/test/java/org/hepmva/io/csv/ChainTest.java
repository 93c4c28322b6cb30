package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files as one ntuple: which columns it has, which it refuses, whatever their order. */
class ChainTest {

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<String> described(Ntuple ntuple) {
        return ntuple.columns().stream().map(column -> column.name() + " " + column.type()).toList();
    }

    private static List<String> refused(Ntuple ntuple) {
        return ntuple.unreadable().stream()
                .map(column -> column.name() + " (" + column.type() + ") " + column.reason()).toList();
    }

    private static <E extends Exception> String refusal(Class<E> kind, Ntuple ntuple, String column) {
        return assertThrows(kind, () -> ntuple.chunks(List.of(column), EntryRange.all())).getMessage();
    }

    @Test
    void aChainIsItsPartsOneAfterTheOther() throws IOException {
        Ntuple chain = Ntuple.openAll(List.of(file("1.csv", "x,s\n1,a\n2,b\n"),
                file("2.csv", "s,y,x\nc,0,3\n")));

        assertEquals(3, chain.entries());
        assertEquals(List.of(List.of("1", "a"), List.of("2", "b"), List.of("3", "c")),
                NtupleLaws.rows(chain, List.of("x", "s"), EntryRange.all()));
        assertEquals(folder + "/1.csv, " + folder + "/2.csv", chain.location());
    }

    @Test
    void theTypesOfAChainAreWideEnoughForEveryPart() throws IOException {
        Ntuple chain = Ntuple.openAll(List.of(file("1.csv", "a,b,c,d\n1,1,true,true\n"),
                file("2.csv", "a,b,c,d\n3000000000,0.5,7,false\n"), file("3.csv", "a,b,c,d\n")));

        assertEquals(List.of(ScalarType.LONG, ScalarType.DOUBLE, ScalarType.INT, ScalarType.BOOLEAN),
                chain.columns().stream().map(ColumnDescription::type).toList());
        assertEquals(List.of(List.of("1", "1", "1", "true"), List.of("3000000000", "0.5", "7", "false")),
                NtupleLaws.rows(chain, chain.names(), EntryRange.all()));
        assertEquals(folder + "/1.csv … " + folder + "/3.csv (3 files)", chain.location());
    }

    @Test
    void theRemarksOfAChainAreSaidOnceAndTellOfWiderColumnsAndRepeatedParts() throws IOException {
        String first = file("1.csv", "a,b\n1,1\n");
        String second = file("2.csv", "a,b\n9007199254740993,0.5\n");
        String third = file("3.txt", "a;b\n2;2\n");

        Ntuple chain = Ntuple.openAll(List.of(first, second, third, first));

        String comma = "CSV with a comma between values; names from the first row";
        assertEquals(List.of(first + " and 2 more: " + comma,
                third + ": CSV with a semicolon between values; names from the first row",
                first + ": is 2 times in the chain, and so is each entry",
                "column 'a' is INT in " + first + ", LONG in the chain",
                "column 'b' is INT in " + first + ", DOUBLE in the chain"), chain.remarks());
        assertEquals(List.of(first + ": is 2 times in the chain, and so is each entry"), chain.warnings());
        assertEquals(List.of(comma), Ntuple.openAll(List.of(first, second)).remarks().subList(0, 1));
        assertEquals(List.of("1", "9007199254740993", "2", "1"),
                NtupleLaws.rows(chain, List.of("a"), EntryRange.all()).stream()
                        .flatMap(List::stream).toList());
    }

    @Test
    void aColumnThatOnePartLacksIsRefusedOnlyWhenItIsAskedForAndInAnyOrder() throws IOException {
        String with = file("1.csv", "x,y,w\n1,2,7\n");
        String without = file("2.csv", "y,x\n3,4\n");

        for (List<String> files : List.of(List.of(with, without), List.of(without, with))) {
            Ntuple chain = Ntuple.openAll(files);

            assertEquals(List.of("x", "y"), List.copyOf(new TreeSet<>(chain.names())));
            assertEquals(List.of("w (int) is not in " + without), refused(chain));
            assertEquals(2, NtupleLaws.rows(chain, List.of("x", "y"), EntryRange.all()).size());
            assertEquals(chain.location() + ": column 'w' of type int: is not in " + without,
                    refusal(UnsupportedFormatException.class, chain, "w"));
        }
    }

    @Test
    void aCutOrAFormulaOnSuchAColumnNamesThePartThatLacksIt() throws IOException {
        String with = file("1.csv", "x,w\n1,7\n");
        String without = file("2.csv", "x,v\n3,8\n");
        Ntuple chain = Ntuple.openAll(List.of(with, without, with));

        Query query = Query.of(List.of(Definition.parse("2*x"))).withCut(Expression.parse("w > 1"));

        assertEquals(chain.location() + ": column 'w' of type int: is not in " + without,
                assertThrows(UnsupportedFormatException.class,
                        () -> query.read(chain, ProgressListener.NONE)).getMessage());
        assertEquals(List.of("w (int) is not in " + without, "v (int) is not in " + with + " and 1 more"),
                refused(chain));
    }

    @Test
    void aColumnOfTextInOnePartAndOfNumbersInAnotherIsRefusedOnlyWhenItIsAskedFor() throws IOException {
        String numbers = file("1.csv", "x,y\n1,2\n");
        String text = file("2.csv", "x,y\n1,mu\n2,3\n3,4\n4,5\n");

        for (List<String> files : List.of(List.of(numbers, text), List.of(text, numbers))) {
            Ntuple chain = Ntuple.openAll(files);

            assertEquals(List.of("x INT"), described(chain));
            assertEquals("is text in " + text + ", because of 'mu' in line 2, and a number in " + numbers,
                    chain.unreadable().get(0).reason());
            assertEquals(5, chain.entries());
        }
    }

    @Test
    void aPartWithoutEntriesAddsNothingAndHidesNothing() throws IOException {
        String other = file("0.csv", "q\n");
        String filled = file("1.csv", "x,y\n1,a\n");
        for (List<String> files : List.of(List.of(other, filled), List.of(filled, other),
                List.of(filled, other, filled))) {
            Ntuple chain = Ntuple.openAll(files);

            assertEquals(List.of("x INT", "y STRING"), described(chain));
            assertEquals(List.of(), chain.unreadable());
            assertEquals(files.size() - 1, chain.entries());
            assertEquals(List.of("1", "a"),
                    NtupleLaws.rows(chain, List.of("x", "y"), EntryRange.all()).get(0));
        }
    }

    @Test
    void aChainOfPartsWithoutEntriesHasAllTheirColumns() throws IOException {
        Ntuple chain = Ntuple.openAll(List.of(file("1.csv", "x,y\n"), file("2.csv", "y,z\n")));

        assertEquals(List.of("x", "y", "z"), chain.names());
        assertEquals(List.of(), NtupleLaws.rows(chain, chain.names(), EntryRange.all()));
    }

    @Test
    void whatAChainHasDoesNotDependOnTheOrderOfItsParts() throws IOException {
        List<String> files = new ArrayList<>(List.of(file("1.csv", "a,b,c,d\n1,1,x,1\n"),
                file("2.csv", "d,a,b\n0.5,3000000000,true\n"), file("3.csv", "e,a,b,c,d\n"),
                file("4.csv", "b,a,c,d\n7,1,5,2\n")));
        Ntuple first = Ntuple.openAll(files);
        assertEquals(List.of("a LONG", "b INT", "d DOUBLE"), described(first));

        Collections.rotate(files, 1);
        for (int i = 0; i < files.size(); i++, Collections.rotate(files, 1)) {
            Ntuple chain = Ntuple.openAll(files);

            assertEquals(new TreeSet<>(described(first)), new TreeSet<>(described(chain)));
            assertEquals(List.of("c"), chain.unreadable().stream().map(UnreadableColumn::name).toList());
        }
    }

    @Test
    void aChainHasAtLeastOnePartWhichMayBeAlone() throws IOException {
        assertEquals("a chain needs at least one part, and there is none",
                assertThrows(IllegalArgumentException.class, () -> Ntuple.chain(List.of())).getMessage());
        assertEquals(1, Ntuple.openAll(List.of(file("1.csv", "x,y\n1,2\n"))).entries());
    }
}
