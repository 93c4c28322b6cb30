package org.hepmva.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output that remembers why it could not be written, which a {@code PrintStream} forgets.
 * Mutable: once it has failed it stays so.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream stream;
    private Optional<IOException> failure = Optional.empty();

    StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            stream.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException e) {
        IOException sentence = new IOException("standard output cannot be written: " + e.getMessage(), e);
        failure = Optional.of(sentence);
        return sentence;
    }

    /** {@return why nothing more could be written, if so} */
    Optional<IOException> failure() {
        return failure;
    }

    /** {@return whether the reader at the other end has seen enough, as {@code head} does; no error} */
    boolean isNoLongerRead() {
        return failure.map(e -> e.getMessage().toLowerCase(Locale.ROOT))
                .filter(said -> said.contains("broken pipe") || said.contains("stream closed")).isPresent();
    }
}
