package org.hepmva.io.hist.aida;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.io.ByteSource;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.text.Printable;

/**
 * The characters of a document. The parser of the JDK could decode them, too, but prints what it finds
 * wrong. Stateless.
 */
final class AidaEncoding {

    private static final int HEAD = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private AidaEncoding() {
    }

    /**
     * {@return the characters, of which bytes that mean none are an error}
     *
     * @param in     all bytes
     * @param source which gives them, for a look at its beginning
     */
    static Reader reader(InputStream in, ByteSource source) throws IOException {
        String head = new String(source.read(0, (int) Math.min(HEAD, source.size())),
                StandardCharsets.ISO_8859_1);
        boolean isMarked = head.startsWith("\u00ef\u00bb\u00bf");
        if (isMarked) {
            in.skipNBytes(3);
        }
        Matcher matcher = DECLARED.matcher(head.substring(isMarked ? 3 : 0).stripLeading());
        String name = matcher.find() ? matcher.group(1) : "UTF-8";
        try {
            return new InputStreamReader(in, Charset.forName(name).newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedFormatException(Printable.of(source.name() + ": its encoding '"
                    + Printable.brief(name) + "' is none that can be read"), e);
        }
    }
}
