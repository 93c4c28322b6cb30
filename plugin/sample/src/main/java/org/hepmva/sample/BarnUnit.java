package org.hepmva.sample;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units of area that cross-sections and luminosities come in, by what a physicist writes. */
enum BarnUnit {

    AB("ab", 1e-6), FB("fb", 1e-3), PB("pb", 1), NB("nb", 1e3), UB("ub", 1e6), MB("mb", 1e9), B("b", 1e12);

    private static final Pattern NUMBER_AND_UNIT =
            Pattern.compile("\\s*([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)\\s*(.*?)\\s*");
    private static final Pattern INVERSE =
            Pattern.compile("/\\s*(\\p{L}+)|1\\s*/\\s*(\\p{L}+)|(\\p{L}+)\\s*(?:\\^|\\*\\*)?\\s*[-−⁻][1¹]");

    private final String symbol;
    private final double picobarns;

    BarnUnit(String symbol, double picobarns) {
        this.symbol = symbol;
        this.picobarns = picobarns;
    }

    String symbol() {
        return symbol;
    }

    double picobarns() {
        return picobarns;
    }

    private static Optional<BarnUnit> named(String text) {
        // two letters look alike: the micro sign and the Greek mu
        String plain = text.replace('µ', 'u').replace('μ', 'u');
        return Stream.of(values()).filter(unit -> unit.symbol.equals(plain)).findFirst();
    }

    private static String symbols() {
        return Stream.of(values()).map(BarnUnit::symbol).collect(Collectors.joining(", "));
    }

    /** {@return the cross-section that a text gives, in pb} */
    static double area(String text) {
        Matcher parts = NUMBER_AND_UNIT.matcher(text);
        Optional<BarnUnit> unit = parts.matches() ? named(parts.group(2)) : Optional.empty();
        if (unit.isEmpty()) {
            throw new IllegalArgumentException("cross-section '" + text.strip() + "' is not a number with one"
                    + " of the units " + symbols() + ", such as 48.6 pb");
        }
        return Double.parseDouble(parts.group(1)) * unit.get().picobarns;
    }

    /** {@return the luminosity that a text gives, in 1/pb} */
    static double inverseArea(String text) {
        Matcher parts = NUMBER_AND_UNIT.matcher(text);
        Optional<BarnUnit> unit = parts.matches() ? inverse(parts.group(2)) : Optional.empty();
        if (unit.isEmpty()) {
            throw new IllegalArgumentException("luminosity '" + text.strip() + "' is not a number with one of"
                    + " the units " + Stream.of(values()).map(each -> "/" + each.symbol)
                            .collect(Collectors.joining(", ")) + ", such as 139 /fb");
        }
        return Double.parseDouble(parts.group(1)) / unit.get().picobarns;
    }

    private static Optional<BarnUnit> inverse(String text) {
        Matcher inverse = INVERSE.matcher(text);
        if (!inverse.matches()) {
            return Optional.empty();
        }
        for (int group = 1; group <= inverse.groupCount(); group++) {
            if (inverse.group(group) != null) {
                return named(inverse.group(group));
            }
        }
        return Optional.empty();
    }
}
