package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnType;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonNumber;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWord;

/**
 * An RNTuple and what it holds, each value as the text of a Java number; see
 * src/test/peers/rntuple_fixtures.py.
 */
record RntupleFixture(Path file, JsonObject expected) {

    static RntupleFixture read(String name) throws IOException {
        return of(resource(name + ".root"), resource(name.replaceFirst("-.*", "") + ".json"));
    }

    static RntupleFixture of(Path file, Path json) throws IOException {
        try (InputStream text = Files.newInputStream(json)) {
            return new RntupleFixture(file, (JsonObject) JsonReader.of(text).value());
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(new URI(RntupleFixture.class.getResource("/rntuple/" + name).toString()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    Ntuple open() throws IOException {
        return Ntuple.open(file, "");
    }

    List<String> columns() {
        return List.copyOf(((JsonObject) expected.members().get("columns")).members().keySet());
    }

    List<String> unreadable() {
        return ((JsonArray) expected.members().get("unreadable")).items().stream()
                .map(item -> ((JsonText) item).text()).toList();
    }

    /** Of all entries, and of those from the third to the last but one. */
    void assertHolds(Ntuple ntuple, String column) throws IOException {
        List<JsonValue> values = values(column);
        ColumnType type = ntuple.column(column).orElseThrow().type();
        List<String> texts = values.stream().map(value -> text(value, type)).toList();

        assertEquals(texts, texts(ntuple, column, EntryRange.all()), column);
        int end = values.size() - 1;
        assertEquals(texts.subList(2, end), texts(ntuple, column, new EntryRange(2, end)), column + " of"
                + " some");
    }

    private List<JsonValue> values(String column) {
        JsonObject columns = (JsonObject) expected.members().get("columns");
        return List.copyOf(((JsonArray) columns.members().get(column)).items());
    }

    static List<String> texts(Ntuple ntuple, String name, EntryRange range) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Chunks chunks = ntuple.chunks(List.of(name), range)) {
            while (chunks.advance()) {
                Column column = chunks.chunk().column(0);
                assertEquals(ntuple.column(name).orElseThrow().type(), column.type());
                for (int i = 0; i < column.size(); i++) {
                    texts.add(text(column, i));
                }
            }
        }
        return texts;
    }

    static String text(Column column, int i) {
        if (column instanceof ArrayColumn array) {
            List<String> items = new ArrayList<>();
            for (int j = array.offsets()[i]; j < array.offsets()[i + 1]; j++) {
                items.add(text(array.contents(), j));
            }
            return items.toString();
        }
        return switch (column.type().scalar()) {
            case FLOAT, DOUBLE -> Double.toString(column.value(i));
            case BOOLEAN -> Boolean.toString(column.whole(i) == 1);
            default -> column.text(i);
        };
    }

    private static String text(JsonValue value, ColumnType type) {
        if (value instanceof JsonArray array) {
            return array.items().stream().map(item -> text(item, type)).toList().toString();
        }
        boolean isReal = type.scalar() == ScalarType.FLOAT || type.scalar() == ScalarType.DOUBLE;
        if (value instanceof JsonNumber number) {
            return isReal ? Double.toString(Double.parseDouble(number.digits())) : number.digits();
        }
        return value instanceof JsonText text ? text.text() : ((JsonWord) value).word();
    }
}
