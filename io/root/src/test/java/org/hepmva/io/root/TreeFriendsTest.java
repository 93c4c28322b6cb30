package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.laws.NtupleLaws;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Written by src/test/peers/friend_fixtures.py. */
class TreeFriendsTest {

    private static final Path FILE = Fixtures.file("friends.root");

    @TempDir
    private Path folder;

    @Test
    void columnsOfFriendsInThisFileAndOthersAreRead() throws IOException {
        try (Ntuple ntuple = Ntuple.open(FILE, "events")) {
            assertEquals(List.of("x", "id", "z", "BDT", "r.x"), ntuple.names());
            assertEquals(List.of(List.of("2", "102", "2", "2", "102"), List.of("3", "103", "3", "3", "103")),
                    NtupleLaws.rows(ntuple, ntuple.names(), new EntryRange(2, 4)));
            assertEquals(List.of(List.of("4", "4")),
                    NtupleLaws.rows(ntuple, List.of("near.z", "r.BDT"), new EntryRange(4, 5)));
        }
    }

    @Test
    void friendsOfAFileOnAServerAreBesideItThere() throws IOException {
        try (LoopbackServer server = LoopbackServer.start()) {
            server.serve("/dir/main.root", Fixtures.bytes("friends.root"));
            server.serve("/dir/friends_other.root", Fixtures.bytes("friends_other.root"));

            try (Ntuple ntuple = Ntuple.open(server.url("/dir/main.root") + ":events")) {
                assertEquals(List.of("x", "id", "z", "BDT", "r.x"), ntuple.names());
                assertTrue(ntuple.remarks().get(1).contains(server.url("/dir/")), ntuple.remarks().get(1));
            }
        }
    }

    /** {@return friends.root in a folder of its own, whose friends in another file are elsewhere} */
    private Path naming(String other) throws IOException {
        byte[] bytes = Fixtures.bytes("friends.root");
        byte[] tree = null;
        for (Key key : ReplacedRecords.of(bytes).keys()) {
            tree = key.name().equals("events") ? ReplacedRecords.of(bytes).content(key) : tree;
        }
        String text = new String(tree, StandardCharsets.ISO_8859_1).replace("friends_other.root", other);
        byte[] replaced = text.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(tree.length, replaced.length);
        return Files.write(folder.resolve("friends.root"),
                ReplacedRecords.with(bytes, "TTree", "events", replaced, replaced.length));
    }

    @Test
    void filesAreListedOnce() throws IOException {
        try (Ntuple ntuple = Ntuple.open(FILE, "events")) {
            assertEquals(List.of(FILE, FILE.resolveSibling("friends_other.root")), ntuple.files());
        }
        Path main = naming(".///./friends.root"); // itself
        try (Ntuple ntuple = Ntuple.open(main, "events")) {
            assertEquals(List.of(main), ntuple.files());
        }
    }

    @Test
    void aFriendInAFileOfANameThatNoFileHasIsNotAmongTheFiles() throws IOException {
        Path main = naming("\0riends_other.root");
        try (Ntuple ntuple = Ntuple.open(main, "events")) {
            assertEquals(List.of(main), ntuple.files());
            assertTrue(ntuple.remarks().get(0).contains("is no name of a file"), ntuple.remarks().get(0));
        }
    }

    @Test
    void friendsThatCannotBeReadBesideItAreToldWithTheReason() throws IOException {
        try (Ntuple ntuple = Ntuple.open(FILE, "events")) {
            Path other = FILE.resolveSibling("friends_other.root");

            assertEquals("its friend 'short' has 3 of the 5 entries",
                    ntuple.unreadable("few").orElseThrow().reason());
            assertEquals(2, ntuple.remarks().size(), ntuple.remarks().toString());
            assertEquals("the columns of its friend, tree 'indexed', are not read along: " + other
                    + ":indexed: has an index by which its entries are found, which is not followed",
                    ntuple.remarks().get(0));
            assertTrue(ntuple.remarks().get(1).startsWith("the columns of its friend, tree 'gone', are not"
                    + " read along: "), ntuple.remarks().get(1));
        }
    }
}
