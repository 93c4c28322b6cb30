package org.hepmva.io;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** A column whose values are computed when the first of them is asked for. */
final class DeferredColumn implements Column {

    private final String name;
    private final ColumnType type;
    private final int size;
    private final Computation computation;
    private volatile Column computed;

    DeferredColumn(String name, ColumnType type, int size, Computation computation) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.size = size;
        this.computation = Objects.requireNonNull(computation, "computation");
    }

    private Column all() {
        Column all = computed;
        if (all == null) {
            synchronized (this) {
                all = computed == null ? computed(IntStream.range(0, size).toArray()) : computed;
                computed = all;
            }
        }
        return all;
    }

    private Column computed(int[] entries) {
        Column column = computation.of(entries);
        if (!column.type().equals(type) || column.size() != entries.length) {
            throw new IllegalStateException("column '" + name + "' was to be " + entries.length + " " + type
                    + " values, and is " + column.size() + " " + column.type() + " values");
        }
        return column;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ColumnType type() {
        return type;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double value(int i) {
        return all().value(i);
    }

    @Override
    public long whole(int i) {
        return all().whole(i);
    }

    @Override
    public String text(int i) {
        return all().text(i);
    }

    @Override
    public ArrayColumn arrays() {
        return all().arrays();
    }

    @Override
    public void copyTo(double[] target, int offset) {
        all().copyTo(target, offset);
    }

    @Override
    public void copyToFloats(float[] target, int offset) {
        all().copyToFloats(target, offset);
    }

    @Override
    public Column keeping(int[] entries, int count) {
        Column all = computed;
        return all == null ? computed(Arrays.copyOf(entries, count)) : all.keeping(entries, count);
    }

    @Override
    public Column named(String newName) {
        return new DeferredColumn(newName, type, size, entries -> all().keeping(entries, entries.length));
    }

    @Override
    public String toString() {
        return name + ": " + size + " " + type + " values" + (computed == null ? ", not computed yet" : "");
    }
}
