import org.hepmva.runtime.WeightFileFormat;
import org.hepmva.runtime.file.GzipWeightFileFormat;
import org.hepmva.runtime.file.JsonWeightFileFormat;

/** Models in an event loop: what was trained, bound to a loop's values, and weight files. */
module org.hepmva.runtime {
    requires org.hepmva.expression;
    requires transitive org.hepmva.text;

    exports org.hepmva.runtime;
    exports org.hepmva.runtime.folds;
    exports org.hepmva.runtime.math;
    exports org.hepmva.runtime.network;
    exports org.hepmva.runtime.transform;
    exports org.hepmva.runtime.trees;

    uses WeightFileFormat;
    provides WeightFileFormat with JsonWeightFileFormat, GzipWeightFileFormat;
}
