package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.io.Chunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.TableDescription;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How text is understood: "a INT|b DOUBLE" are the columns, "[1, 2.5]" is a row. */
class CsvFormatTest {

    private static final String COMMA = "CSV with a comma between values; ";
    private static final String FIRST_ROW = COMMA + "names from the first row";

    @TempDir
    private Path folder;

    private Ntuple read(String text) throws IOException {
        return Ntuple.open(Files.writeString(folder.resolve("events.csv"), text).toString());
    }

    private static String columns(Ntuple ntuple) {
        return String.join("|", ntuple.columns().stream().map(c -> c.name() + " " + c.type()).toList());
    }

    private static List<List<String>> rows(Ntuple ntuple) throws IOException {
        return NtupleLaws.rows(ntuple, ntuple.names(), EntryRange.all());
    }

    @Test
    void theFirstRowNamesTheColumnsAndTheOthersGiveTheirTypes() throws IOException {
        Ntuple ntuple = read("n,pt,id,good,label\n1,2.5,3000000000,true,mu\n-2,3,1,False,e\n");

        assertEquals("n INT|pt DOUBLE|id LONG|good BOOLEAN|label STRING", columns(ntuple));
        assertEquals(List.of(List.of("1", "2.5", "3000000000", "true", "mu"),
                List.of("-2", "3", "1", "false", "e")), rows(ntuple));
        assertEquals(List.of(FIRST_ROW), ntuple.remarks());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            1,2!                    a comma
            1;2!                    a semicolon
            1|2!                    a bar
            1 2!                    white space
            1 , 2!                  a comma
            1,5;2,5!                a semicolon
            "1;3";2!                a semicolon
            2026-11-21 10:30,1!     a comma
            """)
    void theDelimiterIsTheOneThatCutsEveryRowAlikeAndIntoMostNumbers(String row, String delimiter)
            throws IOException {
        Ntuple ntuple = read(row + "\n" + row + "\n");

        assertEquals(2, ntuple.columns().size());
        assertTrue(ntuple.remarks().get(0).startsWith("CSV with " + delimiter + " between"));
    }

    @Test
    void aTabMayStandBetweenEmptyValues() throws IOException {
        Ntuple ntuple = read("a\tb\tc\n\t\t3\n1\t\t4\n");

        assertEquals("a DOUBLE|b DOUBLE|c INT", columns(ntuple));
        assertEquals(List.of(List.of("NaN", "NaN", "3"), List.of("1", "NaN", "4")), rows(ntuple));
    }

    @Test
    void runsOfBlanksAndTabsAreOneBlankExceptBetweenQuotes() throws IOException {
        Ntuple ntuple = read("  pt   eta\tlabel \n 1.5\t\t 2   \"a  b\"\n3   4 c\n");

        assertEquals("pt DOUBLE|eta INT|label STRING", columns(ntuple));
        assertEquals(List.of(List.of("1.5", "2", "a  b"), List.of("3", "4", "c")), rows(ntuple));
    }

    @Test
    void withoutNamesColumnsAreNumberedFromOne() throws IOException {
        Ntuple ntuple = read("28.8,16.0,g\n31.6,11.7,h\n");

        assertEquals("c1 DOUBLE|c2 DOUBLE|c3 STRING", columns(ntuple));
        assertEquals(List.of(COMMA + "no header, so columns are named c1 to c3"), ntuple.remarks());
    }

    @Test
    void aNameAboveNumbersMakesAHeaderEvenBesideNumbers() throws IOException {
        Ntuple ntuple = read("pt,2017,label\n1.5,1,a\n2.5,0,b\n");

        assertEquals("pt DOUBLE|c2017 INT|label STRING", columns(ntuple));
    }

    @Test
    void aCommentAboveTheRowsNamesTheColumnsIfItFits() throws IOException {
        Ntuple ntuple = read("# run 7 of May\n# pt eta phi\n1 2 3\n4 5 6\n");

        assertEquals("pt INT|eta INT|phi INT", columns(ntuple));
        assertEquals("CSV with white space between values; names from the comment above the first row",
                ntuple.remarks().get(0));
    }

    @Test
    void anIndexWrittenByPandasIsAColumn() throws IOException {
        Ntuple ntuple = read(",0,1\n0,34.8,-0.3\n1,30.0,0.7\n");

        assertEquals("index INT|c0 DOUBLE|c1 DOUBLE", columns(ntuple));
        assertEquals("names that are empty, numbers or given more than once were changed: column 1 ''"
                + " is called 'index', column 2 '0' is called 'c0', column 3 '1' is called 'c1'",
                ntuple.remarks().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "nan", "NaN", "-nan", "N/A", "null", "None", "<NA>", "\"\"", "  "})
    void aMissingValueIsNaNAndMakesItsColumnDouble(String missing) throws IOException {
        Ntuple ntuple = read("a,b\n1,2\n" + missing + ",3\n");

        assertEquals("a DOUBLE|b INT", columns(ntuple));
        assertEquals(List.of(List.of("1", "2"), List.of("NaN", "3")), rows(ntuple));
        assertEquals("column 'a' has missing values, so it is read as DOUBLE with NaN",
                ntuple.remarks().get(1));
    }

    @Test
    void truthWithMissingValuesIsOneZeroAndNaN() throws IOException {
        Ntuple ntuple = read("tag,x\ntrue,1\nFALSE,2\n,3\n");

        assertEquals(List.of(List.of("1", "1"), List.of("0", "2"), List.of("NaN", "3")), rows(ntuple));
    }

    @Test
    void missingValuesInTextStayAsTheyAreWritten() throws IOException {
        Ntuple ntuple = read("label,x\nNA,1\n,2\nmu,3\n");

        assertEquals(List.of(List.of("NA", "1"), List.of("", "2"), List.of("mu", "3")), rows(ntuple));
    }

    @Test
    void aColumnWithoutAnyValueIsNaN() throws IOException {
        Ntuple ntuple = read("a,b\n,1\n,2\n");

        assertEquals("a DOUBLE|b INT", columns(ntuple));
        assertEquals("column 'a' has no values: all NaN", ntuple.remarks().get(1));
    }

    @Test
    void infinityIsANumber() throws IOException {
        assertEquals(List.of(List.of("Infinity"), List.of("-Infinity"), List.of("1")),
                rows(read("a\ninf\n-Infinity\n1\n")));
    }

    @Test
    void quotesHoldDelimitersQuotesAndLineEndsAndMayStandAfterABlank() throws IOException {
        Ntuple ntuple = read("name,\"x, y\"\r\n\"a \"\"b\"\"\",1\r\n\"two\nlines\", \"2\"\r\n");

        assertEquals("name STRING|x, y INT", columns(ntuple));
        assertEquals(List.of(List.of("a \"b\"", "1"), List.of("two\nlines", "2")), rows(ntuple));
    }

    @Test
    void commentsAndBlankLinesAreSkippedAnywhere() throws IOException {
        Ntuple ntuple = read("# written by hand\n\na,b\n#1,2\n3,4\n\n   \n5,6\n#end");

        assertEquals(List.of(List.of("3", "4"), List.of("5", "6")), rows(ntuple));
    }

    @Test
    void oneDelimiterTooManyAtTheEndOfALineIsForgiven() throws IOException {
        assertEquals(List.of(List.of("1", "2"), List.of("3", "4")), rows(read("a,b\n1,2,\n3,4,\n")));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertEquals(List.of(List.of("1", "2")), rows(read("a,b\n1,2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndAsOnAnySystem(String end) throws IOException {
        assertEquals(List.of(List.of("1", "2")), rows(read("a,b" + end + "1,2" + end)));
    }

    @Test
    void oneColumnNeedsNoDelimiter() throws IOException {
        Ntuple ntuple = read("mass of the pair\n91.2\n\n88.0\n");

        assertEquals("mass of the pair DOUBLE", columns(ntuple));
        assertEquals(List.of(List.of("91.2"), List.of("88")), rows(ntuple));
    }

    @Test
    void aHeaderAloneIsAnNtupleWithoutEntries() throws IOException {
        Ntuple ntuple = read("a,b\n");

        assertEquals("a DOUBLE|b DOUBLE", columns(ntuple));
        assertEquals(0, ntuple.entries());
        assertEquals(List.of(FIRST_ROW), ntuple.remarks());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        assertEquals("a INT|b INT", columns(read("\ufeffa,b\n1,2\n")));
    }

    @Test
    void charactersMayBeUtf16OrLatin() throws IOException {
        Path wide = Files.write(folder.resolve("wide.csv"),
                "\ufeffμ,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE));
        Path latin = Files.write(folder.resolve("latin.csv"),
                "µ,b\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of("μ", "b"), Ntuple.open(wide.toString()).names());
        assertEquals(List.of("µ", "b"), Ntuple.open(latin.toString()).names());
        assertEquals("CSV with a comma between values, characters in ISO-8859-1; names from the first row",
                Ntuple.open(latin.toString()).remarks().get(0));
    }

    @Test
    void aDecimalCommaIsUnderstoodWhereItCannotStandBetweenValues() throws IOException {
        Ntuple ntuple = read("a;b\n1,5;2\n-2,25e3;3\n");

        assertEquals(List.of(List.of("1.5", "2"), List.of("-2250", "3")), rows(ntuple));
        assertEquals("numbers are read with a decimal comma", ntuple.remarks().get(1));
    }

    @Test
    void wholeNumbersWidenToLongAndToDoubleEvenFarBehindTheFirstRows() throws IOException {
        String rows = "1,1,1\n".repeat(5000);

        assertEquals("a INT|b LONG|c DOUBLE",
                columns(read("a,b,c\n" + rows + "2147483647,2147483648,0.5\n")));
        assertEquals("a LONG|b UNSIGNED_LONG|c DOUBLE", columns(
                read("a,b,c\n" + rows + "-9223372036854775808,9223372036854775808,1e3\n")));
    }

    @Test
    void whole64BitNumbersAreExactWithoutSignToo() throws IOException {
        Ntuple ntuple = read("id,parent\n18446744073709551615,-9223372036854775808\n"
                + "9223372036854775808,9223372036854775807\n0,-1\n"
                + "00000000000000000000018,9007199254740993\n");

        assertEquals("id UNSIGNED_LONG|parent LONG", columns(ntuple));
        assertEquals(List.of(List.of("18446744073709551615", "-9223372036854775808"),
                List.of("9223372036854775808", "9223372036854775807"), List.of("0", "-1"),
                List.of("18", "9007199254740993")), rows(ntuple));
        assertEquals(List.of(FIRST_ROW), ntuple.remarks());
    }

    @Test
    void wholeNumbersBeyond64BitsAreRoundedWithARemark() throws IOException {
        Ntuple ntuple = read("id\n1\n18446744073709551616\n36893488147419103233\n");

        assertEquals("id DOUBLE", columns(ntuple));
        assertEquals("column 'id' has whole numbers beyond 64 bits, so it is read as DOUBLE, which rounds"
                + " them, such as '18446744073709551616'", ntuple.remarks().get(1));
    }

    @Test
    void onlyLossesAreWarnedOfNotHowAFileIsUnderstood() throws IOException {
        Ntuple fine = read("pt;pt;x\n1,5;;\n2;3;\n");
        Ntuple lossy = read("x,id\n1e400,\n1,9007199254740993\n");

        assertEquals(List.of(), fine.warnings());
        assertEquals(List.of("column 'x' has numbers too large for a DOUBLE, which are read as infinite, such"
                + " as '1e400'", "column 'id' is read as DOUBLE, which rounds whole numbers such as"
                + " '9007199254740993'"), lossy.warnings());
        assertTrue(lossy.remarks().containsAll(lossy.warnings()));
    }

    @Test
    void wholeNumbersThatMustBecomeDoublesAndDoNotFitAreRemarkedOn() throws IOException {
        String sentence = "column 'id' is read as DOUBLE, which rounds whole numbers such as ";

        assertEquals(sentence + "'9007199254740993'",
                read("id,x\n9007199254740992,1\n9007199254740993,2\n0.5,3\n").remarks().get(1));
        assertEquals(sentence + "'9223372036854775807'",
                read("id,x\n9223372036854775807,1\n,2\n").remarks().get(2));
        assertEquals(sentence + "'18446744073709551615'",
                read("id,x\n-1,1\n18446744073709551615,2\n").remarks().get(1));
        assertEquals(1, read("id,x\n9223372036854775808,1\n0.5,2\n").remarks().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1.5E+309", "2e99999", "1e1000000", "0.1D+400"})
    void aNumberTooLargeForADoubleIsInfiniteWithARemarkHoweverLateItComes(String number) throws IOException {
        Ntuple ntuple = read("x\n" + "0.5\n".repeat(3000) + number + "\n");

        assertEquals("column 'x' has numbers too large for a DOUBLE, which are read as infinite, such as '"
                + number + "'", ntuple.remarks().get(1));
        Ntuple fine = read("x\n" + "0.5\n".repeat(3000) + "1e308\n-inf\nnan\n1e-400\n");
        assertEquals(List.of(FIRST_ROW), fine.remarks());
    }

    @Test
    void theExponentMayBeFortrans() throws IOException {
        Ntuple ntuple = read("x y label\n1.0D+03 -0.25d-2 3D2\n 2.D0 12345678901234567890.5D+1 4D1\n");

        assertEquals("x DOUBLE|y DOUBLE|label STRING", columns(ntuple));
        assertEquals(List.of(List.of("1000", "-0.0025", "3D2"),
                List.of("2", "1.2345678901234568e20", "4D1")), rows(ntuple));
    }

    @Test
    void fortranLeavesTheLetterOutBeforeAnExponentOfThreeDigits() throws IOException {
        Ntuple ntuple = read("x,y,label\n1.0+103,-2.5-101,1+103\n"
                + "-1.2345678901234567890125+100,.5+100,1.0+10\n");

        assertEquals("x DOUBLE|y DOUBLE|label STRING", columns(ntuple));
        assertEquals(List.of(List.of("1e103", "-2.5e-101", "1+103"),
                List.of("-1.2345678901234569e100", "5e99", "1.0+10")), rows(ntuple));
        assertEquals("column 'x' has numbers too large for a DOUBLE, which are read as infinite, such as"
                + " '1.0+400'", read("x,y\n" + "1.5,2\n".repeat(1200) + "1.0+400,3\n").remarks().get(1));
    }

    @Test
    void aTextAmongTheFirstNumbersMakesTextAndIsNamed() throws IOException {
        Ntuple ntuple = read("a,b\n" + "1,2\n".repeat(50) + "1,oops\n");

        assertEquals("a INT|b STRING", columns(ntuple));
        assertEquals("column 'b' is read as text because of 'oops' in line 52", ntuple.remarks().get(1));
        Query query = Query.of(List.of(Definition.parse("2*b")));
        assertEquals(ntuple.location() + ": column 'b' is text, not numbers, because of 'oops' in line 52,"
                + " so '2*b' has no value", assertThrows(UnsupportedFormatException.class,
                        () -> query.read(ntuple, ProgressListener.NONE)).getMessage());
    }

    @Test
    void numbersInAColumnOfTextAreText() throws IOException {
        Ntuple ntuple = read("a\n" + "x\n".repeat(2000) + "007\n");

        assertEquals("a STRING", columns(ntuple));
        assertEquals(List.of("007"), rows(ntuple).get(2000));
    }

    @Test
    void aTextFileHasOneTableWithoutAName() throws IOException {
        read("a,b\n1,2\n");

        assertEquals(List.of(new TableDescription("", "CSV", 1, 2)),
                Ntuple.tables(folder.resolve("events.csv")));
    }

    @Test
    void readingNumbersAllocatesNextToNothingPerRow() throws IOException {
        Ntuple ntuple = read("x,n,t\n" + "-0.12345678901234567,42,true\n".repeat(200_000));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        try (Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all())) {
            while (chunks.advance()) {
                chunks.chunk();
            }
        }

        // buffers alone; a String per value would be 30 MB
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 2_000_000, () -> allocated + " bytes for 200 000 rows");
    }
}
