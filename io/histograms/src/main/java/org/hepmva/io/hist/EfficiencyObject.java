package org.hepmva.io.hist;

import org.hepmva.hist.Efficiency;

/**
 * An efficiency in a file.
 *
 * @param name       its name in the file
 * @param title      its title; may be empty
 * @param efficiency what passed of what there was, with the interval that is meant
 */
public record EfficiencyObject(String name, String title, Efficiency efficiency) implements AnalysisObject {

    /** {@return an efficiency for a file, with its own title} */
    public static EfficiencyObject of(String name, Efficiency efficiency) {
        return new EfficiencyObject(name, efficiency.title(), efficiency);
    }
}
