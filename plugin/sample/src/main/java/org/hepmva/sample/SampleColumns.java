package org.hepmva.sample;

import org.hepmva.runtime.Columns;

/** The variables of a sample as a classifier reads them: some events at a time, none copied whole. */
final class SampleColumns implements Columns {

    private final Sample sample;

    SampleColumns(Sample sample) {
        this.sample = sample;
    }

    @Override
    public int count() {
        return sample.variables().size();
    }

    @Override
    public int events() {
        return sample.size();
    }

    @Override
    public void read(int column, int first, int length, float[] target) {
        sample.copyTo(target, column, first, length);
    }

    @Override
    public void readExact(int column, int first, int length, double[] target) {
        float[] values = new float[length];
        sample.copyTo(values, column, first, length);
        for (int i = 0; i < length; i++) {
            target[i] = values[i];
        }
    }
}
