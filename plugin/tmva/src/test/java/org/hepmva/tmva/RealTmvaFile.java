package org.hepmva.tmva;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.sample.SampleLayout;

/**
 * A file that TMVA has written: its events with the responses that it recorded, from which we write ours.
 *
 * @param path   where it is
 * @param folder the directory in it that holds everything; empty in files of ROOT 5
 * @param layout what its events are
 * @param types  for each method that is compared its type
 */
record RealTmvaFile(Path path, String folder, SampleLayout layout, TreeMap<String, String> types) {

    static Variable variable(String definition, String title, String unit) {
        return Variable.of(definition).withTitle(title).withUnit(unit);
    }

    /** {@return the same contents, to be written by us} */
    TmvaFile ours() throws IOException {
        List<TmvaMethod> methods = new ArrayList<>();
        for (String title : types.keySet()) {
            methods.add(new TmvaMethod(title, types.get(title), responses("TrainTree", title),
                    responses("TestTree", title), Optional.empty()));
        }
        return new TmvaFile(TmvaEvents.of(events("TrainTree")), TmvaEvents.of(events("TestTree")), methods);
    }

    String inside(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private Sample events(String tree) throws IOException {
        List<String> names = new ArrayList<>();
        for (List<Variable> all : List.of(layout.variables(), layout.spectators(), layout.targets())) {
            all.forEach(variable -> names.add(variable.internalName()));
        }
        names.add("weight");
        names.add("classID");
        double[][] columns = read(tree, names);
        SampleBuilder builder = Sample.builder(layout);
        int variables = layout.variables().size();
        int spectators = layout.spectators().size();
        for (int i = 0; i < columns[0].length; i++) {
            double[] x = values(columns, 0, variables, i);
            double[] s = values(columns, variables, spectators, i);
            double[] t = values(columns, variables + spectators, layout.targets().size(), i);
            double w = columns[columns.length - 2][i];
            if (layout.isRegression()) {
                builder.addWithTargets(x, s, w, t);
            } else {
                builder.add(x, s, w, (byte) columns[columns.length - 1][i]);
            }
        }
        return builder.build();
    }

    private static double[] values(double[][] columns, int first, int count, int event) {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = columns[first + k][event];
        }
        return values;
    }

    private float[][] responses(String tree, String title) throws IOException {
        List<String> names = new ArrayList<>();
        try (Ntuple ntuple = Ntuple.open(path, inside(tree))) {
            ntuple.columns().stream().map(ColumnDescription::name)
                    .filter(name -> name.equals(title) || name.startsWith(title + ".")).forEach(names::add);
        }
        double[][] columns = read(tree, names);
        float[][] floats = new float[columns.length][columns[0].length];
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < columns[k].length; i++) {
                floats[k][i] = (float) columns[k][i];
            }
        }
        return floats;
    }

    private double[][] read(String tree, List<String> names) throws IOException {
        try (Ntuple ntuple = Ntuple.open(path, inside(tree));
                Chunks chunks = ntuple.chunks(names, EntryRange.all())) {
            double[][] columns = new double[names.size()][(int) ntuple.entries()];
            int at = 0;
            while (chunks.advance()) {
                for (int k = 0; k < columns.length; k++) {
                    chunks.chunk().columns().get(k).copyTo(columns[k], at);
                }
                at += chunks.chunk().size();
            }
            return columns;
        }
    }
}
