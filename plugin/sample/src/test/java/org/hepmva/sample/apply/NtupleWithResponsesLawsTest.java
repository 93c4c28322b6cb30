package org.hepmva.sample.apply;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.Chunk;
import org.hepmva.io.Column;
import org.hepmva.io.Ntuple;
import org.hepmva.io.laws.NtupleLaws;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;

/** The laws of ntuples, for one with a response. */
class NtupleWithResponsesLawsTest extends NtupleLaws {

    @Override
    protected List<String> locations() {
        return List.of("0", "1", String.valueOf(Chunk.MOST_ENTRIES + 3));
    }

    @Override
    protected Ntuple open(String location) throws IOException {
        int size = Integer.parseInt(location);
        DenseLayer twice = new DenseLayer(1, 1, new double[] {2}, new double[] {0}, Activation.LINEAR);
        WeightFile weights = WeightFile.of("twice",
                DenseNetwork.of(List.of(Variable.of("x")), List.of(twice)));
        return NtupleWithResponses.of(Ntuple.ofColumns(location, List.of(
                Column.ofDoubles("x", IntStream.range(0, size).asDoubleStream().toArray(), size),
                Column.ofInts("n", IntStream.range(0, size).toArray(), size))),
                List.of(ResponseColumns.of(weights)));
    }
}
