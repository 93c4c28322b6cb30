package org.hepmva.app;

import java.io.PrintWriter;
import java.util.Optional;
import org.hepmva.expression.Expression;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.OnDamage;
import org.hepmva.io.Query;
import org.hepmva.text.Printable;
import picocli.CommandLine.Option;

/** The options that say which events are meant. */
final class Selection {

    @Option(names = "--cut", paramLabel = "EXPR", description = "Keep the events for which this is true.")
    private String cut = "";

    @Option(names = "--entries", paramLabel = "FIRST:END",
            description = "Only these entries; END is not included.")
    private EntryRange entries = EntryRange.all();

    @Option(names = "--skip-damaged", description = "Leave out files and entries that are damaged, and say"
            + " which and how many, instead of failing.")
    private boolean skipDamaged;

    /** {@return what to do about files and entries that are damaged} */
    OnDamage onDamage() {
        return skipDamaged ? OnDamage.SKIP : OnDamage.FAIL;
    }

    /** Tells of losses and likely mistakes: files that are left out, or twice there, friends that are not. */
    static void tellOfWarnings(Ntuple ntuple, PrintWriter err) {
        ntuple.warnings().forEach(warning -> err.println(Printable.lines(warning)));
    }

    /** {@return a query for the events that are meant} */
    Query applied(Query query) {
        Optional<Expression> selected = cut.isBlank() ? Optional.empty() : Optional.of(Expression.parse(cut));
        return selected.map(query::withCut).orElse(query).withRange(entries);
    }
}
