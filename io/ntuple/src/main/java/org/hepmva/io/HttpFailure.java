package org.hepmva.io;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** What goes wrong between here and a server, in sentences; and what of it is worth another attempt. */
final class HttpFailure {

    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);

    private HttpFailure() {
    }

    /** {@return whether the same request may succeed in a moment} */
    static boolean isPassing(int status) {
        return PASSING.contains(status);
    }

    static boolean isRedirection(int status) {
        return REDIRECTIONS.contains(status);
    }

    static UnreadableFileException ofStatus(String name, int status, int attempts) {
        return new UnreadableFileException(name + ": the server failed with status " + status
                + times(attempts));
    }

    private static String times(int attempts) {
        return attempts == 1 ? "" : ", each of " + attempts + " times";
    }

    /** {@return how long the server wishes that one waits; zero if it does not say} */
    static Duration wish(HttpHeaders headers) {
        String after = headers.firstValue("Retry-After").orElse("").strip();
        return after.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(after)) : Duration.ZERO;
    }

    /** Refuses a status that no further attempt will change. */
    static void refuseStatus(String name, int status, boolean hasLogin) throws UnreadableFileException {
        String what = switch (status) {
            case 200, 206, 416 -> "";
            case 401 -> hasLogin ? "the server does not accept this user and password (401)"
                    : "the server wants to know who asks (401); user and password can stand in the address,"
                            + " https://user:password@host/…";
            case 403 -> "the server does not permit to read it (403)";
            case 404, 410 -> "no such file on the server (" + status + ")";
            case 407 -> "the proxy wants to know who asks (407)";
            default -> isPassing(status) ? "" : "the server answers with status " + status
                    + ", not with the file";
        };
        if (!what.isEmpty()) {
            throw new UnreadableFileException(name + ": " + what);
        }
    }

    /** {@return where a server sends to} */
    static URI redirected(String name, URI from, HttpHeaders headers) throws UnreadableFileException {
        Optional<String> location = headers.firstValue("Location");
        URI to;
        try {
            to = from.resolve(location.orElse("").strip());
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(name + ": the server sends to '"
                    + Address.shown(location.orElse("")) + "', which is no address", e);
        }
        String scheme = String.valueOf(to.getScheme());
        boolean isOpen = from.getScheme().equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("https");
        boolean isServer = scheme.matches("(?i)https?") && to.getHost() != null && Address.hasPort(to);
        if (location.isEmpty() || !isServer || isOpen) {
            throw new UnreadableFileException(name + ": the server sends to '"
                    + Address.shown(location.orElse("")) + "'" + (isOpen ? ", which is not https: what comes"
                            + " from there could be anybody's; if you trust it, give that address"
                            : ", which is not read"));
        }
        return to;
    }

    /** Refuses what no further attempt will change. */
    static void refuseLasting(String name, URI address, IOException e) throws UnreadableFileException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                throw new UnreadableFileException(name + ": no host '" + address.getHost()
                        + "' is known; is its name right, and is there a network?", e);
            }
            if (cause instanceof SSLHandshakeException) {
                throw new UnreadableFileException(name + ": the certificate of '" + address.getHost()
                        + "' is not trusted (" + cause.getMessage() + "); authorities of your own go into a"
                        + " store that -Djavax.net.ssl.trustStore=FILE names", e);
            }
            if (cause instanceof SSLException && String.valueOf(cause.getMessage()).contains("SSL message")) {
                throw new UnreadableFileException(name + ": '" + address.getHost() + "' does not speak https"
                        + " there", e);
            }
        }
    }

    /** {@return the sentence for what kept failing} */
    static UnreadableFileException of(String name, URI address, IOException e, int attempts) {
        String what;
        if (e instanceof ConnectException) {
            what = "nothing answers at " + address.getRawAuthority();
        } else if (e instanceof HttpFile.SilentServerException) {
            what = e.getMessage();
        } else {
            what = "the connection broke (" + (e.getMessage() == null ? e.getClass().getSimpleName()
                    : e.getMessage()) + ")";
        }
        return new UnreadableFileException(name + ": " + what + times(attempts), e);
    }
}
