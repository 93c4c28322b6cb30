package org.hepmva.io.root.format.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory of a file that is being written: its keys and the directories in it. Mutable; one thread. */
final class Folder {

    private final String path;
    private final String className;
    private final String name;
    private final String title;
    private DirectoryHead head;
    /** By name; of one name the newest comes first, since ROOT takes the first that it finds. */
    private final Map<String, Deque<Entry>> entries = new LinkedHashMap<>();
    private final Map<Long, Folder> below = new LinkedHashMap<>();
    private boolean changed;

    Folder(String path, String className, String name, String title, DirectoryHead head) {
        this.path = path;
        this.className = className;
        this.name = name;
        this.title = title;
        this.head = head;
    }

    /** One key: what it says, and its bytes. */
    record Entry(String className, String name, int cycle, long seek, byte[] head) {

        boolean isDirectory() {
            return className.equals("TDirectory") || className.equals("TDirectoryFile");
        }
    }

    /** {@return its place as messages name it, empty at the top} */
    String path() {
        return path;
    }

    /** {@return the place of a directory in it} */
    String pathOf(String directory) {
        return path.isEmpty() ? directory : path + "/" + directory;
    }

    long seek() {
        return head.seek();
    }

    DirectoryHead head() {
        return head;
    }

    boolean isChanged() {
        return changed;
    }

    void touch() {
        changed = true;
    }

    /** {@return the newest object of a name} */
    Optional<Entry> find(String wanted) {
        return Optional.ofNullable(entries.get(wanted)).map(Deque::getFirst);
    }

    int nextCycle(String wanted) {
        return find(wanted).map(entry -> entry.cycle() + 1).orElse(1);
    }

    void add(Entry entry) {
        changed = true;
        named(entry.name()).addFirst(entry);
    }

    void addAsRead(Entry entry) {
        named(entry.name()).addLast(entry);
    }

    private Deque<Entry> named(String wanted) {
        return entries.computeIfAbsent(wanted, name -> new ArrayDeque<>(1));
    }

    Optional<Folder> below(Entry entry) {
        return Optional.ofNullable(below.get(entry.seek()));
    }

    void putBelow(Entry entry, Folder folder) {
        below.put(entry.seek(), folder);
    }

    List<Folder> allBelow() {
        return List.copyOf(below.values());
    }

    KeyHead keysHead(long position) {
        return new KeyHead(className, name, title, 1, position, seek());
    }

    byte[] encodeKeys() {
        Encoder out = new Encoder();
        out.putInt(entries.values().stream().mapToInt(Deque::size).sum());
        entries.values().forEach(all -> all.forEach(entry -> out.putBytes(entry.head())));
        return out.toArray();
    }

    void setKeys(long position, int length, int time) {
        head = head.withKeys(position, length, time);
    }
}
