package org.hepmva.analysis;

import java.util.Optional;
import org.hepmva.text.Printable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * What of YAML an analysis does not use, because it takes a text for something else: {@code cut: !veto} is a
 * tag and an empty text, {@code cut: *flag} an alias. Mutable: one check of one text.
 */
final class YamlRules {

    /** Far more than an analysis has; each level costs the reader of YAML a call. */
    private static final int MOST_LEVELS = 50;

    private final YamlText text;
    private int documents;
    private int level;

    YamlRules(YamlText text) {
        this.text = text;
    }

    /** Refuses tags, anchors, aliases, a second document and brackets without end, by their line. */
    void check(LoadSettings settings, String yaml) throws AnalysisException {
        for (Event event : new Parse(settings).parseString(yaml)) {
            if (event instanceof DocumentStartEvent) {
                documents++;
                require(documents == 1, event, "a second document begins with '---'; an analysis is one");
            } else if (event instanceof CollectionEndEvent) {
                level--;
            } else if (event instanceof NodeEvent node) {
                check(node);
            }
        }
    }

    private void check(NodeEvent node) throws AnalysisException {
        if (node instanceof AliasEvent alias) {
            throw refused(node, "*" + alias.getAlias().getValue(), "an alias");
        }
        Optional<Anchor> anchor = node.getAnchor();
        if (anchor.isPresent()) {
            throw refused(node, "&" + anchor.get().getValue(), "an anchor");
        }
        Optional<String> tag = tag(node);
        if (tag.isPresent()) {
            throw refused(node, tag.get(), "a tag");
        }
        if (node instanceof CollectionStartEvent) {
            level++;
            require(level <= MOST_LEVELS, node, "brackets or indentation deeper than " + MOST_LEVELS
                    + " levels");
        }
    }

    private static Optional<String> tag(NodeEvent node) {
        if (node instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return node instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }

    private AnalysisException refused(NodeEvent node, String word, String kind) {
        String whole = node.getStartMark().map(text::restOfLine).orElse(word).strip();
        return text.complaint(line(node), "'" + Printable.brief(word) + "' is " + kind + " of YAML and would"
                + " not be read as text; put quotes around the whole text: \""
                + Printable.brief(whole.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"");
    }

    private void require(boolean accepted, Event event, String sentence) throws AnalysisException {
        if (!accepted) {
            throw text.complaint(line(event), sentence);
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
