package org.hepmva.io.hist.yoda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.hist.HistogramContents;
import org.hepmva.io.hist.HistogramFormat;
import org.hepmva.io.hist.HistogramOutput;
import org.hepmva.io.hist.text.TextContents;
import org.hepmva.io.hist.text.TextOutput;
import org.hepmva.text.Printable;

/** YODA files. Stateless. */
public final class YodaFormat implements HistogramFormat {

    @Override
    public String name() {
        return "YODA";
    }

    @Override
    public List<String> endings() {
        return List.of(".yoda", ".yoda.gz");
    }

    /** A file may begin with comments; those before a first block of the oldest kind look like one. */
    @Override
    public boolean recognises(byte[] head) {
        return YodaText.lines(new String(head, StandardCharsets.ISO_8859_1))
                .filter(line -> !line.isEmpty() && !YodaText.isComment(line))
                .findFirst().filter(YodaText::isBeginning).isPresent();
    }

    @Override
    public HistogramContents open(ByteSource source) throws IOException {
        return TextContents.open(source, YodaText::read);
    }

    @Override
    public HistogramOutput create(Path path) throws IOException {
        return TextOutput.create(path, new YodaDialect());
    }

    @Override
    public HistogramOutput append(Path path) throws IOException {
        throw new UnsupportedFormatException(Printable.of(path
                + ": YODA files are written whole; only ROOT files can be added to"));
    }
}
