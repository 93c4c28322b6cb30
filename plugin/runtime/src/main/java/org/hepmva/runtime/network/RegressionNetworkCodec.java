package org.hepmva.runtime.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonWriter;

/** Networks that estimate targets in a weight file: the targets, then layer by layer. */
final class RegressionNetworkCodec implements ModelCodec<RegressionNetwork> {

    @Override
    public String kind() {
        return "regressionNetwork";
    }

    @Override
    public Class<RegressionNetwork> type() {
        return RegressionNetwork.class;
    }

    @Override
    public RegressionNetwork read(JsonMembers members, List<Variable> variables, Models models)
            throws IOException {
        members.only("kind", "targets", "layers");
        List<NetworkTarget> targets = new ArrayList<>();
        members.member("targets").items(item -> targets.add(target(item.object())));
        List<DenseLayer> layers = DenseLayerJson.read(members.member("layers"));
        members.end();
        return members.made(() -> RegressionNetwork.of(variables, layers, targets));
    }

    private static NetworkTarget target(JsonMembers members) throws IOException {
        members.only("name", "offset", "factor", "link");
        String name = members.member("name").text();
        double offset = members.member("offset").number();
        double factor = members.member("factor").number();
        Link link = members.member("link").constant(Link.class);
        members.end();
        return members.made(() -> new NetworkTarget(name, offset, factor, link));
    }

    @Override
    public void write(RegressionNetwork network, JsonWriter out, Models models) throws IOException {
        out.name("targets").beginArray();
        for (NetworkTarget target : network.targets()) {
            out.value(JsonObject.builder().text("name", target.name()).number("offset", target.offset())
                    .number("factor", target.factor()).value("link", JsonText.of(target.link())).build());
        }
        out.end().name("layers");
        DenseLayerJson.write(network.layers(), out);
    }
}
