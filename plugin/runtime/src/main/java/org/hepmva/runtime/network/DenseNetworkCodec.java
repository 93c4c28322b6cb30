package org.hepmva.runtime.network;

import java.io.IOException;
import java.util.List;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonWriter;

/** Networks in a weight file, layer by layer; with the names of the classes if there are more than two. */
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
        members.only("kind", "classes", "layers");
        List<DenseLayer> layers = DenseLayerJson.read(members.member("layers"));
        if (members.has("classes")) {
            List<String> classes = members.member("classes").texts();
            members.end();
            return members.made(() -> DenseNetwork.of(variables, layers, classes));
        }
        members.end();
        return members.made(() -> DenseNetwork.of(variables, layers));
    }

    @Override
    public void write(DenseNetwork network, JsonWriter out, Models models) throws IOException {
        if (network.isMulticlass()) {
            out.name("classes").value(JsonArray.ofTexts(network.outputs()));
        }
        out.name("layers");
        DenseLayerJson.write(network.layers(), out);
    }
}
