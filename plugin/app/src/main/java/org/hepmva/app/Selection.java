package org.hepmva.app;

import java.util.Optional;
import org.hepmva.expression.Expression;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Query;
import picocli.CommandLine.Option;

/** The options that say which events are meant. */
final class Selection {

    @Option(names = "--cut", paramLabel = "EXPR", description = "Keep the events for which this is true.")
    private String cut = "";

    @Option(names = "--entries", paramLabel = "FIRST:END",
            description = "Only these entries; END is not included.")
    private EntryRange entries = EntryRange.all();

    /** {@return a query for the events that are meant} */
    Query applied(Query query) {
        Optional<Expression> selected = cut.isBlank() ? Optional.empty() : Optional.of(Expression.parse(cut));
        return selected.map(query::withCut).orElse(query).withRange(entries);
    }
}
