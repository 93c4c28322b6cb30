package org.hepmva.io;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.text.Printable;

/** Names that are addresses, {@code https://host/file.root}, and what of them may be shown. */
final class Address {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+)://");
    private static final Pattern PASSWORD = Pattern.compile("(?<=://)[^/?#]*@");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?<=[?&])([^=&]*(?:auth|token|sig|password|passwd|secret|credential|key)[^=&]*)=[^&#:]*");
    private static final Set<String> XROOTD = Set.of("root", "roots", "xroot", "xroots", "xrootd");

    private Address() {
    }

    static boolean isAddress(String text) {
        return SCHEME.matcher(text).lookingAt();
    }

    /** {@return where the path of an address begins, behind host and port} */
    static int pathBegin(String address) {
        int host = address.indexOf("://") + 3;
        int path = address.indexOf('/', host);
        return path < 0 ? address.length() : path;
    }

    /** {@return an address without user, password and the values of parameters that look like a secret} */
    static String shown(String address) {
        String open = PASSWORD.matcher(address).replaceFirst("");
        return Printable.of(SECRET.matcher(open).replaceAll("$1=…"));
    }

    /** Refuses an address that is not read, or that means several files. */
    static void requireOne(String address) throws UnsupportedFormatException {
        requireHttp(address);
        String path = address.substring(pathBegin(address)).replaceAll("\\?.*", "");
        if (path.indexOf('*') >= 0) {
            throw new UnsupportedFormatException("'" + shown(address) + "' is an address, of which * cannot"
                    + " stand for several: a server does not tell which files it has; name each");
        }
    }

    static ByteSource open(String address) throws IOException {
        requireHttp(address);
        return HttpSource.open(shown(address), uri(address));
    }

    private static URI uri(String address) throws UnreadableFileException {
        try {
            URI uri = new URI(address.replace(" ", "%20"));
            if (uri.getHost() == null) {
                throw new URISyntaxException(address, "it names no host");
            }
            if (!hasPort(uri)) {
                throw new URISyntaxException(address, "a port is a number from 1 to 65535");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new UnreadableFileException("'" + shown(address) + "' is no address: " + e.getReason());
        }
    }

    /** {@return whether there can be a server at the port of an address, or it has the usual one} */
    static boolean hasPort(URI uri) {
        return uri.getPort() == -1 || uri.getPort() > 0 && uri.getPort() < 1 << 16;
    }

    private static void requireHttp(String address) throws UnsupportedFormatException {
        Matcher matcher = SCHEME.matcher(address);
        String scheme = matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        if (XROOTD.contains(scheme)) {
            throw new UnsupportedFormatException("'" + shown(address) + "' is an address of XRootD, which is"
                    + " not spoken here: fetch the file with 'xrdcp "
                    + shown(address).replaceAll(":[^/]*$", "") + " .' and read the copy, or read it at the"
                    + " https:// address that most of these servers have for it too");
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new UnsupportedFormatException("'" + shown(address) + "' is an address of a kind that is"
                    + " not read; files on this machine, http:// and https:// are");
        }
    }
}
