package org.hepmva.io;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.hepmva.text.FailedWork;

/**
 * A file on a server, asked for in parts. Follows redirections, waits and tries again if the server fails for
 * a moment, and says in a sentence what is wrong if it fails for good. Safe to share between threads.
 */
final class HttpFile {

    private static final int MOST_REDIRECTIONS = 10;
    private static final long TICK = 100;

    private final HttpClient client;
    private final String name;
    private final URI address;
    private final Optional<String> authorization;
    private final Patience patience;
    private final LongSupplier clock;
    private volatile URI found;

    /**
     * A file.
     *
     * @param name     what messages call it, without passwords
     * @param address  where it is, perhaps with user and password
     * @param patience with the server
     */
    HttpFile(String name, URI address, Patience patience) {
        this(name, address, patience, Shared.CLIENT, System::nanoTime);
    }

    /** A file that some client asks for, which must not follow redirections; the clock says nanoseconds. */
    HttpFile(String name, URI address, Patience patience, HttpClient client, LongSupplier clock) {
        this.client = client;
        this.clock = clock;
        this.name = name;
        this.address = URI.create(address.toString().replaceFirst("(?<=://)[^/?#]*@", ""));
        this.found = this.address;
        this.authorization = Optional.ofNullable(address.getUserInfo()).map(login -> "Basic "
                + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        this.patience = patience;
    }

    /** One client for all, made when the first address is opened. */
    private static final class Shared {

        static final HttpClient CLIENT = client();

        private static HttpClient client() {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER) // which would take the password along
                    .connectTimeout(Duration.ofSeconds(20));
            Optional.ofNullable(ProxySelector.getDefault()).ifPresent(builder::proxy);
            return builder.build();
        }
    }

    /**
     * What a server sent.
     *
     * @param status  200 for the whole file, 206 for a part, 416 if there is no such part
     * @param headers what it says of it
     * @param body    the file or the part, whole; whoever has the reply closes it
     */
    record Reply(int status, HttpHeaders headers, KeptBytes body) {
    }

    String name() {
        return name;
    }

    /**
     * {@return what the server sends for a part of the file}
     *
     * @param range the part
     * @throws UnreadableFileException if the file is not there, not permitted, or the server keeps failing
     */
    Reply get(ByteRange range) throws IOException {
        for (int attempt = 1;; attempt++) {
            Duration wished = Duration.ZERO;
            IOException failure;
            try {
                Reply reply = followed(range);
                if (!HttpFailure.isPassing(reply.status())) {
                    return reply;
                }
                failure = HttpFailure.ofStatus(name, reply.status(), patience.attempts());
                wished = HttpFailure.wish(reply.headers());
            } catch (NtupleException | ClosedByInterruptException e) {
                throw e;
            } catch (Reception.UnkeptException e) {
                throw new UnreadableFileException(name + ": what the server sends cannot be kept here ("
                        + e.getCause().getMessage() + ")", e);
            } catch (IOException e) {
                HttpFailure.refuseLasting(name, address, e);
                failure = HttpFailure.of(name, address, e, patience.attempts());
            }
            if (attempt >= patience.attempts()) {
                throw failure;
            }
            pause(patience.wait(attempt, wished));
        }
    }

