package org.hepmva.io.root.format.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hepmva.io.ByteSource;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.codec.Blocks;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.streamer.ObjectReader;
import org.hepmva.io.root.format.streamer.StreamerInfos;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Require;
import org.hepmva.text.WholeFile;

/**
 * Writes a file: objects and trees by their path, then the descriptions of their classes. Nothing is seen
 * before it is committed. Mutable; one thread.
 */
public final class FileWriter implements Closeable {

    private final WholeFile file;
    private final Container container;
    private final Stamp stamp;
    private final List<RootObject> infos;
    private final Set<String> used = new LinkedHashSet<>();
    private Optional<CompressionThreads> workers = Optional.empty();
    private boolean isCommitted;
    private final List<EntrySink> sinks = new ArrayList<>();

    private FileWriter(WholeFile file, Container container, Stamp stamp, List<RootObject> infos) {
        this.file = file;
        this.container = container;
        this.stamp = stamp;
        this.infos = infos;
    }

    /** {@return a writer of a new file} */
    public static FileWriter create(Path path, Compression compression, Stamp stamp) throws IOException {
        Blocks.ofAllCodecs().number(compression); // known before anything is written
        WholeFile file = WholeFile.open(path);
        boolean isOpen = false;
        try {
            String name = path.getFileName().toString();
            Container container = Container.empty(file, name, compression, stamp);
            isOpen = true;
            return new FileWriter(file, container, stamp, List.of());
        } finally {
            if (!isOpen) {
                file.close();
            }
        }
    }

    /** {@return a writer that adds to a file, which stays as it was until that is committed} */
    public static FileWriter append(Path path, Compression compression, Stamp stamp) throws IOException {
        Blocks blocks = Blocks.ofAllCodecs();
        blocks.number(compression);
        try (FileBytes bytes = FileBytes.of(ByteSource.of(path))) {
            FileHead.read(bytes.cursor(0, FileHead.BEGIN)); // is it such a file at all?
        }
        WholeFile file = WholeFile.openBehindCopy(path);
        boolean isOpen = false;
        try (FileBytes bytes = FileBytes.of(ByteSource.of(file.draft()))) { // others may add meanwhile
            Container.Existing existing = ExistingFile.read(bytes);
            List<RootObject> infos = infos(bytes, existing.head().info(), blocks);
            Container container = new Container(file, existing, compression, stamp.bits());
            long behind = existing.size() - existing.head().end();
            if (behind > 0 && behind < FreeSegments.MARK) {
                container.leaveGap(FreeSegments.MARK - behind); // so that one can go over it
            }
            isOpen = true;
            return new FileWriter(file, container, stamp, infos);
        } finally {
            if (!isOpen) {
                file.close();
            }
        }
    }

    private static List<RootObject> infos(FileBytes bytes, FileHead.Place place, Blocks blocks)
            throws IOException {
        if (!place.isThere()) {
            return List.of();
        }
        Cursor cursor = bytes.cursor(place.seek(), place.length());
        Key key = Key.read(cursor);
        byte[] content = new Records(bytes, blocks).content(key);
        return new ObjectReader(content, key.keyLength(), StreamerInfos.known()).read(key.className())
                .elements();
    }

    /**
     * Adds an object.
     *
     * @param path   its name, with the directories before it, which are made if there are none
     * @param object what to write
     */
    public void put(String path, RootObject object) throws IOException {
        ObjectPath place = ObjectPath.of(path);
        Folder folder = folder(place);
        put(folder, place.name(), title(object), object);
    }

    /** {@return what ROOT would say; what has no title has that of its class} */
    private static String title(RootObject object) {
        return object.has("fTitle") ? object.text("fTitle") : switch (object.className()) {
            case "TObjString" -> "Collectable string class";
            case "TList" -> "Doubly linked list";
            case "THashList" -> "Doubly linked list with hashtable for lookup";
            case "TObjArray" -> "An array of objects";
            case "TMap" -> "A (key,value) map";
            default -> "";
        };
    }

    void put(Folder folder, String name, String title, RootObject object) throws IOException {
        KeyHead key = key(folder, object.className(), name, title);
        ObjectWriter writer = new ObjectWriter(key.length(), used);
        writer.writeTop(object);
        container.add(folder, key, writer.out());
    }

    private KeyHead key(Folder folder, String className, String name, String title) throws FormatException {
        requireFits(className, name, title);
        int cycle = folder.nextCycle(name);
        if (cycle > Short.MAX_VALUE) {
            throw FormatException.unsupported("there are " + Short.MAX_VALUE + " objects of this name"
                    + " already, which is as many as ROOT can tell apart");
        }
        return new KeyHead(className, name, title, cycle, container.end(), folder.seek());
    }

