package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.DataFile;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Tables;
import org.hepmva.sample.Warning;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analysis of which a file is on a server. */
class FilesOnAServerTest {

    @TempDir
    private Path folder;

    @Test
    void aPasswordIsInNoWarningAndNoRecord() throws IOException {
        byte[] text = "x,y\n1,0\n2,1\n3,0\n4,1\n".getBytes(StandardCharsets.UTF_8);
        try (LoopbackServer server = LoopbackServer.start().serve("/s.csv", text)) {
            String address = server.url("/s.csv");
            String secret = address.replace("://", "://me:secret@") + "?token=secret";
            String analysis = """
                    signal: {files: ["FILE"], cut: x > 1, test: {files: "FILE", cut: x > 3}}
                    background: {files: ["FILE"], cut: x < 3}
                    variables: [x]
                    methods: [trees]
                    """.replace("FILE", secret);
            Inputs inputs = AnalysisFile.parse(analysis, folder, "a.yaml", Tables.ofFiles()).inputs();

            List<String> said = Warning.sentences(inputs.read(ProgressListener.NONE).warnings());

            assertTrue(said.contains("class 'signal' and class 'background' both take 1 event of " + address
                    + "?token=…, which therefore count twice"), said::toString);
            assertFalse((said + inputs.heldOut() + DataFiles.of(inputs)).contains("secret"),
                    () -> said + inputs.heldOut());
        }
    }

    @Test
    void theyAreReadAmongOthersAndRecordedByTheirSizeAndWhatTheServerSaysOfTheirVersion() throws IOException {
        byte[] signal = "x\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("b.csv"), "x\n-1\n-2\n");
        try (LoopbackServer server = LoopbackServer.start().serve("/s.csv", signal)) {
            String address = server.url("/s.csv");
            Inputs inputs = AnalysisFile.parse("signal: {files: \"" + address.replace("://", "://me:secret@")
                    + "\"}\nbackground: {files: b.csv}\nvariables: [x]\nmethods: [trees]\n", folder, "a.yaml",
                    Tables.ofFiles()).inputs();

            Sample sample = inputs.read(ProgressListener.NONE);
            List<DataFile> files = DataFiles.of(inputs);

            assertEquals("[1.0, 2.0, 3.0, -1.0, -2.0]", Arrays.toString(sample.values(0)));
            assertEquals(new DataFile(address, "", "signal", "signal", 8, "",
                    "ETag \"" + Arrays.hashCode(signal) + "\""), files.get(0));
            assertEquals("", files.get(1).version());
            assertEquals(64, files.get(1).sha256().length());
        }
    }
}
