package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.hepmva.evaluate.Examples;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Test;

class FoldCaptionTest {

    private static final String MEAN = " The curves are the mean of the 3 trainings, as far as all of them"
            + " went, and what is kept is the median.";

    @Test
    void curvesOfFoldsAreSaidToBeAMean() {
        Trained one = Examples.network("DNN");
        Trained folds = new Trained("DNN", one.model(), one.report(), one.settings(), List.of(one, one, one));

        assertFalse(Figures.lossCaption(one).contains("mean of the"));
        assertEquals(Figures.lossCaption(one) + MEAN, Figures.lossCaption(folds));
    }
}
