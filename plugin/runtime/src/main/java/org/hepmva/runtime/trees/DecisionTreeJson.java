package org.hepmva.runtime.trees;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.hepmva.text.Printable;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonWriter;

/** Trees in a weight file. */
final class DecisionTreeJson {

    private DecisionTreeJson() { }

    /** Takes one tree after the other; what is refused becomes an error of the tree. */
    static void read(JsonReader array, Consumer<DecisionTree> taker) throws IOException {
        array.items(item -> {
            JsonMembers members = item.object();
            DecisionTree read = tree(members);
            members.made(() -> {
                taker.accept(read);
                return read;
            });
        });
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

    /** Writes the trees as the next value. */
    static void write(List<DecisionTree> trees, JsonWriter out) throws IOException {
        out.beginArray();
        for (DecisionTree tree : trees) {
            out.value(json(tree));
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
