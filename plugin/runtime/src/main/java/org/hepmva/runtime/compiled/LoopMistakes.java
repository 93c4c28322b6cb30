package org.hepmva.runtime.compiled;

import java.util.List;
import java.util.stream.Collectors;
import org.hepmva.runtime.Columns;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/** The mistakes of a loop that gives more or less than is read, or asks for another number than is given. */
final class LoopMistakes {

    private static final int NAMES_IN_MESSAGE = 20;

    private LoopMistakes() { }

    static void requireColumns(Columns columns, int first, int count, List<String> inputs) {
        Require.that(columns.count() == inputs.size(), "%s columns are given, but %s are read",
                columns.count(), shown(inputs));
        Require.that(first >= 0 && count >= 0 && first <= columns.events() - count,
                "%s events from %s on are asked for, but there are %s", count, first, columns.events());
    }

    static void requireRoom(double[][] target, int count, List<String> outputs) {
        Require.that(target.length >= outputs.size(), "there is room for %s, but an event gives %s",
                target.length == 1 ? "1 number" : target.length + " numbers", shown(outputs));
        for (int i = 0; i < outputs.size(); i++) {
            Require.that(target[i].length >= count, "there is room for %s responses, but %s are asked for",
                    target[i].length, count);
        }
    }

    static IllegalArgumentException wrongEvent(int given, List<String> inputs) {
        return new IllegalArgumentException("an event of " + given + (given == 1 ? " value" : " values")
                + " is given, but " + shown(inputs) + " are read");
    }

    static IllegalArgumentException wrongTarget(int room, List<String> outputs) {
        return new IllegalArgumentException("there is room for " + room
                + (room == 1 ? " number" : " numbers") + ", but an event gives " + shown(outputs));
    }

    static IllegalStateException notOne(List<String> outputs) {
        return new IllegalStateException("an event gives " + shown(outputs)
                + ", not one number: evaluate writes them all");
    }

    private static String shown(List<String> names) {
        return names.stream().limit(NAMES_IN_MESSAGE).map(Printable::brief)
                .collect(Collectors.joining(", ", names.size() + " (",
                        names.size() > NAMES_IN_MESSAGE ? ", …)" : ")"));
    }
}
