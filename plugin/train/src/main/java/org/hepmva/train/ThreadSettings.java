package org.hepmva.train;

import static org.hepmva.train.SettingType.wholeNumber;

/** On how many threads a method trains: a setting for methods whose result does not depend on it. */
public final class ThreadSettings {

    /** A number of threads, or 0 for one per processor. */
    public static final SettingType<Integer> NUMBER = wholeNumber(0, 1024);

    private static final SettingList.Builder OWN = SettingList.builder();

    /** Of a method that shares its work well. */
    public static final Setting<Integer> THREADS = OWN.add(Setting.of("threads", NUMBER, 0,
            "0: one per processor. Never changes the result").notRecorded());

    /** This one. */
    public static final SettingList LIST = OWN.build();

    private ThreadSettings() {
    }
}
