package org.hepmva.text;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A stream whose failures name the file that is being written, and are not forgotten. */
final class NamingStream extends FilterOutputStream {

    private final Path file;
    private boolean hasFailed;

    NamingStream(Path file, OutputStream out) {
        super(out);
        this.file = file;
    }

    /** {@return whether something could not be written, so that bytes are missing} */
    boolean hasFailed() {
        return hasFailed;
    }

    private IOException failure(IOException e) {
        hasFailed = true;
        return WholeFile.failure(file, e);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
