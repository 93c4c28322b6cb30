package org.hepmva.io;

import java.util.regex.Pattern;
import org.hepmva.text.Printable;

/** Names that are addresses, {@code https://host/file.root}, and what of them may be shown. */
final class Address {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+)://");
    private static final Pattern PASSWORD = Pattern.compile("(?<=://)[^/?#]*@");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?<=[?&])([^=&]*(?:auth|token|sig|password|passwd|secret|credential|key)[^=&]*)=[^&#:]*");

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

    /** Refuses an address, since none is read. */
    static UnsupportedFormatException refusal(String address) {
        return new UnsupportedFormatException("'" + shown(address) + "' is an address; only files on this"
                + " machine are read and written");
    }
}
