package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of events: named columns, one value per entry, read in chunks.
 *
 * <p>Opening reads what is needed to know columns and entries: of a ROOT file its description, of a
 * text file every row once. Values are read by {@link #chunks}, as often as wanted, in memory bounded
 * by the chunk and not by the file. Several threads may each walk their own {@link Chunks}.
 *
 * <p>The file is open only while a walk goes through it, so thousands of ntuples can be chained. If it
 * has changed or is gone when a walk begins, the walk fails.
 */
public interface Ntuple extends Closeable {

    /** {@return where it comes from, as the user wrote it: {@code "file.root:events"}} */
    String location();

    /** {@return the name of the table in its file: {@code "events"}; empty where tables have none} */
    default String table() {
        return "";
    }

    /**
     * {@return the files on this machine that it is read from, each once, those of its parts and friends
     * among them; none of them may be an output; empty unless a format says so, which one that is read from
     * a {@link ByteSource} does by {@link ByteSource#files}}
     */
    default List<Path> files() {
        return List.of();
    }

    /** {@return the columns that can be read, in the order of the file} */
    List<ColumnDescription> columns();

    /** {@return the columns that are in the file but cannot be read yet, with the reason} */
    List<UnreadableColumn> unreadable();

    /** {@return the number of entries} */
    long entries();

    /**
     * {@return the entries of the file that an entry is in: all of them, unless this is a chain}
     *
     * @param entry from 0, below {@link #entries()}
     */
    default EntryRange part(long entry) {
        return new EntryRange(0, entries());
    }

    /**
     * {@return a walk through some columns of some entries}
     *
     * @param columns the names of the columns, as {@link #column} knows them, in the order in which the
     *                chunks shall hold them, under these names; none is allowed (chunks then only
     *                count entries), a name may not occur twice
     * @param range   the entries; what lies past the end is not there
     * @throws UnknownColumnException     if a name is not a column; lists those there are, nearest
     *                                    first
     * @throws UnsupportedFormatException if a name is a column that cannot be read; names it, its type
     *                                    and the reason
     * @throws IllegalArgumentException   if a name occurs twice
     * @throws IOException                if reading fails
     */
    Chunks chunks(List<String> columns, EntryRange range) throws IOException;

    /**
     * {@return a walk as {@link #chunks(List, EntryRange)} gives it, of what may be part of another ntuple:
     * what a file itself computes from the places of entries, as ROOT's aliases may, has those in the whole}
     *
     * <p>Of a format whose files compute nothing of the kind it is that walk. An ntuple that reads others
     * hands the numbers on.
     *
     * @param columns as there
     * @param range   as there: entries of this ntuple
     * @param numbers the places of its entries in the whole
     * @throws IOException as there
     */
    default Chunks chunks(List<String> columns, EntryRange range, EntryNumbers numbers) throws IOException {
        return chunks(columns, range);
    }

    /**
     * {@return what a user should know about how the file was understood: one sentence each, such as
     * "no header: columns are named c1 … c11"; empty if there is nothing to say}
     */
    default List<String> remarks() {
        return List.of();
    }

    /**
     * {@return those of the {@link #remarks()} that tell of a loss or a likely mistake, which whoever uses
     * the values should hear: "column 'id' has whole numbers beyond 64 bits …"; all of them, unless a
     * format knows better}
     */
    default List<String> warnings() {
        return remarks();
    }

    /**
     * {@return what makes a column text that holds numbers for the most part: "'oops' in line 12"; empty if
     * nothing is known}
     *
     * @param column any name
     */
    default String textBecauseOf(String column) {
        return "";
    }

    /** {@return the names of {@link #columns()}} */
    default List<String> names() {
        return columns().stream().map(ColumnDescription::name).toList();
    }

    /**
     * {@return {@link #columns()} by name, in their order}
     *
     * <p>Made anew at each call unless a format keeps it, which one with thousands of columns should.
     */
    default Map<String, ColumnDescription> columnsByName() {
        return ColumnRequest.byName(columns());
    }

    /**
     * {@return the column that a name means, if there is one: its own name, or another that the format
     * understands (ROOT knows a member {@code pt} of an object {@code muon} as {@code muon.pt} too), or an
     * {@linkplain #element element} of an array}
     *
     * @param name any name; the column's description has the one it is listed by, that of an element this one
     */
    default Optional<ColumnDescription> column(String name) {
        return Optional.ofNullable(columnsByName().get(name)).or(() -> element(name));
    }

    /**
     * {@return the column that is one element of the arrays of another, if the name means one: {@code x[3]},
     * {@code m[1][0]}, indices from 0; or is computed from them: {@code Sum$(x)}, {@code x[n-1]}, {@code
     * m[][1]}, as {@link org.hepmva.expression.ArrayFormula} tells}
     *
     * <p>Entries whose array is shorter have NaN there, or empty text; so whole numbers of arrays of varying
     * length become DOUBLE.
     *
     * @param name any name
     */
    default Optional<ColumnDescription> element(String name) {
        return ElementChunks.element(name, this::column);
    }

    /**
     * {@return why a name means no column although it is in the file: that column cannot be read, or the
     * name means several}
     *
     * @param name any name
     */
    default Optional<UnreadableColumn> unreadable(String name) {
        return unreadable().stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /**
     * {@return the ntuple at a location: {@code "file.csv"}, {@code "file.root:events"},
     * {@code "file.root:dir/tree;1"}, {@code "https://host/file.root:events"}}
     *
     * <p>The format is found by content, not by name. Without a table the file must have only one. A
     * colon that belongs to the name of an existing file is part of that name. For {@code *} and
     * {@code ?} see {@link Locations}.
     *
     * @throws NtupleException if there is no such file or table, or no format recognises the file
     * @throws IOException     if reading fails
     */
    static Ntuple open(String location) throws IOException {
        return open(location, ProgressListener.NONE);
    }

    /**
     * {@return the ntuple at a location, as {@link #open(String)} does}
     *
     * @param progress told about the opening of a text file
     * @throws NtupleException if there is no such file or table, or no format recognises the file
     * @throws IOException     if reading fails
     */
    static Ntuple open(String location, ProgressListener progress) throws IOException {
        Location parsed = Location.parse(location);
        return open(ByteSource.open(parsed.file()), parsed.table(), progress);
    }

    /**
     * {@return a table of a file}
     *
     * @param file  the file; its format is found by content, not by name
     * @param table the name of the table, or "" for the only one
     * @throws NtupleException if there is no such file or table, or no format recognises the file
     * @throws IOException     if reading fails
     */
    static Ntuple open(Path file, String table) throws IOException {
        return open(ByteSource.of(file), table, ProgressListener.NONE);
    }

    /**
     * {@return a table of a file of which the bytes come from anywhere}
     *
     * @param source the bytes, just made; closed with the ntuple, and when it cannot be opened
     * @param table  the name of the table, or "" for the only one
     * @throws NtupleException if there is no such table, or no format recognises the file
     * @throws IOException     if reading fails
     */
    static Ntuple open(ByteSource source, String table) throws IOException {
        return open(source, table, ProgressListener.NONE);
    }

    /**
     * {@return a table of a file, as {@link #open(ByteSource, String)} does}
     *
     * @param progress told about the opening of a text file
     * @throws NtupleException if there is no such table, or no format recognises the file
     * @throws IOException     if reading fails
     */
    static Ntuple open(ByteSource source, String table, ProgressListener progress) throws IOException {
        ByteSource opened = source;
        boolean isOpen = false;
        try {
            Recognised file = Recognised.of(source);
            opened = file.source();
            Ntuple ntuple = file.format().open(file.source(), table, progress);
            file.source().rest();
            isOpen = true;
            return ntuple;
        } finally {
            if (!isOpen) {
                opened.close();
            }
        }
    }

    /**
     * {@return an ntuple of columns that are held in memory}
     *
     * @param name    what messages call it: "signal"
     * @param columns at least one, all of one size and of different names; their arrays are NOT COPIED
     * @throws IllegalArgumentException if there is none, their sizes differ or two have one name
     */
    static Ntuple ofColumns(String name, List<Column> columns) {
        return ColumnsInMemory.of(name, columns);
    }

    /**
     * {@return one ntuple with the entries of all parts, in order}
     *
     * <p>Its columns are those that every part has, all as numbers or all as text; where the types of a
     * number differ the wider one is used (next to UNSIGNED_LONG a whole number of another part must not
     * be negative, which is found when it is read). A column that a part lacks, cannot read or has in the
     * other kind is listed among {@link #unreadable()} with that part's name, and refused only if it is
     * asked for. The order of the parts does not matter for this, and a part without entries has no say: it
     * adds no column and hides none. Closing the chain closes the parts.
     *
     * @param parts at least one
     */
    static Ntuple chain(List<Ntuple> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a chain needs at least one part, and there is none");
        }
        return parts.size() == 1 ? parts.get(0) : ChainedNtuple.of(parts);
    }

    /**
     * {@return an ntuple with the columns of others beside its own, entry by entry}
     *
     * <p>A column of a friend is {@code x} where no other has that name, and {@code alias.x} always. Those of
     * a friend with fewer entries are listed among {@link #unreadable()}. Closing it closes all.
     *
     * @param main    whose entries they are
     * @param friends each with as many entries, or more
     */
    static Ntuple withFriends(Ntuple main, List<Friend> friends) {
        return friends.isEmpty() ? main : new NtupleWithFriends(main, friends);
    }

    /**
     * {@return one ntuple with the entries of all locations, in order; see {@link #open(String)} and
     * {@link #chain}}
     *
     * <p>If one cannot be opened, those before it are closed.
     *
     * @param locations at least one, as {@link Locations#resolve} gives them
     * @throws NtupleException if one cannot be opened
     * @throws IOException     if reading fails
     */
    static Ntuple openAll(List<String> locations) throws IOException {
        return openAll(locations, ProgressListener.NONE);
    }

    /**
     * {@return one ntuple with the entries of all locations, as {@link #openAll(List)} does}
     *
     * @param progress told about the opening of text files, of each from 0
     * @throws NtupleException if one cannot be opened
     * @throws IOException     if reading fails
     */
    static Ntuple openAll(List<String> locations, ProgressListener progress) throws IOException {
        return openAll(locations, progress, OnDamage.FAIL);
    }

    /**
     * {@return one ntuple with the entries of all locations, as {@link #openAll(List)} does}
     *
     * <p>With {@link OnDamage#SKIP} a file that is not what its format says is left out, and told of by
     * {@link #warnings}; it is an error still if no file is left, or if one is not there. Of a file that
     * opens, each walk leaves out the entries in parts that are damaged, as far as the format knows which
     * those are: ROOT does; text is read as a whole when it is opened, and left out as a whole.
     * {@link Chunks#lost} counts them, {@link Chunks#remarks} tells their places; {@link #entries} counts
     * them in.
     *
     * @param progress told about the opening of text files, of each from 0
     * @param damage   what to do about what is damaged
     * @throws NtupleException if one cannot be opened
     * @throws IOException     if reading fails
     */
    static Ntuple openAll(List<String> locations, ProgressListener progress, OnDamage damage)
            throws IOException {
        return openAll(locations, name -> Optional.empty(), progress, damage);
    }

    /**
     * {@return one ntuple with the entries of all locations, as {@link #openAll(List, ProgressListener,
     * OnDamage)} does, of which some name tables that are held in memory}
     *
     * @param held     finds the table that a location names, if it is one of those; closed with the others,
     *                 and all of them if one cannot be opened
     * @param progress told about the opening of text files, of each from 0
     * @param damage   what to do about what is damaged
     * @throws NtupleException if one cannot be opened
     * @throws IOException     if reading fails
     */
    static Ntuple openAll(List<String> locations, Function<String, Optional<Ntuple>> held,
                          ProgressListener progress, OnDamage damage) throws IOException {
        try (Openings openings = new Openings(locations, held, progress)) {
            return damage == OnDamage.FAIL ? openings.chain() : SkippingNtuple.of(openings);
        }
    }

    /**
     * {@return the tables of a file, in its order}
     *
     * @param file a file of any format on the class path; its format is found by content, not by name
     * @throws NtupleException if there is no such file, or no format recognises it
     * @throws IOException     if reading fails
     */
    static List<TableDescription> tables(Path file) throws IOException {
        return tables(ByteSource.of(file));
    }

    /**
     * {@return the tables of a file of which the bytes come from anywhere, in its order}
     *
     * @param source the bytes, just made; closed by this
     * @throws NtupleException if no format recognises the file
     * @throws IOException     if reading fails
     */
    static List<TableDescription> tables(ByteSource source) throws IOException {
        try (source) {
            Recognised file = Recognised.of(source);
            try (ByteSource unpacked = file.source()) {
                return file.format().tables(unpacked);
            }
        }
    }
}
