package org.hepmva.sample.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hepmva.io.ScalarType;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.WeightFile;

/**
 * The columns that a weight file gives. Immutable.
 *
 * <p>A classifier of two classes has one, called as its method is: {@code BDT}. One of more classes has one
 * for each, {@code BDT_top}, and if asked for {@code BDT_class}, the name of the class that is most likely,
 * text. Estimates are called after their targets: {@code BDT_energy}.
 *
 * @param name       what the columns are called, or how their names begin; not blank
 * @param model      as trained, not bound
 * @param mostLikely whether the most likely class is wanted as a column
 */
public record ResponseColumns(String name, Model model, MostLikely mostLikely) {

    private static final String CLASS = "class";

    /** Whether the most likely class is a column. */
    public enum MostLikely {
        /** It is. */
        GIVEN,
        /** It is not. */
        NOT_GIVEN
    }

    /**
     * Checks that what is asked for can be given.
     *
     * @throws IllegalArgumentException if the name is blank, or the most likely class of what has not three
     *                                  classes or more is asked for
     */
    public ResponseColumns {
        Objects.requireNonNull(model, "model");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of the response is blank");
        }
        if (mostLikely == MostLikely.GIVEN && !hasClasses(model)) {
            throw new IllegalArgumentException("'" + name + "': has no most likely class, as it is "
                    + (model instanceof Classifier ? "of two classes with one response; cut on that"
                            : "no classifier"));
        }
    }

    private static boolean hasClasses(Model model) {
        return model instanceof Classifier classifier && classifier.isMulticlass();
    }

    /** {@return whether it can be asked {@linkplain #withMostLikely which class is most likely}} */
    public boolean hasMostLikely() {
        return hasClasses(model);
    }

    /** {@return the columns of a weight file, called as its method is} */
    public static ResponseColumns of(WeightFile weights) {
        return new ResponseColumns(weights.method(), weights.model(), MostLikely.NOT_GIVEN);
    }

    /** {@return these columns under another name, or beginning with it} */
    public ResponseColumns named(String other) {
        return new ResponseColumns(other, model, mostLikely);
    }

    /**
     * {@return these columns, and the most likely class}
     *
     * @throws IllegalArgumentException if it is not of three classes or more
     */
    public ResponseColumns withMostLikely() {
        return new ResponseColumns(name, model, MostLikely.GIVEN);
    }

    /** {@return these columns from the {@linkplain MeanOfFolds mean} of the models of all folds} */
    public ResponseColumns withMeanOfFolds() {
        return new ResponseColumns(name, MeanOfFolds.of(model), mostLikely);
    }

    /** {@return the names of the columns, one for each {@linkplain Model#outputs() output} first} */
    public List<String> names() {
        if (model instanceof Classifier classifier && !classifier.isMulticlass()) {
            return List.of(name);
        }
        List<String> names = new ArrayList<>();
        model.outputs().forEach(output -> names.add(name + "_" + output));
        if (mostLikely == MostLikely.GIVEN) {
            names.add(name + "_" + CLASS);
        }
        return List.copyOf(names);
    }

    /** {@return what each value of a column is} */
    ScalarType type(int column) {
        return column < model.outputs().size() ? ScalarType.DOUBLE : ScalarType.STRING;
    }
}
