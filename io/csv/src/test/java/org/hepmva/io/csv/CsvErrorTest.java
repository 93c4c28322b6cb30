package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Chunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.UnknownTableException;
import org.hepmva.io.UnreadableFileException;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad text file is a sentence that says where. */
class CsvErrorTest {

    @TempDir
    private Path folder;

    private void assertMalformed(String text, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), text);

        assertMalformed(file, sentence);
    }

    private static void assertMalformed(Path file, String sentence) {
        MalformedFileException e = assertThrows(MalformedFileException.class, () -> {
            Ntuple ntuple = Ntuple.open(file.toString());
            NtupleLaws.rows(ntuple, ntuple.names(), EntryRange.all());
        });

        assertEquals(file + ": " + sentence, e.getMessage());
    }

    @Test
    void aRowThatIsTooShortNamesTheFirstColumnWithoutAValue() throws IOException {
        assertMalformed("a,b,c\n1,2,3\n\n1,2\n",
                "line 4: 2 values where there are 3 columns; the first column without one is 'c' (3)");
    }

    @Test
    void aRowThatIsTooLongQuotesTheFirstValueTooMany() throws IOException {
        assertMalformed("a,b\n1,2\n1,2,x,y\n",
                "line 3: 4 values where there are 2 columns; the first too many is 'x'");
        assertMalformed("a\n1\n2\n3\n4,5\n",
                "line 5: 2 values where there is 1 column; the first too many is '5'");
        assertMalformed("a,b\n1,2\n1,2,,\n",
                "line 3: 4 values where there are 2 columns; the first too many is ''");
    }

    @Test
    void textInAColumnOfNumbersBehindTheFirstRowsNamesLineColumnAndValue() throws IOException {
        assertMalformed("a,b\n" + "1,2.5\n".repeat(2000) + "1,n.n.\n",
                "line 2002, column 'b' (2): 'n.n.' is not a number");
        assertMalformed("a,b\n" + "1,2.5\n".repeat(2000) + "true,1\n",
                "line 2002, column 'a' (1): 'true' is not a number");
        assertMalformed("a\n" + "true\n".repeat(2000) + "1\n",
                "line 2002, column 'a' (1): '1' is not true or false");
    }

    @Test
    void aLongWrongValueIsCutShort() throws IOException {
        assertMalformed("a,b\n" + "1,2\n".repeat(2000) + "1," + "x".repeat(50) + "\n",
                "line 2002, column 'b' (2): '" + "x".repeat(40) + "…' is not a number");
    }

    @Test
    void aQuoteThatIsNeverClosedNamesTheLineOfItsRow() throws IOException {
        assertMalformed("a,b\n1,2\n3,\"4\n5,6\n", "line 3: a quoted value is opened and never closed");
    }

    @Test
    void textAfterAClosingQuoteNamesTheLineAndTheValue() throws IOException {
        assertMalformed("a,b\n1,2\n3,\"4\"5\n", "line 3: text follows the closing quote of value 2");
    }

    @Test
    void aFieldOfManyMegabytesIsRefused() throws IOException {
        assertMalformed("a,b\n1,\"" + "2,3\n".repeat(5_000_000),
                "line 2: a value is longer than 16777216 characters; perhaps a quote is never closed");
    }

    @Test
    void anEmptyFileAndOneOfCommentsAloneHaveNoColumns() throws IOException {
        assertMalformed("", "is empty (0 bytes)");
        assertMalformed("# a,b\n\n", "has no rows, only blank lines and comments");
    }

    @Test
    void aCompressedFileThatIsCutOffOrDamagedIsNoShorterFile() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(',').append(i * 0.7).append('\n');
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.toString().getBytes());
        }
        byte[] bytes = packed.toByteArray();
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        bytes[bytes.length - 6] ^= 0x55;
        Path damaged = Files.write(folder.resolve("damaged.csv.gz"), bytes);

        assertMalformed(Files.write(folder.resolve("head.csv.gz"), Arrays.copyOf(bytes, 5)),
                "the compressed data are cut off or damaged");
        assertMalformed(cut, "the compressed data are cut off or damaged");
        assertMalformed(damaged, "the compressed data are cut off or damaged");
    }

    @Test
    void charactersThatAreNoneAreRefusedWhereTheyCome() throws IOException {
        byte[] bytes = ("a,b\n" + "1,x\n".repeat(100_000) + "1,é\n").getBytes("ISO-8859-1");
        Path file = Files.write(folder.resolve("mixed.csv"), bytes);

        MalformedFileException e =
                assertThrows(MalformedFileException.class, () -> Ntuple.open(file.toString()));

        assertTrue(e.getMessage().matches(
                ".*mixed.csv: after line \\d+ there are bytes that are no characters in UTF-8"),
                e::getMessage);
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsNoticed() throws IOException {
        Path file = Files.writeString(folder.resolve("shrinks.csv"), "a\n" + "1\n".repeat(200_000));
        Ntuple ntuple = Ntuple.open(file.toString());

        try (Chunks chunks = ntuple.chunks(List.of("a"), EntryRange.all())) {
            chunks.advance();
            Files.writeString(file, "a\n" + "1\n".repeat(100_000));
            UnreadableFileException e = assertThrows(UnreadableFileException.class, () -> {
                while (chunks.advance()) {
                    chunks.chunk();
                }
            });

            assertEquals(file + ": became shorter while it was read, from 400002 bytes to 200002",
                    e.getMessage());
        }
    }

    @Test
    void whatGoesWrongInTheProgramIsNotBlamedOnTheFile() throws IOException {
        ByteSource file = ByteSource.of("good.csv", "a\n1\n2\n".getBytes(StandardCharsets.UTF_8));
        for (Throwable wrong : List.of(new IllegalStateException("bug"), new OutOfMemoryError("full"))) {
            CsvDialect dialect = CsvSurvey.of(file, ProgressListener.NONE).dialect();
            try (RowReader rows =
                    new RowReader(file, dialect, new FailingSink(wrong), ProgressListener.NONE)) {
                assertSame(wrong, assertThrows(wrong.getClass(), rows::next));
            }
        }
    }

    private record FailingSink(Throwable wrong) implements FieldSink {

        @Override
        public boolean field(int column, char[] buffer, int from, int to) {
            if (wrong instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) wrong;
        }

        @Override
        public String expected(int column) {
            return "a number";
        }
    }

    @Test
    void aTextFileHasNoTablesToChooseFrom() throws IOException {
        Path file = Files.writeString(folder.resolve("good.csv"), "a\n1\n");

        UnknownTableException e =
                assertThrows(UnknownTableException.class, () -> Ntuple.open(file + ":events"));

        assertEquals(file + ": no table 'events'; a CSV file has one table, without a name", e.getMessage());
    }
}
