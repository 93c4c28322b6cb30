package org.hepmva.io.hist.yoda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.text.Printable;

/** Cuts a file into its blocks. Mutable, one thread. */
final class YodaText {

    private static final Pattern BEGIN =
            Pattern.compile("#*\\s*BEGIN\\s+YODA_([A-Z0-9<>,]+?)(?:_V([0-9]{1,9}))?(?:\\s+(.*))?");

    private final String file;
    private final List<YodaBlock> blocks = new ArrayList<>();
    private YodaLine begin;
    private Matcher heading;
    private List<YodaLine> lines = new ArrayList<>();

    private YodaText(String file) {
        this.file = file;
    }

    /** {@return whether a block begins with a line} */
    static boolean isBeginning(String line) {
        return BEGIN.matcher(line).matches();
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
                new InputStreamReader(source.stream(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                text.add(new YodaLine(number, line.strip()));
            }
        }
        if (text.begin != null) {
            throw text.mistake(text.begin, "the block '" + text.begin.text() + "' has no END");
        }
        return text.blocks;
    }

    private void add(YodaLine line) throws MalformedFileException {
        boolean isComment = line.text().startsWith("#") && !line.text().contains("BEGIN")
                && !line.text().contains("END");
        if (line.text().isEmpty() || isComment) {
            return;
        }
        String bare = line.text().replaceFirst("^#+\\s*", "");
        if (begin == null) {
            begin(line);
        } else if (bare.startsWith("END ")) {
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
        String version = heading.group(2) == null ? "" : "_V" + heading.group(2);
        String begun = "YODA_" + heading.group(1) + version;
        // the oldest blocks have an END without the version of their BEGIN, or the other way round
        if (!type.equals(begun) && !type.equals("YODA_" + heading.group(1))) {
            throw mistake(line, "'END " + Printable.brief(type) + "' ends a block that begins with '"
                    + begun + "'");
        }
        int number = heading.group(2) == null ? 1 : Integer.parseInt(heading.group(2));
        blocks.add(YodaBlock.of(new YodaType(heading.group(1), number, begun),
                heading.group(3) == null ? "" : heading.group(3).strip(), begin.number(), lines));
        begin = null;
    }

    private MalformedFileException mistake(YodaLine line, String sentence) {
        return new MalformedFileException(Printable.of(file + ": line " + line.number() + ": " + sentence));
    }
}
