package org.hepmva.runtime.trees;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.text.Printable;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonNumber;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonReader;
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
        BoostedTrees.Kind kind = kind(members.member("boosting").word("", words()));
        BoostedTrees.Builder builder = members.made(() -> BoostedTrees.builder(variables, kind));
        double offset = members.member("offset").number();
        members.made(() -> builder.offset(offset));
        members.member("trees").items(item -> {
            JsonMembers tree = item.object();
            DecisionTree read = tree(tree);
            tree.made(() -> builder.add(read));
        });
        members.end();
        return members.made(builder::build);
    }

    private static List<String> words() {
        return Stream.of(BoostedTrees.Kind.values()).map(BoostedTreesCodec::word).toList();
    }

    private static BoostedTrees.Kind kind(String word) {
        return BoostedTrees.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String word(BoostedTrees.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static DecisionTree tree(JsonMembers members) throws IOException {
        members.only("weight", "variable", "cut", "missing", "left", "right", "leaf");
        double weight = members.member("weight").number();
        int[] variable = members.member("variable").wholes();
        float[] cut = members.member("cut").floats();
        boolean[] missing = missing(members.member("missing"));
        int[] left = members.member("left").wholes();
        int[] right = members.member("right").wholes();
        double[] leaf = members.member("leaf").numbers();
        members.end();
        return members.made(() -> new DecisionTree(weight, variable, cut, missing, left, right, leaf));
    }

    private static boolean[] missing(JsonReader member) throws IOException {
        String letters = member.text();
        boolean[] left = new boolean[letters.length()];
        for (int i = 0; i < left.length; i++) {
            char letter = letters.charAt(i);
            if (letter != 'l' && letter != 'r') {
                throw member.mistake("expected l or r for each node, not \""
                        + Printable.brief(letters) + "\"");
            }
            left[i] = letter == 'l';
        }
        return left;
    }

    @Override
    public void write(BoostedTrees trees, JsonWriter out, Models models) throws IOException {
        out.name("boosting").value(new JsonText(word(trees.kind())));
        out.name("offset").value(JsonNumber.of(trees.offset()));
        out.name("trees").beginArray();
        for (int i = 0; i < trees.trees(); i++) {
            out.value(json(trees.tree(i)));
        }
        out.end();
    }

    private static JsonObject json(DecisionTree tree) {
        StringBuilder missing = new StringBuilder();
        for (boolean left : tree.missingGoesLeft()) {
            missing.append(left ? 'l' : 'r');
        }
        return JsonObject.builder().number("weight", tree.weight())
                .value("variable", JsonArray.ofWholes(tree.variable()))
                .value("cut", JsonArray.ofFloats(tree.cut()))
                .text("missing", missing.toString())
                .value("left", JsonArray.ofWholes(tree.left()))
                .value("right", JsonArray.ofWholes(tree.right()))
                .value("leaf", JsonArray.ofNumbers(tree.leaf())).build();
    }
}
