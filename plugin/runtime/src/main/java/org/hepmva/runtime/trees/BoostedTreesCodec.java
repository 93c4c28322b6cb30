package org.hepmva.runtime.trees;

import java.io.IOException;
import java.util.List;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonNumber;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonWriter;

/** Forests in a weight file, tree by tree. */
final class BoostedTreesCodec implements ModelCodec<BoostedTrees> {

    @Override
    public String kind() {
        return "boostedTrees";
    }

    @Override
    public Class<BoostedTrees> type() {
        return BoostedTrees.class;
    }

    @Override
    public BoostedTrees read(JsonMembers members, List<Variable> variables, Models models)
            throws IOException {
        members.only("kind", "boosting", "offset", "trees");
        BoostedTrees.Kind kind = members.member("boosting").constant(BoostedTrees.Kind.class);
        BoostedTrees.Builder builder = members.made(() -> BoostedTrees.builder(variables, kind));
        double offset = members.member("offset").number();
        members.made(() -> builder.offset(offset));
        DecisionTreeJson.read(members.member("trees"), builder::add);
        members.end();
        return members.made(builder::build);
    }

    @Override
    public void write(BoostedTrees model, JsonWriter out, Models models) throws IOException {
        out.name("boosting").value(JsonText.of(model.kind()));
        out.name("offset").value(JsonNumber.of(model.offset()));
        out.name("trees");
        DecisionTreeJson.write(model.allTrees(), out);
    }
}
