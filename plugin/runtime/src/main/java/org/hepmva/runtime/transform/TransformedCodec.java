package org.hepmva.runtime.transform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.VariableType;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonWriter;

/**
 * Transformed models in a weight file: the steps, the names of what they give, and what reads it.
 *
 * @param kind   its word, for ever
 * @param type   the class of what is transformed
 * @param inside what may stand behind the steps
 * @param making makes it of both
 * @param parts  what it was made of
 */
record TransformedCodec<M extends Model, I extends Model>(String kind, Class<M> type, Class<I> inside,
        Making<M, I> making, Function<M, StepsBefore<I>> parts) implements ModelCodec<M> {

    /** Makes a transformed model. */
    interface Making<M, I> {
        M of(List<Variable> variables, List<Transformation> transformations, I inner);
    }

    @Override
    public M read(JsonMembers members, List<Variable> variables, Models models) throws IOException {
        members.only("kind", "transformations", "variables", "model");
        List<Transformation> steps = new ArrayList<>();
        members.member("transformations").items(item -> steps.add(TransformationCodec.read(item.object())));
        List<String> names = members.member("variables").texts();
        List<Variable> given = members.made(() -> variables(names, variables));
        Model inner = models.read(members.member("model"), given);
        if (!inside.isInstance(inner)) {
            throw members.mistake("the model inside is no "
                    + inside.getSimpleName().toLowerCase(Locale.ROOT));
        }
        members.end();
        return members.made(() -> making.of(variables, steps, inside.cast(inner)));
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
    public void write(M model, JsonWriter out, Models models) throws IOException {
        StepsBefore<I> written = parts.apply(model);
        out.name("transformations").beginArray();
        for (Transformation step : written.transformations()) {
            out.value(TransformationCodec.json(step));
        }
        out.end();
        out.name("variables").value(JsonArray.ofTexts(Variable.names(written.inner().variables())));
        out.name("model");
        models.write(written.inner(), out);
    }
}
