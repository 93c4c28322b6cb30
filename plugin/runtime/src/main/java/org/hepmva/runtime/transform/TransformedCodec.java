package org.hepmva.runtime.transform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.VariableType;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonWriter;

/** Transformed classifiers in a weight file: the steps, the names of what they give, and what reads it. */
final class TransformedCodec implements ModelCodec<Transformed> {

    @Override
    public String kind() {
        return "transformed";
    }

    @Override
    public Class<Transformed> type() {
        return Transformed.class;
    }

    @Override
    public Transformed read(JsonMembers members, List<Variable> variables, Models models)
            throws IOException {
        members.only("kind", "transformations", "variables", "model");
        List<Transformation> steps = new ArrayList<>();
        members.member("transformations").items(item -> steps.add(TransformationCodec.read(item.object())));
        List<String> names = members.member("variables").texts();
        List<Variable> inside = members.made(() -> variables(names, variables));
        Model inner = models.read(members.member("model"), inside);
        if (!(inner instanceof Classifier classifier)) {
            throw members.mistake("the model inside is no classifier");
        }
        members.end();
        return members.made(() -> Transformed.of(variables, steps, classifier));
    }

    /** A variable that keeps its name is the same; others are known by name alone. */
    private static List<Variable> variables(List<String> names, List<Variable> outside) {
        Map<String, Variable> known = new HashMap<>();
        outside.forEach(variable -> known.put(variable.name(), variable));
        return names.stream().map(name -> known.containsKey(name) ? known.get(name)
                : new Variable(name, name, "", "", VariableType.FLOAT, Double.NaN, Double.NaN,
                        Double.NaN)).toList();
    }

    @Override
    public void write(Transformed model, JsonWriter out, Models models) throws IOException {
        out.name("transformations").beginArray();
        for (Transformation step : model.transformations()) {
            out.value(TransformationCodec.json(step));
        }
        out.end();
        out.name("variables").value(JsonArray.ofTexts(Variable.names(model.inner().variables())));
        out.name("model");
        models.write(model.inner(), out);
    }
}
