package org.hepmva.runtime.trees;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonNumber;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonWriter;

/** Forests of targets in a weight file, target by target and tree by tree. */
final class RegressionTreesCodec implements ModelCodec<RegressionTrees> {

    @Override
    public String kind() {
        return "regressionTrees";
    }

    @Override
    public Class<RegressionTrees> type() {
        return RegressionTrees.class;
    }

    /** One target, as it was read. */
    private record Target(String name, Link link, double offset, List<DecisionTree> trees) { }

    @Override
    public RegressionTrees read(JsonMembers members, List<Variable> variables, Models models)
            throws IOException {
        members.only("kind", "targets");
        List<Target> targets = new ArrayList<>();
        members.member("targets").items(item -> targets.add(target(item)));
        members.end();
        return members.made(() -> made(variables, targets));
    }

    private static Target target(JsonReader item) throws IOException {
        JsonMembers members = item.object().only("name", "link", "offset", "trees");
        String name = members.member("name").text();
        Link link = members.member("link").constant(Link.class);
        double offset = members.member("offset").number();
        List<DecisionTree> trees = new ArrayList<>();
        DecisionTreeJson.read(members.member("trees"), trees::add);
        members.end();
        return new Target(name, link, offset, trees);
    }

    private static RegressionTrees made(List<Variable> variables, List<Target> targets) {
        RegressionTreesBuilder builder = RegressionTrees.builder(variables,
                targets.stream().map(Target::name).toList(), targets.stream().map(Target::link).toList());
        for (int i = 0; i < targets.size(); i++) {
            builder.offset(i, targets.get(i).offset);
            for (DecisionTree tree : targets.get(i).trees) {
                builder.add(i, tree);
            }
        }
        return builder.build();
    }

    @Override
    public void write(RegressionTrees model, JsonWriter out, Models models) throws IOException {
        double[] offsets = model.offsets();
        out.name("targets").beginArray();
        for (int i = 0; i < offsets.length; i++) {
            out.beginObject().name("name").value(new JsonText(model.outputs().get(i)));
            out.name("link").value(JsonText.of(model.links().get(i)));
            out.name("offset").value(JsonNumber.of(offsets[i]));
            out.name("trees");
            DecisionTreeJson.write(model.trees(i), out);
            out.end();
        }
        out.end();
    }
}
