package org.hepmva.runtime.trees;

import java.io.IOException;
import java.util.List;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonWriter;

/** Forests of several classes in a weight file, tree by tree. */
final class MulticlassTreesCodec implements ModelCodec<MulticlassTrees> {

    @Override
    public String kind() {
        return "multiclassTrees";
    }

    @Override
    public Class<MulticlassTrees> type() {
        return MulticlassTrees.class;
    }

    @Override
    public MulticlassTrees read(JsonMembers members, List<Variable> variables, Models models)
            throws IOException {
        members.only("kind", "classes", "combination", "offsets", "trees");
        List<String> classes = members.member("classes").texts();
        Combination combination = members.member("combination").constant(Combination.class);
        double[] offsets = members.member("offsets").numbers();
        MulticlassTreesBuilder builder = members.made(() -> MulticlassTrees
                .builder(variables, classes, combination).offsets(offsets));
        DecisionTreeJson.read(members.member("trees"), builder::add);
        members.end();
        return members.made(builder::build);
    }

    @Override
    public void write(MulticlassTrees model, JsonWriter out, Models models) throws IOException {
        out.name("classes").value(JsonArray.ofTexts(model.outputs()));
        out.name("combination").value(JsonText.of(model.combination()));
        out.name("offsets").value(JsonArray.ofNumbers(model.offsets()));
        out.name("trees");
        DecisionTreeJson.write(model.allTrees(), out);
    }
}
