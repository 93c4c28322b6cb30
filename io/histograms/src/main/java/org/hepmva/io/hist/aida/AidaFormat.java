package org.hepmva.io.hist.aida;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.io.ByteSource;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.hist.HistogramContents;
import org.hepmva.io.hist.HistogramFormat;
import org.hepmva.io.hist.HistogramOutput;
import org.hepmva.io.hist.text.TextContents;
import org.hepmva.io.hist.text.TextOutput;
import org.hepmva.text.Printable;

/** AIDA XML. Stateless. */
public final class AidaFormat implements HistogramFormat {

    private static final Pattern FIRST_ELEMENT =
            Pattern.compile("<([A-Za-z_][\\w.:-]*)|<!DOCTYPE\\s+([\\w.:-]+)");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    @Override
    public String name() {
        return "AIDA";
    }

    @Override
    public List<String> endings() {
        return List.of(".aida");
    }

    @Override
    public boolean recognises(byte[] head) {
        String text = COMMENT.matcher(new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading()).replaceAll("");
        Matcher matcher = FIRST_ELEMENT.matcher(text);
        return text.startsWith("<") && matcher.find()
                && ("aida".equals(matcher.group(1)) || "aida".equals(matcher.group(2)));
    }

    @Override
    public HistogramContents open(ByteSource source) throws IOException {
        return TextContents.open(source,
                file -> AidaDocument.read(file).stream().map(AidaItem::new).toList());
    }

    @Override
    public HistogramOutput create(Path path) throws IOException {
        return TextOutput.create(path, new AidaDialect());
    }

    @Override
    public HistogramOutput append(Path path) throws IOException {
        throw new UnsupportedFormatException(Printable.of(path
                + ": AIDA files are written whole; only ROOT files can be added to"));
    }
}
