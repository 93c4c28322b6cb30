package org.hepmva.runtime.folds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonWriter;

/**
 * Models of folds in a weight file: how they are combined, the rule if one chooses, and the models.
 *
 * @param kind     its word, for ever
 * @param type     the class of the whole
 * @param inside   what may be in it
 * @param choosing makes it of models and a rule
 * @param mean     makes it of models alone
 */
record FoldsCodec<M extends Model & Folded<I>, I extends Model>(String kind, Class<M> type,
        Class<I> inside, BiFunction<List<I>, FoldRule, M> choosing, Function<List<I>, M> mean)
        implements ModelCodec<M> {

    private static final String RULE = "rule";
    private static final String MEAN = "mean";
    private static final String HASH = "splitMix64";

    @Override
    public M read(JsonMembers members, List<Variable> variables, Models models) throws IOException {
        members.only("kind", "combination", RULE, "models");
        String combination = members.member("combination").word("", List.of(RULE, MEAN));
        if (combination.equals(RULE)) {
            FoldRule rule = rule(members.member(RULE).object());
            List<I> read = models(members, variables, models);
            members.end();
            return members.made(() -> choosing.apply(read, rule));
        }
        List<I> read = models(members, variables, models);
        if (members.has(RULE)) {
            throw members.member(RULE).mistake("the mean of models has no rule");
        }
        members.end();
        return members.made(() -> mean.apply(read));
    }

    private List<I> models(JsonMembers members, List<Variable> variables, Models models)
            throws IOException {
        List<I> all = new ArrayList<>();
        members.member("models").items(item -> all.add(model(item, variables, models)));
        return all;
    }

    private I model(JsonReader item, List<Variable> variables, Models models) throws IOException {
        Model model = models.read(item, variables);
        if (!inside.isInstance(model)) {
            throw item.mistake("the model of a fold is no "
                    + inside.getSimpleName().toLowerCase(Locale.ROOT));
        }
        return inside.cast(model);
    }

    private static FoldRule rule(JsonMembers members) throws IOException {
        members.only("expression", "hash", "seed", "folds");
        String expression = members.member("expression").text();
        members.member("hash").word("", List.of(HASH));
        long seed = members.member("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE);
        int folds = (int) members.member("folds").whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        members.end();
        return members.made(() -> new FoldRule(expression, seed, folds));
    }

    @Override
    public void write(M folded, JsonWriter out, Models models) throws IOException {
        out.name("combination").value(new JsonText(folded.rule().isPresent() ? RULE : MEAN));
        if (folded.rule().isPresent()) {
            FoldRule rule = folded.rule().get();
            out.name(RULE).value(JsonObject.builder().text("expression", rule.expression())
                    .text("hash", HASH).whole("seed", rule.seed()).whole("folds", rule.folds()).build());
        }
        out.name("models").beginArray();
        for (I one : folded.models()) {
            models.write(one, out);
        }
        out.end();
    }
}
