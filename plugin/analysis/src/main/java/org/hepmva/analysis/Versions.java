package org.hepmva.analysis;

import java.util.Map;
import java.util.TreeMap;
import org.hepmva.train.Trainers;

/** The versions that a weight file and {@code --version} quote. */
public final class Versions {

    /** The version of hepmva. */
    public static final String HEPMVA = "0.1.0";

    private Versions() {
    }

    /**
     * {@return what a method of this type is trained with, and its version: hepmva and what the method stands
     * on; not Java, as every Java gives the same weight file}
     *
     * @param type of the method; see {@link Trainers#named}
     */
    static Map<String, String> software(String type) {
        Map<String, String> software = new TreeMap<>(Trainers.named(type).software());
        software.put("hepmva", HEPMVA);
        return software;
    }
}
