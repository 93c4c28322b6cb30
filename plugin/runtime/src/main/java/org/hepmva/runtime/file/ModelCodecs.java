package org.hepmva.runtime.file;

import java.io.IOException;
import java.util.List;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.runtime.folds.FoldedRegressor;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.network.RegressionNetwork;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.transform.TransformedRegressor;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonWriter;

/** Every kind of model by its word: a kind that is added here is known to the weight file. */
final class ModelCodecs implements ModelCodec.Models {

    private static final List<ModelCodec<?>> ALL = List.of(
            BoostedTrees.codec(),
            MulticlassTrees.codec(),
            RegressionTrees.codec(),
            DenseNetwork.codec(),
            RegressionNetwork.codec(),
            Transformed.codec(),
            TransformedRegressor.codec(),
            FoldedClassifier.codec(),
            FoldedRegressor.codec());

    @Override
    public Model read(JsonReader model, List<Variable> variables) throws IOException {
        JsonMembers members = model.object();
        String word = members.member("kind").word("kind", ALL.stream().map(ModelCodec::kind).toList());
        ModelCodec<?> codec = ALL.stream().filter(one -> one.kind().equals(word)).findFirst().orElseThrow();
        return codec.read(members, variables, this);
    }

    @Override
    public void write(Model model, JsonWriter out) throws IOException {
        ModelCodec<?> codec = ALL.stream().filter(one -> one.type().isInstance(model)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a model that is bound to a loop's order is"
                        + " not written"));
        write(codec, model, out);
    }

    private <M extends Model> void write(ModelCodec<M> codec, Model model, JsonWriter out)
            throws IOException {
        out.beginObject().name("kind").value(new JsonText(codec.kind()));
        codec.write(codec.type().cast(model), out, this);
        out.end();
    }
}
