package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.TableDescription;
import org.hepmva.io.UnknownTableException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FileHeader;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.codec.Blocks;
import org.hepmva.io.root.format.rntuple.Anchor;
import org.hepmva.io.root.format.rntuple.Rntuple;
import org.hepmva.io.root.format.streamer.Instance;
import org.hepmva.io.root.format.form.Layouts;
import org.hepmva.io.root.format.streamer.ObjectReader;
import org.hepmva.io.root.format.streamer.StreamerInfos;
import org.hepmva.io.root.format.tree.Tree;
import org.hepmva.io.root.format.tree.TreeReader;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;

/**
 * An open ROOT file: what is in it, and its trees and RNTuples as ntuples. Any number of threads may use it;
 * closing it closes the ntuples that came from it.
 */
public final class RootFile implements Closeable {

    /** The first version that describes its classes in each file. */
    private static final int OLDEST = 30_000;

    private final String name;
    private final Records records;
    private final FileHeader header;
    private final KeyList keys;
    private final TableNames names;
    private Layouts layouts;

    private RootFile(Records records, FileHeader header, KeyList keys) {
        this.name = records.file().source().name();
        this.records = records;
        this.header = header;
        this.keys = keys;
        this.names = new TableNames(this, keys);
    }

    /**
     * {@return a file, opened}
     *
     * @throws NtupleException if there is no such file, or it is not a ROOT file, or its list of
     *                         contents is damaged
     * @throws IOException     if reading fails
     */
    public static RootFile open(Path path) throws IOException {
        return open(ByteSource.of(path));
    }

    /**
     * {@return the file of some source, which is closed with it, and when it cannot be opened}
     *
     * @throws NtupleException if it is not a ROOT file, or its list of contents is damaged
     * @throws IOException     if reading fails
     */
    public static RootFile open(ByteSource source) throws IOException {
        FileBytes file = FileBytes.of(source);
        boolean isOpen = false;
        try {
            FileHeader header = FileHeader.read(file);
            RootFile root = new RootFile(new Records(file, Blocks.ofAllCodecs()), header, keys(file, header));
            isOpen = true;
            return root;
        } catch (FormatException e) {
            throw explain(source.name(), e);
        } finally {
            if (!isOpen) {
                source.close();
            }
        }
    }

    private static KeyList keys(FileBytes file, FileHeader header) throws IOException {
        try {
            return KeyList.read(file, header);
        } catch (FormatException e) {
            throw tooOld(header).orElse(e);
        }
    }

    /** {@return what to say if the file cannot be understood because of its age} */
    private static Optional<FormatException> tooOld(FileHeader header) {
        return header.version() >= OLDEST ? Optional.empty() : Optional.of(FormatException.unsupported(
                "the file was written by ROOT " + version(header) + ", which is too old: trees are read"
                        + " from ROOT 3.00 on (a newer ROOT can read it and write it again)"));
    }

    /** {@return the version of ROOT that wrote the file: {@code "6.22/06"}} */
    public String version() {
        return version(header);
    }

    private static String version(FileHeader header) {
        int version = header.version();
        int minor = version / 100 % 100;
        return String.format(Locale.ROOT, "%d.%02d/%02d", version / 10_000, minor, version % 100);
    }

    /**
     * {@return every object the file lists, directories and what is in them included, in the order
     * of the file}
     */
    public List<RootKey> keys() {
        return keys.entries().stream().map(KeyList.Entry::key).toList();
    }

    /**
     * {@return whether the file was not closed by the program that wrote it, so that its contents
     * were found by searching: trees are as they were last saved, and directories are not known}
     */
    public boolean isRecovered() {
        return keys.isRecovered();
    }

    /**
     * {@return the trees and RNTuples; of several cycles the older ones too, with their cycle behind the
     * name} One that is damaged, or a directory that is, does not keep from the others: it comes with the
     * reason.
     *
     * @throws IOException if reading fails
     */
    public List<TableDescription> tables() throws IOException {
        List<TableDescription> tables = new ArrayList<>();
        for (KeyList.Entry entry : names.tables()) {
            tables.add(table(entry));
        }
        for (KeyList.Problem problem : keys.problems()) {
            RootKey directory = problem.directory();
            tables.add(TableDescription.unreadable(directory.path(), directory.className(),
                    explain(problem.cause()).getMessage()));
        }
        return tables;
    }

    private TableDescription table(KeyList.Entry entry) throws IOException {
        String name = names.shortest(entry);
        String kind = entry.key().className();
        try {
            if (entry.key().isRntuple()) {
                Rntuple rntuple = readRntuple(entry);
                return new TableDescription(name, kind, rntuple.size(),
                        rntuple.fields().leaves().size() + rntuple.fields().obstacles().size());
            }
            Tree tree = read(entry);
            return new TableDescription(name, kind, tree.entries(),
                    tree.columns().fields().size() + tree.columns().obstacles().size());
        } catch (NtupleException e) {
            return TableDescription.unreadable(name, kind, e.getMessage());
        }
    }

