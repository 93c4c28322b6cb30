package org.hepmva.runtime.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonWriter;

/** Layers in a weight file, row by row. */
final class DenseLayerJson {

    private DenseLayerJson() { }

    static List<DenseLayer> read(JsonReader array) throws IOException {
        List<DenseLayer> layers = new ArrayList<>();
        array.items(item -> layers.add(layer(item.object())));
        return layers;
    }

    private static DenseLayer layer(JsonMembers members) throws IOException {
        members.only("activation", "coefficients", "bias");
        Activation activation = members.member("activation").constant(Activation.class);
        List<double[]> rows = rows(members.member("coefficients"));
        double[] bias = members.member("bias").numbers();
        members.end();
        int inputs = rows.isEmpty() ? 0 : rows.get(0).length;
        return members.made(() -> new DenseLayer(inputs, rows.size(), joined(rows), bias, activation));
    }

    private static List<double[]> rows(JsonReader member) throws IOException {
        List<double[]> rows = new ArrayList<>();
        member.items(item -> {
            double[] row = item.numbers();
            if (!rows.isEmpty() && row.length != rows.get(0).length) {
                throw item.mistake("the row has " + row.length + " values, but the first has "
                        + rows.get(0).length);
            }
            rows.add(row);
        });
        return rows;
    }

    /** All of them are in memory already, so there are not too many for an array. */
    private static double[] joined(List<double[]> rows) {
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** Writes the layers as the next value. */
    static void write(List<DenseLayer> layers, JsonWriter out) throws IOException {
        out.beginArray();
        for (DenseLayer layer : layers) {
            double[] coefficients = layer.coefficients();
            out.beginObject().name("activation").value(JsonText.of(layer.activation()));
            out.name("coefficients").beginArray();
            for (int from = 0; from < coefficients.length; from += layer.inputs()) {
                out.value(JsonArray.ofNumbers(Arrays.copyOfRange(coefficients, from, from + layer.inputs())));
            }
            out.end().name("bias").value(JsonArray.ofNumbers(layer.bias())).end();
        }
        out.end();
    }
}
