package org.hepmva.dl4j;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepmva.dl4j.SettingNames.Schedule;
import org.hepmva.train.Settings;

/** Settings that have an effect only beside certain values of another one. */
final class DependentSettings {

    /** The optimisers that use the momentum. */
    static final Set<Optimiser> WITH_MOMENTUM = Set.of(Optimiser.MOMENTUM, Optimiser.NESTEROV);

    private static final Map<String, Set<Schedule>> OF_SCHEDULES = Map.of(
            "scheduleFactor", EnumSet.of(Schedule.STEP, Schedule.EXPONENTIAL, Schedule.PLATEAU),
            "scheduleEvery", EnumSet.of(Schedule.STEP, Schedule.PLATEAU),
            "schedulePower", EnumSet.of(Schedule.POLYNOMIAL),
            "scheduleFloor", EnumSet.of(Schedule.COSINE, Schedule.PLATEAU));

    private DependentSettings() {
    }

    /**
     * Refuses what a user gave and nobody would read.
     *
     * @throws IllegalArgumentException naming the first such setting, and what it belongs to
     */
    static void requireEffect(Settings given) {
        for (String name : given.given().keySet()) {
            if (OF_SCHEDULES.containsKey(name)) {
                requireSchedule(given, name);
            }
        }
        Optimiser optimiser = given.choice("optimiser", Optimisation.defaults().optimiser());
        if (given.has("momentum") && !WITH_MOMENTUM.contains(optimiser)) {
            throw given.error("momentum is not a setting of the optimiser " + Settings.nameOf(optimiser)
                    + "; it belongs to " + names(EnumSet.copyOf(WITH_MOMENTUM)));
        }
        GradientClipping.Kind none = GradientClipping.Kind.NONE;
        if (given.has("clippingLimit") && given.choice("gradientClipping", none) == none) {
            throw given.error("clippingLimit needs gradientClipping: value or norm");
        }
    }

    private static void requireSchedule(Settings given, String name) {
        Schedule schedule = SettingNames.schedule(given);
        if (!OF_SCHEDULES.get(name).contains(schedule)) {
            throw given.error(name + " is not a setting of the " + Settings.nameOf(schedule)
                    + " schedule; it belongs to " + names(OF_SCHEDULES.get(name)));
        }
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Settings::nameOf).collect(Collectors.joining(", "));
    }
}
