package org.hepmva.runtime.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonWriter;

/** Networks in a weight file, layer by layer and row by row. */
final class DenseNetworkCodec implements ModelCodec<DenseNetwork> {

    @Override
    public String kind() {
        return "denseNetwork";
    }

    @Override
    public Class<DenseNetwork> type() {
        return DenseNetwork.class;
    }

    @Override
    public DenseNetwork read(JsonMembers members, List<Variable> variables, Models models)
            throws IOException {
        members.only("kind", "layers");
        List<DenseLayer> layers = new ArrayList<>();
        members.member("layers").items(item -> layers.add(layer(item.object())));
        members.end();
        return members.made(() -> DenseNetwork.of(variables, layers));
    }

    private static DenseLayer layer(JsonMembers members) throws IOException {
        members.only("activation", "coefficients", "bias");
        String activation = members.member("activation").word("", words());
        List<double[]> rows = rows(members.member("coefficients"));
        double[] bias = members.member("bias").numbers();
        members.end();
        int inputs = rows.isEmpty() ? 0 : rows.get(0).length;
        return members.made(() -> new DenseLayer(inputs, rows.size(), joined(rows), bias,
                Activation.valueOf(activation.toUpperCase(Locale.ROOT))));
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

    private static List<String> words() {
        return Stream.of(Activation.values()).map(DenseNetworkCodec::word).toList();
    }

    private static String word(Activation activation) {
        return activation.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void write(DenseNetwork network, JsonWriter out, Models models) throws IOException {
        out.name("layers").beginArray();
        for (DenseLayer layer : network.layers()) {
            double[] coefficients = layer.coefficients();
            out.beginObject().name("activation").value(new JsonText(word(layer.activation())));
            out.name("coefficients").beginArray();
            for (int from = 0; from < coefficients.length; from += layer.inputs()) {
                out.value(JsonArray.ofNumbers(Arrays.copyOfRange(coefficients, from, from + layer.inputs())));
            }
            out.end().name("bias").value(JsonArray.ofNumbers(layer.bias())).end();
        }
        out.end();
    }
}
