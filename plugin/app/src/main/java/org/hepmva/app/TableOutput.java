package org.hepmva.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleOutput;
import org.hepmva.io.NtupleWriter;
import org.hepmva.io.ProgressListener;
import org.hepmva.text.Printable;

/**
 * Where {@code -o} points: a file, which is whole or not there, or standard output.
 *
 * @param output   a file name; {@code -} for standard output
 * @param standard standard output
 */
record TableOutput(String output, OutputStream standard) {

    static final String STANDARD = "-";

    /**
     * Refuses, before anything is read, what cannot or must not be written: a name whose ending promises
     * another format, a file that is itself being read, a place where no file can be made.
     *
     * @param read the files that are read, each with what it is: "the input"
     */
    void check(Map<Path, String> read) throws IOException {
        if (output.equals(STANDARD)) {
            return;
        }
        if (output.isBlank()) {
            throw new IllegalArgumentException("the output has no name; give that of a file, or "
                    + STANDARD + " for standard output");
        }
        Location.requireFileName(output);
        Path file = Path.of(output);
        Outputs.requireNotRead(file, read);
        if (!Files.exists(file) || Files.isRegularFile(file)) {
            NtupleWriter.of(file);
        }
        Outputs.requireWritable(file);
    }

    /**
     * Refuses what only the open input tells of: that the output is a friend of it.
     *
     * @param input what is read
     */
    void check(Ntuple input) throws IOException {
        if (!output.equals(STANDARD)) {
            Outputs.requireNoFriend(Path.of(output), input.files());
        }
    }

    private String shown() {
        return Printable.of(output);
    }

    /**
     * Writes columns. Progress is shown, unless the rows themselves go to the terminal. Ctrl-C leaves a
     * file as it was.
     *
     * @param extract what to write
     * @param task    what the progress line says
     */
    void write(Extract extract, String task) throws IOException {
        if (output.equals(STANDARD)) {
            try (NtupleOutput rows = stream(extract)) {
                extract.writeTo(rows, ProgressListener.NONE);
                rows.commit();
            }
            return;
        }
        try (Interrupt interrupt = new Interrupt(shown() + " is not written").watch();
             NtupleOutput rows = file(extract);
             Progress progress = Progress.of(task, "entries")) {
            long events = extract.writeTo(rows, interrupt.ending(progress));
            rows.commit();
            progress.finished(Numbers.count(events) + (events == 1 ? " event" : " events"));
        }
    }

    /** {@return the file, by its ending; what is no ordinary file, a pipe say, takes what a stream takes} */
    private NtupleOutput file(Extract extract) throws IOException {
        Path file = Path.of(output);
        boolean isOrdinary = !Files.exists(file) || Files.isRegularFile(file);
        NtupleWriter writer = isOrdinary ? NtupleWriter.of(file) : forStreams();
        return writer.open(file, extract.table(), extract.columns());
    }

    private NtupleOutput stream(Extract extract) throws IOException {
        return forStreams().open(standard, extract.columns());
    }

    /** {@return the format that is written to standard output} */
    private static NtupleWriter forStreams() {
        return NtupleWriter.installed().stream().filter(NtupleWriter::writesStreams).findFirst()
                .orElseThrow();
    }
}
