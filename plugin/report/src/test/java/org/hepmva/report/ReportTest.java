package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.hepmva.evaluate.EvaluatedMethod;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.EvaluationHead;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.runtime.Provenance;
import org.junit.jupiter.api.Test;

class ReportTest {

    /** Of no kind that there is a page for. */
    private record Ranking(EvaluationHead head) implements EvaluatedMethods<EvaluatedMethod> {

        @Override
        public List<EvaluatedMethod> methods() {
            return List.of();
        }

        @Override
        public EvaluatedMethod best() {
            throw new IllegalStateException("there is none");
        }
    }

    @Test
    void anEvaluationOfAnotherKindIsRefusedInASentence() {
        Ranking ranking = new Ranking(new EvaluationHead(EvaluationSettings.defaults(), List.of(),
                Optional.empty(), List.of()));

        assertEquals("there is no report of a Ranking, but of Evaluation, MulticlassEvaluation and"
                + " RegressionEvaluation", assertThrows(IllegalArgumentException.class,
                () -> Report.of(ranking, Provenance.none())).getMessage());
    }
}
