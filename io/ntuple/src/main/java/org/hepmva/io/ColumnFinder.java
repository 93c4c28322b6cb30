package org.hepmva.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import org.hepmva.expression.ArrayFormula;
import org.hepmva.expression.EntryNumber;

/**
 * Finds what the names of formulas mean: columns of a table, elements of their arrays, and what is computed
 * from arrays. Keeps what it has found. One thread.
 */
final class ColumnFinder {

    private final Function<String, Optional<ColumnDescription>> named;
    private final Refusal refusal;
    private final Optional<EntryNumbers> numbers;
    private final Map<String, Found> found = new HashMap<>();

    private ColumnFinder(Function<String, Optional<ColumnDescription>> named, Refusal refusal,
                         Optional<EntryNumbers> numbers) {
        this.named = named;
        this.refusal = refusal;
        this.numbers = numbers;
    }

    /** {@return a finder among the columns of an ntuple} */
    static ColumnFinder of(Ntuple ntuple) {
        return of(ntuple, EntryNumbers.of(ntuple));
    }

    /** {@return a finder among the columns of an ntuple whose entries have these places} */
    static ColumnFinder of(Ntuple ntuple, EntryNumbers numbers) {
        Map<String, ColumnDescription> listed = ntuple.columnsByName();
        Function<String, Optional<ColumnDescription>> others = plain(ntuple::column);
        return new ColumnFinder(name -> Optional.ofNullable(listed.get(name))
                .or(() -> ArrayElement.of(name, others).isPresent() ? Optional.empty() : others.apply(name)),
                new Refusal(ntuple.location(), name -> ColumnRequest.refusal(ntuple, name)),
                Optional.of(numbers));
    }

    /** {@return a finder that only says whether something is there} */
    static ColumnFinder of(Function<String, Optional<ColumnDescription>> named) {
        return new ColumnFinder(plain(named), new Refusal("", UnsupportedFormatException::new),
                Optional.empty());
    }

    /** {@return what finds columns, and is not asked for what is computed from them} */
    static Function<String, Optional<ColumnDescription>> plain(
            Function<String, Optional<ColumnDescription>> named) {
        return name -> ArrayFormula.of(name).isPresent() ? Optional.empty() : named.apply(name);
    }

    /**
     * {@return what a name means}
     *
     * @throws NtupleException if it means nothing, or cannot be computed
     */
    Found find(String name) throws NtupleException {
        Found known = found.get(name);
        if (known == null) {
            known = search(name);
            found.put(name, known);
        }
        return known;
    }

    private Found search(String name) throws NtupleException {
        Optional<ColumnDescription> column = named.apply(name);
        if (column.isPresent()) {
            return new Leaf(name, column.get().type());
        }
        Optional<ArrayElement> element = ArrayElement.of(name, named);
        if (element.isPresent()) {
            return new Element(name, element.get());
        }
        Optional<ArrayFormula> formula = ArrayFormula.of(name);
        if (formula.isEmpty()) {
            throw refusal.unknown().apply(name);
        }
        return switch (formula.get().kind()) {
            case ELEMENT -> IndexedArrays.of(name, formula.get(), this);
            case ALTERNATIVE -> Alternative.of(name, formula.get(), this);
            default -> Reduction.of(name, formula.get(), this);
        };
    }

    /** {@return whether a name is of an entry's place, and not of a column called so} */
    boolean isEntryNumber(String name) {
        return EntryNumber.of(name).isPresent() && named.apply(name).isEmpty();
    }

    /**
     * Writes what a name that is of an entry's place is for some entries.
     *
     * @param entries the ntuple's number of each
     * @param target  gets as many values as wanted, from 0
     */
    void entryNumbers(String name, int count, IntToLongFunction entries, long[] target) {
        numbers.orElseThrow().copyTo(EntryNumber.of(name).orElseThrow(), count, entries, target);
    }

    /** {@return the error for what cannot be computed} */
    NtupleException unsupported(String sentence) {
        return refusal.unsupported(sentence);
    }

    /** How names are refused. */
    private record Refusal(String location, Function<String, NtupleException> unknown) {
        NtupleException unsupported(String sentence) {
            return new UnsupportedFormatException(location + ": " + sentence);
        }
    }

    /** What a name means. */
    sealed interface Found permits Leaf, Element, IndexedArrays, Alternative, Reduction {

        /** {@return the type of its values} */
        ColumnType type();

        /** Adds the names of the columns of the table that are read for it. */
        void addLeaves(Set<String> names);

        /** {@return its values} */
        Column values(DerivedColumns columns);

        /** {@return where they are there, 1, and where not, 0: a column of the same shape; none if always} */
        default Optional<Column> present(DerivedColumns columns) {
            return Optional.empty();
        }
    }

    /** A column of the table. */
    record Leaf(String name, ColumnType type) implements Found {
        @Override
        public void addLeaves(Set<String> names) {
            names.add(name);
        }

        @Override
        public Column values(DerivedColumns columns) {
            return columns.leaf(name);
        }
    }

    /** An element that is in the same place of every array. */
    record Element(String name, ArrayElement element) implements Found {
        @Override
        public ColumnType type() {
            return element.description(name).type();
        }

        @Override
        public void addLeaves(Set<String> names) {
            names.add(element.array().name());
        }

        @Override
        public Column values(DerivedColumns columns) {
            return element.values(name, columns.leaf(element.array().name()), columns);
        }

        @Override
        public Optional<Column> present(DerivedColumns columns) {
            return Optional.of(element.present(name, columns.leaf(element.array().name())));
        }
    }

    /** {@return the columns of the table that are read for some names} */
    Set<String> leaves(List<String> names, Set<String> target) throws NtupleException {
        for (String name : names) {
            find(name).addLeaves(target);
        }
        return target;
    }
}
