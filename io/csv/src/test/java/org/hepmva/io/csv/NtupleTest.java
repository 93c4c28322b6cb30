package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.hepmva.io.EntryRange;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Locations;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnknownColumnException;
import org.hepmva.io.UnreadableFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening by content, and what is said of a file that is none. */
class NtupleTest {

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String refusal(Class<? extends NtupleException> kind, String location) {
        return assertThrows(kind, () -> Ntuple.open(location)).getMessage();
    }

    @Test
    void theFormatIsFoundByContentNotByName() throws IOException {
        assertEquals(List.of("a", "b"), Ntuple.open(file("events.bin", "a,b\n1,2\n")).names());
    }

    @Test
    void onlyAFileNamedRootMustBeOne() throws IOException {
        String location = file("events.root", "a,b\n1,2\n");

        assertEquals(location + ": is not a ROOT file: it begins with 61 2c 62 0a 31 2c 32 0a, 'a,b.1,2.',"
                + " not with 'root'", refusal(MalformedFileException.class, location));
    }

    @Test
    void theLocationIsKeptAsItWasWritten() throws IOException {
        String location = file("a:b.csv", "a,b\n1,2\n");

        assertEquals(location, Ntuple.open(location).location());
    }

    @Test
    void aMissingFileIsASentenceThatListsItsNeighboursNearestFirst() throws IOException {
        file("zmumu.csv", "a\n1\n");
        file("other.txt", "a\n1\n");

        assertEquals(folder + "/zmumo.csv: no such file; its folder has, nearest first: zmumu.csv, other.txt",
                refusal(UnreadableFileException.class, folder + "/zmumo.csv"));
        assertEquals(folder + "/no/x.root: no such file; there is no folder '" + folder + "/no' to read",
                refusal(UnreadableFileException.class, folder + "/no/x.root:events"));
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals(folder + ": is a folder, not a file",
                refusal(UnreadableFileException.class, folder.toString()));
    }

    @Test
    void aFileThatMayNotBeReadIsASentence() throws IOException {
        Path secret = Path.of(file("secret.csv", "a\n1\n"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "this user may read everything");

        assertEquals(secret + ": may not be read (permission denied)",
                refusal(UnreadableFileException.class, secret.toString()));
    }

    @Test
    void aLinkIsReadAsWhatItPointsToAndABrokenOneSaysSo() throws IOException {
        String file = file("events.csv", "a,b\n1,2\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("events.csv"));

        assertEquals(List.of("a", "b"), Ntuple.open(link.toString()).names());
        Files.delete(Path.of(file));
        assertEquals(link + ": is a link to a file that is not there",
                refusal(UnreadableFileException.class, link.toString()));
    }

    @Test
    void aPipeOrADeviceIsNoFileToReadTwice() {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "this system has no /dev/zero");

        assertEquals("/dev/zero: is a pipe or a device, not a file; ntuples are read more than once,"
                + " so save it to a file first",
                refusal(UnreadableFileException.class, "/dev/zero"));
    }

    @Test
    void anHtmlPageInThePlaceOfAFileIsNamedAsSuch() throws IOException {
        List<String> pages =
                List.of("<!DOCTYPE html>\n<p>", "\n <HTML><head>", "\ufeff<html>", "<!-- x --><html>");
        for (String page : pages) {
            String location = file("events.root", page);

            assertEquals(location + ": is an HTML page, not an ntuple;"
                    + " perhaps what a server sent in place of the file",
                    refusal(MalformedFileException.class, location));
        }
    }

    @Test
    void aPointerToALargeFileIsNamedAsSuch() throws IOException {
        String location = file("big.root",
                "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");

        assertEquals(location + ": is a Git LFS pointer, not the file it stands for;"
                + " 'git lfs pull' fetches that",
                refusal(MalformedFileException.class, location));
    }

    @Test
    void anEmptyFileIsNoNtuple() throws IOException {
        String location = file("empty.root", "");

        assertEquals(location + ": is empty (0 bytes)", refusal(MalformedFileException.class, location));
    }

    @Test
    void bytesOfNoKnownFormatAreShown() throws IOException {
        String location = file("x.bin", "PK\u0003\u0004\u0000\u0000abc");

        String message = refusal(UnsupportedFormatException.class, location);

        assertTrue(message.startsWith(location
                + ": is of no known format (it begins with"
                + " 50 4b 03 04 00 00 61 62, 'PK....ab'); known are "));
        assertTrue(message.contains("CSV"));
    }

    @Test
    void jsonAndXmlAreNotTakenForRows() throws IOException {
        refusal(UnsupportedFormatException.class, file("w.json", "{\"format\": 1,\n\"b\": 2}\n"));
        refusal(UnsupportedFormatException.class, file("w.xml", "<?xml version=\"1.0\"?>\n<a/>\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://b/*.root", "FILE://localhost/x.csv"})
    void addressesOfOtherKindsAreNotRead(String address) {
        String sentence = "'" + address + "' is an address of a kind that is not read; files on this machine,"
                + " http:// and https:// are";

        assertEquals(sentence, refusal(UnsupportedFormatException.class, address));
        assertEquals(sentence, assertThrows(UnsupportedFormatException.class,
                () -> Locations.resolve(folder, address)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"root://eos.cern.ch//x.root", "xroot://eos.cern.ch:1094//x.root"})
    void ofXRootDItIsSaidWhatToDo(String address) {
        String sentence = "'" + address + "' is an address of XRootD, which is not spoken here: fetch the"
                + " file with 'xrdcp " + address + " .' and read the copy, or read it at the https:// address"
                + " that most of these servers have for it too";

        assertEquals(sentence, refusal(UnsupportedFormatException.class, address + ":events"));
        assertEquals(sentence, assertThrows(UnsupportedFormatException.class,
                () -> Locations.resolve(folder, address)).getMessage());
    }

    @Test
    void aNameThatNoFileCanHaveIsASentence() {
        String sentence = "'a\\u0000b.csv' is no name of a file or folder: Nul character not allowed";

        assertEquals(sentence, refusal(UnreadableFileException.class, "a\0b.csv"));
        assertEquals(sentence, assertThrows(UnreadableFileException.class,
                () -> Locations.resolve(folder, "a\0b.csv")).getMessage());
    }

    @Test
    void aMissingColumnIsASentenceThatListsTheOthersNearestFirst() throws IOException {
        Ntuple ntuple = Ntuple.open(file("events.csv", "jet_btag,muon_pt,mu_eta\n1,2,3\n"));

        UnknownColumnException e = assertThrows(UnknownColumnException.class,
                () -> ntuple.chunks(List.of("mu_pt"), EntryRange.all()));

        assertEquals(ntuple.location() + ": no column 'mu_pt'; nearest first: muon_pt, mu_eta, jet_btag",
                e.getMessage());
    }
}
