package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnreadableFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.write.FileWriter;
import org.hepmva.io.root.format.write.Portions;
import org.hepmva.io.root.format.write.Stamp;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;
import org.hepmva.text.SystemReason;
import org.hepmva.text.UnwritableException;

/**
 * Writes a ROOT file: objects, and trees as they grow. With the file goes the description of every class in
 * it (streamer information), so that ROOT needs no dictionary and older ones may read it.
 *
 * <pre>{@code
 * try (RootFileWriter file = RootFileWriter.create(Path.of("plots.root"), Compression.zstd(5))) {
 *     file.write("control/note", RootObject.builder("TObjString", 1).text("fString", "made by
 * hepmva").build());
 *     try (TreeWriter events = file.tree("events", "selected", columns)) {
 *         events.write(chunk.columns(), chunk.size());
 *     }
 *     file.commit();
 * }
 * }</pre>
 *
 * <p>What is written goes to a file beside, which {@link #commit()} moves into place: without it, whatever
 * happens, an older file is as it was. Mutable, one thread.
 */
public final class RootFileWriter implements Closeable {

    private final Path path;
    private final FileWriter writer;
    private final Portions portions;

    private RootFileWriter(Path path, FileWriter writer, RootWriteSettings settings) {
        this.path = path;
        this.writer = writer;
        this.portions = new Portions(settings.threads(), settings.clusterBytes(), settings.basketBytes());
    }

    /** Something that is done with a file. */
    @FunctionalInterface
    interface Deed<T> {

        T run() throws IOException;
    }

    /**
     * {@return a writer of a new file, which takes the place of an older one}
     *
     * @param path        where to
     * @param compression of everything in it
     * @throws UnwritableFileException    if it is a folder, or its folder does not exist or takes no file
     * @throws UnsupportedFormatException if there is no such compression, or not with that level
     */
    public static RootFileWriter create(Path path, Compression compression) throws IOException {
        return create(path, compression, RootWriteSettings.defaults());
    }

    /**
     * {@return a writer of a new file, which takes the place of an older one}
     *
     * @param path        where to
     * @param compression of everything in it
     * @param settings    of its trees and RNTuples
     * @throws UnwritableFileException    if it is a folder, or its folder does not exist or takes no file
     * @throws UnsupportedFormatException if there is no such compression, or not with that level
     */
    public static RootFileWriter create(Path path, Compression compression, RootWriteSettings settings)
            throws IOException {
        return create(path, compression, settings, Stamp.now());
    }

    static RootFileWriter create(Path path, Compression compression, RootWriteSettings settings,
            Stamp stamp) throws IOException {
        return explained(path, () ->
                new RootFileWriter(path, FileWriter.create(path, compression, stamp), settings));
    }

    /**
     * {@return a writer that adds to a file} It works on a copy, which takes the place of the file. Of two
     * that add to one file at once, the last to commit wins: the file is whole, without what the other one
     * has added since this one was opened.
     *
     * @param path        an existing file, of ROOT 4.00 or later
     * @param compression of what is added
     * @throws UnreadableFileException    if there is no such file
     * @throws UnwritableFileException    if no copy can be made beside it
     * @throws NtupleException            if it is damaged, or nothing can be added to such a file
     */
    public static RootFileWriter append(Path path, Compression compression) throws IOException {
        return append(path, compression, RootWriteSettings.defaults());
    }

    /**
     * {@return a writer that adds to a file} It works on a copy, which takes the place of the file. Of two
     * that add to one file at once, the last to commit wins: the file is whole, without what the other one
     * has added since this one was opened.
     *
     * @param path        an existing file, of ROOT 4.00 or later
     * @param compression of what is added
     * @param settings    of the trees and RNTuples that are added
     * @throws UnreadableFileException    if there is no such file
     * @throws UnwritableFileException    if no copy can be made beside it
     * @throws NtupleException            if it is damaged, or nothing can be added to such a file
     */
    public static RootFileWriter append(Path path, Compression compression, RootWriteSettings settings)
            throws IOException {
        return explained(path, () ->
                new RootFileWriter(path, FileWriter.append(path, compression, Stamp.now()), settings));
    }

    /**
     * Writes an object. One of the same path, from before or in the file already, stays as an older cycle.
     *
     * <p>A member that the object does not have is written as 0, empty or a null pointer, as it is in a new
     * object of ROOT that nobody has given a value.
     *
     * @param name   its name, with the directories before it: {@code "control/pt"}; those are made if there
     *               are none
     * @param object of a class that hepmva can write, in its present version
     * @throws UnsupportedFormatException if it is not, or it has a member that its class does not have, or
     * one that does not fit
     * @throws UnwritableFileException    if writing fails
     */
    public void write(String name, RootObject object) throws IOException {
        within("object '" + name + "'", () -> {
            writer.put(name, object);
            return name;
        });
    }

