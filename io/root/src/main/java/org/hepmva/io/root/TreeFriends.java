package org.hepmva.io.root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Friend;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.root.format.tree.TreeFriend;
import org.hepmva.text.Closing;
import org.hepmva.text.Printable;

/**
 * The friends of a tree, opened, and the reasons for those that cannot be. Friends of friends are not
 * followed.
 *
 * <p>A file that is named without its whole path is looked for beside the tree's own, then where the program
 * runs.
 */
final class TreeFriends {

    private static final String SCHEME = "://";

    private final List<Friend> found = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    private TreeFriends() {
    }

    /** {@return those of a tree that is read alone} */
    static TreeFriends none() {
        return new TreeFriends();
    }

    /** {@return the friends of a tree of a file} */
    static TreeFriends of(RootFile file, List<TreeFriend> friends) throws IOException {
        TreeFriends all = new TreeFriends();
        boolean isDone = false;
        try {
            for (TreeFriend friend : friends) {
                all.add(file, friend);
            }
            isDone = true;
            return all;
        } finally {
            if (!isDone) {
                all.close();
            }
        }
    }

    private void add(RootFile file, TreeFriend friend) throws IOException {
        if (!friend.file().isEmpty()) {
            places.add(place(file.name(), friend.file()));
        }
        try {
            found.add(new Friend(friend.alias(), open(file, friend)));
        } catch (NtupleException e) {
            lost.add("the columns of its friend, tree '" + Printable.of(friend.tree())
                    + "', are not read along: " + e.getMessage());
        }
    }

    private void close() throws IOException {
        Closing.all(found.stream().map(Friend::ntuple).toList());
    }

    private static Ntuple open(RootFile file, TreeFriend friend) throws IOException {
        if (friend.file().isEmpty()) {
            return file.friend(friend.tree(), () -> { });
        }
        RootFile other = RootFile.open(ByteSource.open(place(file.name(), friend.file())));
        boolean isOpen = false;
        try {
            Ntuple ntuple = other.friend(friend.tree(), other);
            other.forgetLayouts();
            isOpen = true;
            return ntuple;
        } finally {
            if (!isOpen) {
                other.close();
            }
        }
    }

    private static String place(String main, String friend) {
        int host = main.indexOf(SCHEME) + SCHEME.length();
        if (host >= SCHEME.length()) {
            return friend.contains(SCHEME) ? friend : onServer(main, host, friend);
        }
        try {
            Path beside = Path.of(main).resolveSibling(friend);
            return Files.exists(beside) ? beside.toString() : friend;
        } catch (InvalidPathException e) {
            return friend; // an address
        }
    }

    /** {@return the address of a friend of a file on a server, never a file of this machine} */
    private static String onServer(String main, int host, String friend) {
        int path = main.indexOf('/', host);
        int question = main.indexOf('?', host);
        int end = question < 0 ? main.length() : question;
        boolean isAbsolute = friend.startsWith("/") || path < 0 || path > end;
        String folder = isAbsolute ? main.substring(0, path < 0 || path > end ? end : path) + "/"
                : main.substring(0, main.lastIndexOf('/', end - 1) + 1);
        return folder + (friend.startsWith("/") ? friend.substring(1) : friend);
    }

    List<Friend> found() {
        return found;
    }

    /** {@return the files on this machine that they are in, of those that cannot be read along, too} */
    List<Path> files() {
        return places.stream().flatMap(TreeFriends::path).filter(Files::exists).toList();
    }

    /** A file may name what no file here can be called. */
    private static Stream<Path> path(String place) {
        try {
            return new Location(place, "").path().stream();
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** {@return why others are not there, a sentence each} */
    List<String> lost() {
        return lost;
    }
}
