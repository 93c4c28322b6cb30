package org.hepmva.tmva;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.TreeWriter;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleLayout;

/**
 * Writes events with the responses of methods, as TMVA's {@code TestTree} and {@code TrainTree}
 * (DataSet::GetTree): number and name of the class, variables, targets, spectators, event weight, and a
 * branch for each method in the order of their titles. All but the class are floats. Of several classes, and
 * of targets, the branch of a method has a leaf for each.
 *
 * <p>A variable, target or spectator that is called as one of TMVA's own branches, as a method or as another
 * of them gets an underscore behind it; a spectator that is a variable, too, is written once.
 */
final class EventTree {

    /** So many events are written at a time. */
    private static final int BLOCK = 4096;

    private final SampleLayout layout;
    private final List<TmvaMethod> methods;
    private final List<String> outputs;
    private final List<String> classNames;
    private final List<Integer> spectators = new ArrayList<>();
    private final List<ColumnDescription> columns = new ArrayList<>();
    private final Map<String, List<String>> leaves =
            new LinkedHashMap<>(Map.of("className", List.of("className"))); // className/C

    EventTree(SampleLayout layout, List<TmvaMethod> methods) {
        this.layout = layout;
        this.methods = methods.stream().sorted(Comparator.comparing(TmvaMethod::title)).toList();
        this.classNames = ClassNames.inTrees(layout);
        this.outputs = ClassNames.ofOutputs(layout);
        describe();
    }

    /** {@return how many tellings there are of a tree that is written} */
    static int steps(TmvaEvents events) {
        return events.pieces().stream().mapToInt(piece -> (piece.size() + BLOCK - 1) / BLOCK).sum();
    }

    /** {@return whether there are two classes, between which one number says all} */
    private boolean isPair() {
        return outputs.isEmpty();
    }

    private void describe() {
        Set<String> taken = new HashSet<>(MethodNames.OWN_BRANCHES);
        for (TmvaMethod method : methods) {
            taken.add(method.title());
            taken.addAll(MethodNames.leaves(method.title(), outputs));
        }
        columns.add(ColumnDescription.of("classID", ScalarType.INT));
        columns.add(ColumnDescription.of("className", ScalarType.STRING));
        Set<List<String>> there = new HashSet<>();
        for (TmvaQuantity quantity : TmvaQuantity.all(layout)) {
            there.add(identity(quantity.variable()));
            columns.add(ColumnDescription.of(TmvaNames.free(quantity.name(), taken), ScalarType.FLOAT));
        }
        for (int s = 0; s < layout.spectators().size(); s++) {
            Variable spectator = layout.spectators().get(s);
            if (there.add(identity(spectator))) {
                spectators.add(s);
                columns.add(ColumnDescription.of(TmvaNames.free(TmvaNames.key(spectator.name()), taken),
                        ScalarType.FLOAT));
            }
        }
        columns.add(ColumnDescription.of("weight", ScalarType.FLOAT));
        for (TmvaMethod method : methods) {
            columns.add(ColumnDescription.of(method.title(),
                    isPair() ? ScalarType.FLOAT : ArrayType.of(ScalarType.FLOAT, outputs.size())));
            if (!isPair()) {
                leaves.put(method.title(), outputs);
            }
        }
    }

    private static List<String> identity(Variable variable) {
        return List.of(variable.name(), variable.expression());
    }

    /**
     * Writes a tree of some events.
     *
     * @param isTraining whether the responses to the training are meant
     * @param progress   hears of each block of events
     */
    void write(TmvaFolder folder, String name, TmvaEvents events, boolean isTraining, TmvaProgress progress)
            throws IOException {
        try (TreeWriter tree = folder.file().tree(folder.path(name), name, columns, leaves)) {
            int before = 0;
            for (Sample piece : events.pieces()) {
                for (int first = 0; first < piece.size(); first += BLOCK) {
                    int count = Math.min(BLOCK, piece.size() - first);
                    tree.write(new Block(piece, first, count, before + first).columns(isTraining), count);
                    progress.step();
                }
                before += piece.size();
            }
        }
    }

    /** Some events of a piece that stand together, and the number of the first among all. */
    private final class Block {

        private final Sample piece;
        private final int first;
        private final int count;
        private final int number;

        Block(Sample piece, int first, int count, int number) {
            this.piece = piece;
            this.first = first;
            this.count = count;
            this.number = number;
        }

        List<Column> columns(boolean isTraining) {
            List<Column> all = new ArrayList<>();
            int[] classes = new int[count];
            String[] names = new String[count];
            for (int i = 0; i < count; i++) {
                classes[i] = piece.cls(first + i);
                names[i] = classNames.get(classes[i]);
            }
            all.add(Column.ofInts("", classes, count));
            all.add(Column.ofStrings("", names, count));
            for (TmvaQuantity quantity : TmvaQuantity.all(layout)) {
                int which = quantity.number();
                all.add(quantity.isTarget() ? floats(i -> piece.target(which, first + i))
                        : floats(i -> piece.value(which, first + i)));
            }
            for (int spectator : spectators) {
                Column column = piece.spectatorColumn(spectator, first, count);
                all.add(floats(column::value));
            }
            all.add(floats(i -> piece.eventWeight(first + i)));
            for (TmvaMethod method : methods) {
                all.add(responses(isTraining ? method.onTraining() : method.onTest()));
            }
            return all;
        }

        private Column floats(IntToDoubleFunction value) {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = (float) value.applyAsDouble(i);
            }
            return Column.ofFloats("", values, count);
        }

        private Column responses(float[][] all) {
            int each = isPair() ? 1 : outputs.size();
            float[] values = new float[count * each];
            for (int k = 0; k < each; k++) {
                for (int i = 0; i < count; i++) {
                    values[i * each + k] = all[k][number + i];
                }
            }
            Column flat = Column.ofFloats("", values, values.length);
            return isPair() ? flat : Column.ofArrays("", each, flat, count);
        }
    }
}
