package org.hepmva.runtime.file;

import java.util.List;
import org.hepmva.runtime.Samples;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WeightFileFormat;
import org.hepmva.runtime.laws.WeightFileLaws;

class GzipWeightFileLawsTest extends WeightFileLaws {

    @Override
    protected WeightFileFormat format() {
        return new GzipWeightFileFormat();
    }

    @Override
    protected List<WeightFile> weightFiles() {
        return Samples.oneOfEachKind().stream().map(Samples::complete).toList();
    }
}
