package org.hepmva.runtime.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.hepmva.runtime.MalformedWeightFileException;
import org.hepmva.runtime.UnsupportedWeightFileException;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WeightFileFormat;
import org.hepmva.text.json.JsonException;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.TooManyValuesException;
import org.hepmva.text.json.UnknownWordException;

/** hepmva's own weight file: JSON, read and written as a stream. */
public final class JsonWeightFileFormat implements WeightFileFormat {

    /** Made by {@link java.util.ServiceLoader}. */
    public JsonWeightFileFormat() {
        // stateless
    }

    @Override
    public String name() {
        return WeightFileWriter.FORMAT;
    }

    @Override
    public String ending() {
        return ".hepmva.json";
    }

    /** An object that says at its beginning what it is. */
    @Override
    public boolean knows(byte[] head) {
        String begin = new String(head, StandardCharsets.UTF_8);
        return begin.replaceFirst("^\ufeff", "").stripLeading().startsWith("{")
                && begin.contains('"' + WeightFileWriter.FORMAT + '"');
    }

    @Override
    public WeightFile read(InputStream in) throws IOException {
        try {
            JsonReader whole = JsonReader.of(in);
            WeightFile file = WeightFileReader.read(whole);
            whole.end();
            return file;
        } catch (UnknownWordException | TooManyValuesException e) {
            throw new UnsupportedWeightFileException(e.getMessage(), e);
        } catch (JsonException e) {
            throw new MalformedWeightFileException(e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new MalformedWeightFileException("this is no weight file: it is not text in UTF-8", e);
        }
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void write(WeightFile file, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        WeightFileWriter.write(file, text);
        text.flush();
    }
}
