package org.hepmva.io.hist.yoda;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a block is.
 *
 * @param kind    without YODA_ and the version: {@code "HISTO1D"}, {@code "BINNEDHISTO<S,D>"}
 * @param version of the way it is written
 * @param name    as the file has it
 */
record YodaType(String kind, int version, String name) {

    private static final Pattern BINNED =
            Pattern.compile("(?:BINNED)?(HISTO|PROFILE|ESTIMATE)(?:([0-3])D)?(?:<([A-Z0-9,]+)>)?");
    private static final int NEWEST = 3;

    /** {@return HISTO, PROFILE, ESTIMATE, SCATTER, COUNTER or something else} */
    String family() {
        Matcher matcher = BINNED.matcher(kind);
        return matcher.matches() ? matcher.group(1) : kind.replaceFirst("[0-9]D$", "");
    }

    /** {@return how many axes it has; −1 if its name does not say it} */
    int axes() {
        Matcher matcher = BINNED.matcher(kind);
        if (matcher.matches()) {
            return matcher.group(3) != null ? matcher.group(3).split(",", -1).length
                    : matcher.group(2) != null ? matcher.group(2).charAt(0) - '0' : -1;
        }
        return kind.matches(".*[0-9]D") ? kind.charAt(kind.length() - 2) - '0' : -1;
    }

    /** {@return what it is read as; empty if it is not} */
    String meaning() {
        if (version < 1 || version > NEWEST) {
            return "";
        }
        int axes = axes();
        return switch (family()) {
            case "COUNTER" -> "histogram";
            case "HISTO" -> axes >= 1 ? "histogram" : "";
            case "PROFILE" -> axes >= 1 ? "profile" : "";
            case "SCATTER" -> axes == 1 || axes == 2 ? "graph" : "";
            case "ESTIMATE" -> axes == 0 || axes == 1 ? "graph" : "";
            default -> "";
        };
    }
}