    /** Makes a directory, and those above it, where there is none. */
    public void makeFolder(String path) throws IOException {
        folder(ObjectPath.of(path + "/x"));
    }

    /** Makes a directory with a title, and those above it. */
    public void makeFolder(String path, String title) throws IOException {
        ObjectPath place = ObjectPath.of(path);
        Folder above = folder(place);
        if (above.find(place.name()).isPresent()) {
            throw FormatException.unsupported("'" + path + "' is there already");
        }
        make(above, place.name(), title);
    }

    private Folder make(Folder above, String name, String title) throws IOException {
        ObjectPath.requireReadable(above.pathOf(name));
        requireFits("TDirectory", name, title);
        return container.makeFolder(above, name, title, stamp.id());
    }

    /**
     * {@return a tree to which entries are added; it is in the file once it is closed}
     *
     * @param path    its name, with the directories before it
     * @param title   its title
     * @param columns what its entries are made of
     * @param leaves  by the name of a column of arrays the leaves that their elements are
     * @param portions in what portions
     */
    public EntrySink tree(String path, String title, List<ColumnDescription> columns,
            Map<String, List<String>> leaves, Portions portions) throws IOException {
        ObjectPath place = ObjectPath.of(path);
        List<BranchShape> shapes = TreeShape.branches(columns, leaves);
        for (BranchShape shape : shapes) {
            FilledBasket.requireFits(shape.name(), place.name());
            FilledBasket.requireFits(shape.counter(), place.name());
        }
        requireFits("TTree", place.name(), title);
        TreeRecord record = new TreeRecord(place.name(), title);
        TreeSink tree = new TreeSink(this, folder(place), record, shapes, portions);
        sinks.add(tree);
        return tree;
    }

    /** {@return an RNTuple to which entries are added; see {@link #tree}} */
    public EntrySink rntuple(String path, String description, List<ColumnDescription> columns,
            Portions portions) throws IOException {
        ObjectPath place = ObjectPath.of(path);
        RntupleSchema.requireName(place.name());
        requireFits("ROOT::RNTuple", place.name(), "");
        RntupleSchema schema = new RntupleSchema(columns, container.compression() > 0);
        TreeRecord names = new TreeRecord(place.name(), description);
        RntupleSink sink = new RntupleSink(this, folder(place), names, schema, portions);
        sinks.add(sink);
        return sink;
    }

    /** Adds a record of a class that is not written by the table. */
    void putRaw(Folder folder, String className, String name, Encoder content) throws IOException {
        used.add(className);
        KeyHead key = key(folder, className, name, "");
        container.add(folder, key, content);
    }

    private static void requireFits(String className, String name, String title) throws FormatException {
        if (!KeyHead.fits(className, name, title)) {
            throw FormatException.unsupported("name and title are longer than the " + Short.MAX_VALUE
                    + " bytes that ROOT has for them");
        }
    }

    Folder folder(ObjectPath path) throws IOException {
        Require.that(!isCommitted, "%s is committed, nothing can be written to it", file);
        Folder folder = container.top();
        for (String name : path.folders()) {
            folder = folder(folder, name);
        }
        return folder;
    }

    private Folder folder(Folder above, String name) throws IOException {
        Optional<Folder.Entry> entry = above.find(name);
        if (entry.isEmpty()) {
            return make(above, name, name);
        }
        return above.below(entry.get()).orElseThrow(() -> FormatException.unsupported(
                "'" + name + "' is there already and no directory, but a " + entry.get().className()));
    }

    /** {@return the threads that compress, the same for all tables of the file} */
    CompressionThreads workers(Portions portions) {
        CompressionThreads all = workers.orElseGet(() -> new CompressionThreads(portions.threads()));
        workers = Optional.of(all);
        return all;
    }

    Container container() {
        return container;
    }

    /** Leaves room in which nothing is, of which readers know. */
    public void leaveGap(long length) throws IOException {
        container.leaveGap(length);
    }

    /** Makes a file of it, and moves it into place. A second time does nothing. */
    public void commit() throws IOException {
        if (isCommitted) {
            return;
        }
        for (EntrySink sink : sinks) {
            sink.close();
        }
        workers.ifPresent(CompressionThreads::close);
        KeyHead key = new KeyHead("TList", "StreamerInfo", "Doubly linked list", 1, container.end(),
                FileHead.BEGIN);
        ObjectWriter writer = new ObjectWriter(key.length(), new LinkedHashSet<>());
        writer.writeTop(StreamerRecord.list(used, infos));
        container.putInfo(writer.out().array(), writer.out().size(), key);
        container.finish();
        file.commit();
        isCommitted = true;
    }

    /** Removes what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        sinks.forEach(EntrySink::abandon);
        workers.ifPresent(CompressionThreads::close);
        file.close();
    }
}
