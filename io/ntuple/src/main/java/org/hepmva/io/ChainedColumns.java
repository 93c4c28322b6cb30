package org.hepmva.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a chain: those that every part with entries has, as numbers in all of them or as text in
 * all of them. Any other column is kept with the part that hinders it, for whoever asks.
 *
 * @param columns    can be read
 * @param unreadable cannot be read, and why
 */
record ChainedColumns(List<ColumnDescription> columns, List<UnreadableColumn> unreadable) {

    ChainedColumns {
        columns = List.copyOf(columns);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * {@return the columns of some parts, in the order in which they are first met} The set does not depend
     * on the order of the parts, and a part without entries has no say: a text file of a header alone does
     * not know types, an empty tree may have no branches.
     */
    static ChainedColumns of(List<Ntuple> parts) {
        List<Ntuple> filled = parts.stream().filter(part -> part.entries() > 0).toList();
        boolean empty = filled.isEmpty();
        List<Ntuple> heard = empty ? parts : filled;
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Ntuple part : heard) {
            part.columns().forEach(column -> candidates.computeIfAbsent(column.name(), Candidate::new));
            part.unreadable().forEach(column -> candidates.computeIfAbsent(column.name(), Candidate::new));
        }
        candidates.values().forEach(candidate -> candidate.lookIn(heard));
        List<ColumnDescription> columns = new ArrayList<>();
        List<UnreadableColumn> unreadable = new ArrayList<>();
        for (Candidate candidate : candidates.values()) {
            String hindrance = candidate.hindrance(heard);
            if (candidate.isReadable() && (empty || hindrance.isEmpty())) {
                columns.add(candidate.description());
            } else {
                unreadable.add(new UnreadableColumn(candidate.name, candidate.type(), hindrance));
            }
        }
        return new ChainedColumns(columns, unreadable);
    }

    /** {@return a column that no part lists by this name and all with entries know, if there is one} */
    static Optional<ColumnDescription> byOtherName(List<Ntuple> parts, String name) {
        List<Ntuple> heard = parts.stream().filter(part -> part.entries() > 0).toList();
        Candidate candidate = new Candidate(name);
        candidate.lookIn(heard);
        return candidate.isReadable() && candidate.hindrance(heard).isEmpty()
                ? Optional.of(candidate.description()) : Optional.empty();
    }

    /** A column by name, as the parts have it. */
    private static final class Candidate {

        private final String name;
        private ColumnDescription first;
        private ColumnType type;
        private String title = "";
        private UnreadableColumn hinderer;
        private int hindering = -1;
        private int holding = -1;
        private int other = -1;
        private int text = -1;
        private int number = -1;
        private int seen;
        private int lacking = -1;

        Candidate(String name) {
            this.name = name;
        }

        /** Looks for it in every part, where it may be known by another name. */
        void lookIn(List<Ntuple> parts) {
            for (int i = 0; i < parts.size(); i++) {
                int part = i;
                parts.get(i).column(name).ifPresentOrElse(column -> has(part, column),
                        () -> parts.get(part).unreadable(name).ifPresent(column -> hinders(part, column)));
            }
        }

        private void has(int part, ColumnDescription column) {
            seenIn(part);
            if (first == null) {
                first = column;
                holding = part;
            }
            if (type == null) {
                type = column.type();
            } else {
                Optional<ColumnType> common = type.commonWith(column.type());
                other = common.isEmpty() && other < 0 ? part : other;
                type = common.orElse(type);
            }
            title = title.isEmpty() ? column.title() : title;
            if (column.type() == ScalarType.STRING) {
                text = text < 0 ? part : text;
            } else if (column.type().isNumber()) {
                number = number < 0 ? part : number;
            }
        }

        private void hinders(int part, UnreadableColumn column) {
            seenIn(part);
            if (hinderer == null) {
                hinderer = column;
                hindering = part;
            }
        }

        private void seenIn(int part) {
            lacking = lacking < 0 && seen < part ? seen : lacking;
            seen++;
        }

        boolean isReadable() {
            return first != null;
        }

        ColumnDescription description() {
            return new ColumnDescription(name, type, title);
        }

        String type() {
            return hinderer != null ? hinderer.type() : first.type().toString().toLowerCase(Locale.ROOT);
        }

        /** {@return why it cannot be read through all parts, half a sentence; empty if it can} */
        String hindrance(List<Ntuple> parts) {
            if (hinderer != null) {
                return hinderer.reason() + (parts.size() == 1 ? "" : ", in " + where(parts, hindering));
            }
            if (seen < parts.size()) {
                int more = parts.size() - seen - 1;
                return "is not in " + where(parts, lacking < 0 ? seen : lacking)
                        + (more == 0 ? "" : " and " + more + " more");
            }
            if (text >= 0 && number >= 0) {
                String cause = parts.get(text).textBecauseOf(name);
                return "is text in " + where(parts, text) + (cause.isEmpty() ? "" : ", because of " + cause)
                        + ", and a number in " + where(parts, number);
            }
            if (other >= 0) {
                return "is " + typeIn(parts, holding) + " in " + where(parts, holding) + ", and "
                        + typeIn(parts, other) + " in " + where(parts, other);
            }
            return "";
        }

        private ColumnType typeIn(List<Ntuple> parts, int part) {
            return parts.get(part).column(name).orElseThrow().type();
        }

        private static String where(List<Ntuple> parts, int part) {
            return parts.get(part).location();
        }
    }
}