    /**
     * {@return a tree to which entries are added; it is in the file once it is closed}
     *
     * @param name    its name, with the directories before it
     * @param title   its title; may be empty
     * @param columns what its entries are made of, each name once; their titles are those of the branches
     * @throws UnsupportedFormatException if a column is of a type that a {@link TreeWriter} has no branch for
     * @throws UnwritableFileException    if writing fails
     */
    public TreeWriter tree(String name, String title, List<ColumnDescription> columns) throws IOException {
        return tree(name, title, columns, Map.of());
    }

    /**
     * {@return a tree of which some branches have several leaves: columns of arrays of one length, whose
     * elements are leaves of the names given} ROOT calls them by branch and leaf, {@code "MLP.signal"}. A
     * column of texts may have one leaf, of characters that end with a zero ({@code "name/C"}), which older
     * programs read; without one it is a branch of {@code std::string}, as RDataFrame wants it.
     *
     * @param name    as above
     * @param title   as above
     * @param columns as above
     * @param leaves  by the name of such a column the names of its leaves, each once, in the order of the
     *                elements; an empty map makes a tree as above
     * @throws UnsupportedFormatException if a column has another number of elements, or a name is no leaf's
     * @throws UnwritableFileException    if writing fails
     */
    public TreeWriter tree(String name, String title, List<ColumnDescription> columns,
            Map<String, List<String>> leaves) throws IOException {
        return within("tree '" + name + "'",
                () -> new TreeWriter(this, name, writer.tree(name, title, columns, leaves, portions)));
    }

    /**
     * {@return an RNTuple to which entries are added; it is in the file once it is closed}
     *
     * @param name        its name, with the directories before it; ROOT allows no blank, dot, backslash or
     *                    control character in it (in those of directories it does)
     * @param description a text about it; may be empty
     * @param columns     what its entries are made of, each name once; their titles describe the fields
     * @throws UnsupportedFormatException if it cannot have that name
     * @throws UnwritableFileException if writing fails
     */
    public RntupleWriter rntuple(String name, String description, List<ColumnDescription> columns)
            throws IOException {
        return within("RNTuple '" + name + "'",
                () -> new RntupleWriter(this, name, writer.rntuple(name, description, columns, portions)));
    }

    /**
     * Makes a directory, and those above it, unless there is one. (So does whatever is written into one.)
     *
     * @param name such as {@code "control/muons"}
     * @throws UnsupportedFormatException if it would not be read again: it lies more than 100 deep, or
     *                                    has more than 4096 characters with those above it
     */
    public void makeDirectory(String name) throws IOException {
        explained(path, () -> {
            writer.makeFolder(name);
            return name;
        });
    }

    /**
     * Makes a directory with a title of its own, and those above it.
     *
     * @param name  such as {@code "control/muons"}, which is not there yet
     * @param title its title
     * @throws UnsupportedFormatException if there is something of that name
     */
    public void makeDirectory(String name, String title) throws IOException {
        explained(path, () -> {
            writer.makeFolder(name, title);
            return name;
        });
    }

    /** Leaves room in which nothing is, as if so much had been written and deleted. */
    void leaveGap(long length) throws IOException {
        explained(path, () -> {
            writer.leaveGap(length);
            return path;
        });
    }

    /**
     * Makes a file of what was written, and moves it into place. Nothing can be written any more; a second
     * time does nothing.
     *
     * @throws UnwritableFileException if that fails, also if something of a tree or RNTuple could not be
     *                                 written before: no file lacks one in silence. Then {@link #close()}
     *                                 removes what was written
     */
    public void commit() throws IOException {
        explained(path, () -> {
            writer.commit();
            return path;
        });
    }

    /** Removes what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        explained(path, () -> {
            writer.close();
            return path;
        });
    }

    <T> T within(String place, Deed<T> deed) throws IOException {
        return explained(path, () -> {
            try {
                return deed.run();
            } catch (FormatException e) {
                throw e.within(place);
            }
        });
    }

    private static <T> T explained(Path path, Deed<T> deed) throws IOException {
        try {
            return deed.run();
        } catch (UnwritableException e) {
            throw new UnwritableFileException(e.getMessage(), e);
        } catch (ClosedByInterruptException e) {
            throw new UnwritableFileException(Printable.of(path.toString()) + " cannot be written: "
                    + SystemReason.of(e), e);
        } catch (FormatException e) {
            throw RootFile.explain(path.toString(), e);
        }
    }

    @Override
    public String toString() {
        return path + ", being written";
    }
}
