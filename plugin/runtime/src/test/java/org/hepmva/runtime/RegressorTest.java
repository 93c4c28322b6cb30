package org.hepmva.runtime;

import java.util.List;
import org.hepmva.runtime.laws.RegressorLaws;

/** What every kind of regressor promises. */
class RegressorTest extends RegressorLaws {

    @Override
    protected List<Regressor> regressors() {
        return Samples.regressors();
    }
}
