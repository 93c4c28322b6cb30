package org.hepmva.io.hist.yoda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.text.Printable;

/**
 * Cuts a file into its blocks. A line that begins with # is a comment, whatever it says, but for the first
 * and the last line of blocks of the oldest kind, which both begin so. Mutable, one thread.
 */
final class YodaText {

    private static final String MARK = "\u00ef\u00bb\u00bf"; // of UTF-8, before the first line
    private static final Pattern BEGIN =
            Pattern.compile("(#+\\s*)?BEGIN\\s+YODA_([A-Z0-9<>,]+?)(?:_V([0-9]{1,9}))?(?:\\s+(.*))?");

    private final String file;
    private final List<YodaBlock> blocks = new ArrayList<>();
    private YodaLine begin;
    private Matcher heading;
    private List<YodaLine> lines = new ArrayList<>();

    private YodaText(String file) {
        this.file = file;
    }

    /** {@return the lines of a text, one character for each byte, without blanks at their ends} */
    static Stream<String> lines(String text) {
        return (text.startsWith(MARK) ? text.substring(MARK.length()) : text).lines().map(String::strip);
    }

    /** {@return whether a block begins with a line} */
    static boolean isBeginning(String line) {
        Matcher matcher = BEGIN.matcher(line);
        return matcher.matches() && (matcher.group(1) == null || matcher.group(3) == null);
    }

    /** {@return whether a line is for people only, unless it ends a block of the oldest kind} */
    static boolean isComment(String line) {
        return line.startsWith("#") && !isBeginning(line);
    }

    /**
     * {@return the blocks of a file}
     *
     * @throws MalformedFileException if there is something outside of blocks, or one has no end
     * @throws IOException            if reading fails
     */
    static List<YodaBlock> read(ByteSource source) throws IOException {
        YodaText text = new YodaText(source.name());
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(source.stream(), StandardCharsets.ISO_8859_1))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                boolean isMarked = number == 1 && line.startsWith(MARK);
                text.add(text.decoded(number, isMarked ? line.substring(MARK.length()) : line));
            }
        }
        if (text.begin != null) {
            throw text.mistake(text.begin, "the block '" + text.begin.text() + "' has no END");
        }
        return text.blocks;
    }

    /** {@return a line of which each character is still a byte} */
    private YodaLine decoded(int number, String bytes) throws MalformedFileException {
        try {
            return new YodaLine(number, StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString().strip());
        } catch (CharacterCodingException e) {
            throw mistake(new YodaLine(number, bytes), "it has bytes that mean no character in UTF-8; if it "
                    + "is Latin-1, 'iconv -f latin1 -t utf-8' makes a file that can be read");
        }
    }

    private void add(YodaLine line) throws MalformedFileException {
        String text = line.text();
        if (text.isEmpty()) {
            return;
        }
        if (begin == null) {
            if (!isComment(text)) {
                begin(line);
            }
            return;
        }
        boolean isOldest = heading.group(1) != null;
        String bare = isOldest ? text.replaceFirst("^#+\\s*(?=(BEGIN|END)\\s+YODA_)", "") : text;
        if (bare.startsWith("#")) {
            return;
        }
        if (bare.startsWith("END ")) {
            end(line, bare.substring("END ".length()).strip());
        } else if (isBeginning(bare)) {
            throw mistake(line, "a block begins, while that of line " + begin.number() + " has no END");
        } else {
            lines.add(line);
        }
    }

    private void begin(YodaLine line) throws MalformedFileException {
        Matcher matcher = BEGIN.matcher(line.text());
        if (!matcher.matches()) {
            throw mistake(line, "'" + Printable.brief(line.text())
                    + "' stands between blocks, where 'BEGIN YODA_…' is expected");
        }
        begin = line;
        heading = matcher;
        lines = new ArrayList<>();
    }

    private void end(YodaLine line, String type) throws MalformedFileException {
        String version = heading.group(3) == null ? "" : "_V" + heading.group(3);
        String begun = "YODA_" + heading.group(2) + version;
        // the oldest blocks have an END without the version of their BEGIN, or the other way round
        if (!type.equals(begun) && !type.equals("YODA_" + heading.group(2))) {
            throw mistake(line, "'END " + Printable.brief(type) + "' ends a block that begins with '"
                    + begun + "'");
        }
        int number = heading.group(3) == null ? 1 : Integer.parseInt(heading.group(3));
        blocks.add(YodaBlock.of(new YodaType(heading.group(2), number, begun),
                heading.group(4) == null ? "" : heading.group(4).strip(), begin.number(), lines));
        begin = null;
    }

    private MalformedFileException mistake(YodaLine line, String sentence) {
        return new MalformedFileException(Printable.of(file + ": line " + line.number() + ": " + sentence));
    }
}