    /**
     * {@return a tree or an RNTuple as an ntuple, which needs this file to stay open}
     *
     * @param name {@code "tree"}, {@code "dir/tree"} or {@code "tree;2"}; without a cycle the
     *             newest; "" for the only table
     * @throws UnknownTableException      if there is no such table, or none is named and there are
     *                                    several
     * @throws UnsupportedFormatException if the name is that of something that cannot be read as an
     *                                    ntuple
     * @throws MalformedFileException     if it is damaged
     * @throws IOException                if reading fails
     */
    public Ntuple ntuple(String name) throws IOException {
        return ntuple(name, () -> { });
    }

    /** {@return a table as an ntuple, with its friends, that closes something when it is closed} */
    Ntuple ntuple(String table, Closeable closing) throws IOException {
        KeyList.Entry entry = names.find(table);
        if (entry.key().isRntuple()) {
            return alone(table, closing);
        }
        Tree tree = read(entry);
        TreeFriends friends = TreeFriends.of(this, tree.friends());
        String shown = table.isEmpty() ? entry.key().path() : table;
        Ntuple main = new RootNtuple(this, shown, tree, friends, closing);
        return Ntuple.withFriends(main, friends.found());
    }

    /** {@return a table as an ntuple without friends, that closes something when it is closed} */
    Ntuple alone(String table, Closeable closing) throws IOException {
        KeyList.Entry entry = names.find(table);
        String shown = table.isEmpty() ? entry.key().path() : table;
        return entry.key().isRntuple() ? new RntupleTable(this, shown, readRntuple(entry), closing)
                : new RootNtuple(this, shown, read(entry), TreeFriends.none(), closing);
    }

    /**
     * {@return a table that is read beside another, entry by entry}
     *
     * @throws UnsupportedFormatException if ROOT would look for its entries by an index
     */
    Ntuple friend(String table, Closeable closing) throws IOException {
        KeyList.Entry entry = names.find(table);
        if (!entry.key().isRntuple() && read(entry).isIndexed()) {
            throw new UnsupportedFormatException(name + ":" + table
                    + ": has an index by which its entries are found, which is not followed");
        }
        return alone(table, closing);
    }

    /**
     * {@return an object as it is in the file, whatever its class} Of a tree it is the description, without
     * the values.
     *
     * @param path {@code "histogram"}, {@code "dir/histogram"} or {@code "histogram;2"}; without a cycle the
     *             newest
     * @throws UnknownObjectException     if there is no such object, or it is a directory
     * @throws UnsupportedFormatException if the file does not say what its class looks like
     * @throws MalformedFileException     if it is damaged
     * @throws IOException                if reading fails
     */
    public RootObject object(String path) throws IOException {
        KeyList.Entry entry = new ObjectNames(this, keys).find(path);
        try {
            RootObject object = reader(entry.record()).readWhatCanBe(entry.record().className());
            if (object.members().isEmpty() && !object.problem().isEmpty()) {
                throw FormatException.unsupported(object.problem());
            }
            return object;
        } catch (FormatException e) {
            throw explain(e.within(entry.key().className() + " '" + entry.key().path() + "'"));
        }
    }

    /** Lets go of the descriptions of classes, which a chain of many files would hold many times. */
    synchronized void forgetLayouts() {
        layouts = null;
    }

    /** {@return the files on this machine that it is read from} */
    List<Path> files() {
        return records.file().source().files();
    }

    @Override
    public void close() throws IOException {
        records.file().close();
    }

    @Override
    public String toString() {
        return name + ": ROOT " + version() + ", " + keys.entries().size() + " keys";
    }

    String name() {
        return name;
    }

    Records records() {
        return records;
    }

    /** {@return what the user is told: the file's name and the sentence} */
    NtupleException explain(FormatException e) {
        return explain(name, e);
    }

    static NtupleException explain(String file, FormatException e) {
        String sentence = Printable.of(file + ": " + e.getMessage());
        return e.isUnsupported()
                ? new UnsupportedFormatException(sentence, e)
                : new MalformedFileException(sentence, e);
    }

    private Tree read(KeyList.Entry entry) throws IOException {
        Key key = entry.record();
        try {
            if (header.seekInfo() == 0 && tooOld(header).isPresent()) {
                throw tooOld(header).get(); // and might be misunderstood without a complaint
            }
            return TreeReader.read(new Instance(reader(key).read(key.className())), records,
                    layouts());
        } catch (FormatException e) {
            throw explain(tooOld(header).orElse(e).within("tree '" + entry.key().path() + "'"));
        }
    }

    private Rntuple readRntuple(KeyList.Entry entry) throws IOException {
        try {
            if (!entry.key().className().equals(Anchor.CLASS)) {
                throw FormatException.unsupported("it is of a trial before the first release, which"
                        + " is not read (ROOT 6.34 and later write RNTuple 1)");
            }
            return Rntuple.read(records, Anchor.read(records.content(entry.record())), this::layouts);
        } catch (FormatException e) {
            throw explain(e.within("RNTuple '" + entry.key().path() + "'"));
        }
    }

    private ObjectReader reader(Key key) throws IOException {
        return new ObjectReader(records.content(key), key.keyLength(), layouts());
    }

    private synchronized Layouts layouts() throws IOException {
        if (layouts == null) {
            boolean isDescribed = header.seekInfo() > 0
                    && header.seekInfo() < records.file().size();
            layouts = isDescribed ? StreamerInfos.read(records, header) : StreamerInfos.known();
        }
        return layouts;
    }
}
