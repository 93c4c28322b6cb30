package org.hepmva.io.root;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.io.root.format.bytes.Directory;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FileHeader;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.bytes.Recovery;

/**
 * The keys of a file with all its directories, in the order of the file. Immutable once read.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/keyslist.md}.
 */
final class KeyList {

    private static final int DEEPEST = 100;
    /** The path of a directory stands before each name in it: the two must not multiply. */
    private static final int LONGEST_PATH = 1 << 12;
    /** Records of one file do not overlap; damaged lengths of a few of them are forgiven. */
    private static final int MOST_TIMES = 4;

    private final FileBytes file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Long> directoriesSeen = new HashSet<>();
    private long listed;
    private long stored;
    private boolean isRecovered;

    private KeyList(FileBytes file) {
        this.file = file;
    }

    /** One key: what users see of it, and where its record is. */
    record Entry(RootKey key, Key record) {
    }

    /** A directory of which the keys cannot be read, and why. */
    record Problem(RootKey directory, FormatException cause) {
    }

    static KeyList read(FileBytes file, FileHeader header) throws IOException {
        KeyList list = new KeyList(file);
        Directory top = Directory.read(file, header.begin() + header.nameLength());
        boolean isWhole = top.seekKeys() > 0 && top.seekKeys() + top.keysLength() <= file.size();
        if (isWhole) {
            list.addAll(top, "", 0);
        } else {
            list.recover(header);
        }
        return list;
    }

    List<Entry> entries() {
        return entries;
    }

    /** {@return the directories that cannot be read} */
    List<Problem> problems() {
        return problems;
    }

    boolean isRecovered() {
        return isRecovered;
    }

    private void recover(FileHeader header) throws IOException {
        isRecovered = true;
        for (Key key : Recovery.scan(file, header)) {
            entries.add(new Entry(described(key, ""), key));
        }
        if (entries.stream().noneMatch(entry -> entry.key().isTable())) {
            String why = header.end() > file.size()
                    ? "the file is cut off: it should have " + header.end() + " bytes and has "
                            + file.size()
                    : "the file was not closed: it has no list of keys";
            throw FormatException.malformed(why + "; no saved tree was found in it");
        }
    }

    private void addAll(Directory directory, String path, int depth) throws IOException {
        if (directory.seekKeys() == 0) {
            return; // nothing was ever put into it
        }
        listed = requireRoom(listed, directory.keysLength(), 1, "lists of keys");
        for (Key key : directory.keys(file)) {
            stored = requireRoom(stored, key.recordLength(), MOST_TIMES, "records");
            RootKey described = described(key, path);
            entries.add(new Entry(described, key));
            if (described.isDirectory() && directoriesSeen.add(key.seek())) {
                addBelow(key, described, depth + 1);
            }
        }
    }

    /** Many keys that lead to the same bytes would take memory and time as no file of its size can. */
    private long requireRoom(long sum, int length, int times, String what) throws FormatException {
        long all = sum + Math.min(Math.max(0, length), file.size());
        if (all / times > file.size()) {
            throw FormatException.malformed("with those before it, its " + what + " have " + all
                    + " bytes, more than fit into a file of " + file.size());
        }
        return all;
    }

    private void addBelow(Key key, RootKey described, int depth) throws IOException {
        try {
            if (depth > DEEPEST) {
                throw FormatException.unsupported("it is nested more than " + DEEPEST
                        + " directories deep, which is not read");
            }
            if (described.path().length() > LONGEST_PATH) {
                throw FormatException.unsupported("its path has " + described.path().length()
                        + " characters; up to " + LONGEST_PATH + " are read");
            }
            addAll(Directory.read(file, key.seek() + key.keyLength()), described.path() + "/", depth);
        } catch (FormatException e) {
            problems.add(new Problem(described, e.within("directory '" + described.path() + "'")));
        }
    }

    private static RootKey described(Key key, String path) {
        return new RootKey(path + key.name(), key.className(), key.cycle(), key.title());
    }
}
