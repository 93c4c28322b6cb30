package org.hepmva.io;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.text.Printable;

/**
 * The bytes of a file on a server, fetched in {@link Pieces} as they are needed. Nothing is kept while nobody
 * holds it. That the file has changed shows in what comes with the next piece.
 */
final class HttpSource extends HeldSource {

    private static final Pattern CONTENT_RANGE =
            Pattern.compile("bytes (\\d{1,18}-\\d{1,18}|\\*)/(\\d{1,18})");

    private final HttpFile file;
    private final Pieces pieces;

    private HttpSource(HttpFile file, long size, String version) {
        super(file.name(), version, size);
        this.file = file;
        this.pieces = new Pieces(size, this::fetch);
    }

    /**
     * {@return the bytes of a file on a server}
     *
     * @param name    what messages call it, without passwords
     * @param address where it is
     * @throws UnreadableFileException if it is not there, not permitted, or the server cannot be asked
     */
    static ByteSource open(String name, URI address) throws IOException {
        return open(new HttpFile(name, address, Patience.DEFAULT));
    }

    /** The first part tells the size too, which spares asking for it; and not every server tells it else. */
    static ByteSource open(HttpFile file) throws IOException {
        HttpFile.Reply reply = file.get(new ByteRange(0, Pieces.FIRST));
        if (reply.status() == 200) {
            return new FetchedSource(file.name(), version(reply.headers()), reply.body());
        }
        try {
            long size = total(reply.headers());
            if (reply.status() == 416 && size == 0) {
                return ByteSource.of(file.name(), new byte[0]);
            }
            if (size < 0 || reply.status() == 416) {
                throw new UnreadableFileException(file.name() + ": the server does not tell how long it is");
            }
            HttpSource source = new HttpSource(file, size, version(reply.headers()));
            ByteRange first = new ByteRange(0, (int) Math.min(size, Pieces.FIRST));
            source.pieces.keep(0, source.checked(reply, first));
            return source;
        } finally {
            reply.body().close();
        }
    }

    /** {@return the length of the whole file; −1 if it is not told} */
    private static long total(HttpHeaders headers) {
        Matcher matcher = CONTENT_RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        return matcher.matches() ? Long.parseLong(matcher.group(2)) : -1;
    }

    private static String version(HttpHeaders headers) {
        return headers.firstValue("ETag").map(tag -> "ETag " + Printable.brief(tag))
                .or(() -> headers.firstValue("Last-Modified").map(date -> "changed " + Printable.brief(date)))
                .orElse("");
    }

    /** Whether both tell the same and it is not the same: a server need not repeat everything. */
    private static boolean differ(String then, String now) {
        boolean isSameKind = then.startsWith("ETag") == now.startsWith("ETag");
        return !then.isEmpty() && !now.isEmpty() && isSameKind && !then.equals(now);
    }

    private byte[] fetch(ByteRange range) throws IOException {
        HttpFile.Reply reply = file.get(range);
        try {
            return checked(reply, range);
        } finally {
            reply.body().close();
        }
    }

    private byte[] checked(HttpFile.Reply reply, ByteRange range) throws IOException {
        long now = reply.status() == 200 ? reply.body().size() : total(reply.headers());
        String part = reply.headers().firstValue("Content-Range").orElse("");
        if (now != size() || differ(version(), version(reply.headers()))) {
            throw new UnreadableFileException(name() + ": has changed since it was opened"
                    + (now == size() || now < 0 ? "" : " (" + size() + " bytes then, " + now + " now)")
                    + "; open it again");
        }
        boolean isRange = part.startsWith("bytes " + range.position() + "-" + (range.end() - 1) + "/");
        if (reply.status() != 206 || !isRange || reply.body().size() != range.length()) {
            throw new UnreadableFileException(name() + ": the server was asked for " + range + " and sent "
                    + (reply.status() == 206 ? "'" + Printable.brief(part) + "', " + reply.body().size()
                            + " bytes" : "the whole file, unlike when it was opened"));
        }
        byte[] bytes = new byte[range.length()];
        reply.body().read(0, bytes, 0, bytes.length);
        return bytes;
    }

    @Override
    void fill(long position, byte[] target, int offset, int length) throws IOException {
        requireNotClosed();
        pieces.read(position, target, offset, length);
    }

    @Override
    public void expect(List<ByteRange> ranges) {
        pieces.expect(ranges);
    }

    @Override
    void letGo() {
        pieces.clear();
    }

    @Override
    public String toString() {
        return super.toString() + (version().isEmpty() ? "" : ", " + version());
    }
}
