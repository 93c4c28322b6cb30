/**
 * Ntuples in text files: comma-separated values and their relatives, read and written.
 *
 * <pre>{@code
 * try (Ntuple events = Ntuple.open("magic04.csv.gz")) {
 *     events.remarks();                    // "CSV with a comma between values; names from the first row"
 *     events.columns();                    // [fLength DOUBLE, …, class STRING]
 * }
 * try (CsvWriter csv = CsvWriter.create(Path.of("out.csv"), List.of("x", "response"))) {
 *     csv.row(0.5, 0.93);
 *     csv.commit();
 * }
 * }</pre>
 *
 * <p>A file is one table. It is read once when it is opened, to count its rows and settle the types of its
 * columns, and once more for each walk; memory does not grow with the file. What was inferred is stated in
 * {@link org.hepmva.io.Ntuple#remarks()}:
 *
 * <ul>
 * <li><b>Between values</b> stands what a first line {@code sep=;} says, as Excel writes it; else a comma,
 *     semicolon, tab or bar, whichever cuts the first rows into the same number of values (if several do:
 *     into more numbers); else white space.
 * <li><b>Names</b> are the first row, if it has a name above numbers or no number at all; else a comment
 *     directly above the first row, if it fits; else c1, c2, …. The first row may be a branch descriptor of
 *     {@code TTree::ReadFile}, {@code x/D:y:hits[3]/I}; Geant4's {@code #column} lines name columns too,
 *     and a file that has nothing else is a table without rows. An empty name becomes c and its number
 *     ({@code index} for the first column), a name that is a number gets a c in front.
 * <li><b>A name that is given several times</b> means none of its columns: two columns {@code pt} are
 *     called {@code pt_1} and {@code pt_2}, and whoever asks for {@code pt} is told so.
 * <li><b>Types</b>: a column is INT, LONG, UNSIGNED_LONG or DOUBLE if all its values are numbers, BOOLEAN
 *     if all are true or false (in any case), else STRING. The first 1000 rows decide between these; text
 *     in a later row of a column of numbers is an error that names line, column and value. Whole numbers of
 *     64 bits are exact, with and without sign; where one must be rounded to a double, or a number is too
 *     large for one, a remark says so. Fortran's {@code 1.0D+03} and {@code 1.0+103} are numbers.
 * <li><b>Missing values</b> are nothing, NA, NaN, N/A, null, None and their relatives. They are NaN, so a
 *     column of whole numbers or of true and false becomes DOUBLE if one is missing (a whole number beyond
 *     ±2<sup>53</sup> is then rounded). In text they stay what they are.
 * <li><b>Quotes</b> are as in RFC 4180. Blanks around values without quotes do not count. Lines that begin
 *     with {@code #}, and blank lines, are skipped, in a file of one column too. One delimiter too many at
 *     the end of a line is forgiven.
 * <li><b>A decimal comma</b> is understood where the comma does not stand between values.
 * <li><b>Characters</b> are UTF-8, UTF-16 if the file begins with a byte order mark that says so or has a
 *     zero in every other byte, or ISO 8859-1 if its beginning is not valid UTF-8.
 * <li><b>A table that {@code TTree::Scan} printed</b> is read too, with the digits that were printed.
 * </ul>
 *
 * <p>Every number is the double nearest to its decimal. What this package does not do: dates, thousands
 * separators, rows of different lengths, other quotes than {@code "}.
 */
package org.hepmva.io.csv;