    private Reply followed(ByteRange range) throws IOException {
        URI target = found;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            Reply reply = sent(target, range);
            boolean isStale = i == 0 && reply.status() >= 400 && !target.equals(address);
            if (!HttpFailure.isRedirection(reply.status()) && !isStale) {
                HttpFailure.refuseStatus(name, reply.status(), authorization.isPresent());
                found = target;
                return reply;
            }
            if (isStale) {
                found = address; // where it was found is often good for some minutes only
                target = address;
                continue;
            }
            target = HttpFailure.redirected(name, target, reply.headers());
        }
        throw new UnreadableFileException(name + ": the server sends from one address to the next, more than "
                + MOST_REDIRECTIONS + " times");
    }

    private Reply sent(URI target, ByteRange range) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Range", "bytes=" + range.position() + "-" + (range.end() - 1))
                .header("Accept-Encoding", "identity");
        if (target.getScheme().equalsIgnoreCase("http")) {
            request.version(HttpClient.Version.HTTP_1_1); // some servers stumble over an offer of HTTP/2
        }
        if (isTrusted(target)) {
            authorization.ifPresent(login -> request.header("Authorization", login));
        }
        AtomicLong heard = new AtomicLong(clock.getAsLong());
        Body body = new Body(range.length(), () -> heard.set(clock.getAsLong()));
        boolean isWhole = false;
        try {
            HttpResponse<Long> reply = waitFor(heard, client.sendAsync(request.build(), body));
            requireAll(reply);
            isWhole = true;
            return new Reply(reply.statusCode(), reply.headers(), body.stored);
        } finally {
            if (!isWhole) {
                body.stored.close();
            }
        }
    }

    /** A connection that breaks may look like an end. */
    private static void requireAll(HttpResponse<Long> reply) throws EOFException {
        long announced = reply.headers().firstValueAsLong("Content-Length").orElse(reply.body());
        boolean isContent = reply.statusCode() == 200 || reply.statusCode() == 206;
        if (isContent && reply.body() < announced) {
            throw new EOFException("it ended after " + reply.body() + " of " + announced + " bytes");
        }
    }

    /** Whether the password may be told: to the same server, and to its https door. */
    private boolean isTrusted(URI target) {
        boolean isSame = target.getScheme().equalsIgnoreCase(address.getScheme())
                && target.getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
        return isSame || target.getScheme().equalsIgnoreCase("https")
                && target.getHost().equalsIgnoreCase(address.getHost());
    }

    /** A time limit for the whole would be too short for a slow line, so silence is limited. */
    private HttpResponse<Long> waitFor(AtomicLong heard, CompletableFuture<HttpResponse<Long>> reply)
            throws IOException {
        while (true) {
            try {
                return reply.get(TICK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (clock.getAsLong() - heard.get() > patience.silence().toNanos()) {
                    reply.cancel(true);
                    throw new SilentServerException(patience.silence());
                }
            } catch (InterruptedException e) {
                reply.cancel(true);
                throw interrupted();
            } catch (ExecutionException e) {
                // the client throws what is unchecked at headers that are too odd for it
                throw e.getCause() instanceof RuntimeException odd ? new IOException(odd)
                        : FailedWork.of(e.getCause());
            }
        }
    }

    private static void pause(Duration wait) throws ClosedByInterruptException {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** As a channel does: the thread stays interrupted. */
    private static ClosedByInterruptException interrupted() {
        Thread.currentThread().interrupt();
        return new ClosedByInterruptException();
    }

    /** Nothing came for too long. */
    static final class SilentServerException extends IOException {

        private static final long serialVersionUID = 1L;

        SilentServerException(Duration silence) {
            super("nothing has come for " + silence.toMillis() / 1000.0 + " s");
        }
    }

    /** Keeps what comes: a whole file on disk, a part in memory, and nothing of what no one wants to see. */
    private static final class Body implements HttpResponse.BodyHandler<Long> {

        private final int asked;
        private final Runnable heard;
        private volatile KeptBytes stored = new KeptBytes(Long.MAX_VALUE);

        Body(int asked, Runnable heard) {
            this.asked = asked;
            this.heard = heard;
        }

        @Override
        public HttpResponse.BodySubscriber<Long> apply(HttpResponse.ResponseInfo head) {
            boolean isFile = head.statusCode() == 200;
            boolean isPart = head.statusCode() == 206;
            stored = isFile ? new KeptBytes(0) : stored;
            long most = isFile ? Long.MAX_VALUE : isPart ? asked : 0;
            return new Reception(bytes -> stored.add(bytes, bytes.length), most, heard);
        }
    }
}
