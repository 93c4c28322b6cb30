package org.hepmva.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a method, in the order in which to explain them.
 *
 * <pre>{@code
 * private static final SettingList.Builder OWN = SettingList.builder();
 * static final Setting<Integer> TREES = OWN.add("trees", wholeNumber(1, 100_000), 800, "trees at most");
 * static final SettingList LIST = OWN.addAll(TreeSettings.LIST).build();
 * }</pre>
 *
 * <p>Immutable.
 */
public final class SettingList {

    private final Map<String, Setting<?>> byName;

    private SettingList(Map<String, Setting<?>> byName) {
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** {@return a list to be filled where the settings are declared} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return no settings} */
    public static SettingList none() {
        return builder().build();
    }

    /** Collects settings while a class is initialised. Mutable until {@link #build}. */
    public static final class Builder {

        private final Map<String, Setting<?>> byName = new LinkedHashMap<>();
        private boolean closed;

        private Builder() {
        }

        /**
         * Declares a setting.
         *
         * @param name     as analyses write it
         * @param type     what it may be
         * @param fallback its default
         * @param sentence what it is
         * @param <T>      type of its values
         * @return the setting
         */
        public <T> Setting<T> add(String name, SettingType<T> type, T fallback, String sentence) {
            return add(Setting.of(name, type, fallback, sentence));
        }

        /**
         * Adds a setting that has more to it.
         *
         * @param setting to add
         * @param <T>     type of its values
         * @return the same setting
         * @throws IllegalArgumentException if there is one of this name
         */
        public <T> Setting<T> add(Setting<T> setting) {
            requireOpen();
            List<String> known = byName.values().stream().flatMap(each -> each.names().stream()).toList();
            for (String name : setting.names()) {
                if (known.contains(name)) {
                    throw new IllegalArgumentException("there are two settings '" + name + "'");
                }
            }
            byName.put(setting.name(), setting);
            return setting;
        }

        /** Adds all settings of another list; gives this builder. */
        public Builder addAll(SettingList others) {
            others.all().forEach(this::add);
            return this;
        }

        /** Gives a setting, already added, another default here; gives this builder. */
        public <T> Builder withDefault(Setting<T> setting, T fallback) {
            requireOpen();
            if (byName.replace(setting.name(), setting.withDefault(fallback)) == null) {
                throw new IllegalArgumentException("there is no setting '" + setting.name() + "'");
            }
            return this;
        }

        private void requireOpen() {
            if (closed) {
                throw new IllegalStateException("the list is complete");
            }
        }

        /** {@return the list; nothing can be added any more} */
        public SettingList build() {
            closed = true;
            return new SettingList(byName);
        }
    }

    /** {@return every setting, in order} */
    public Collection<Setting<?>> all() {
        return byName.values();
    }

    /** {@return the names of all settings, in order; other spellings that are understood come last} */
    public List<String> names() {
        List<String> names = new ArrayList<>(byName.keySet());
        all().forEach(setting -> names.addAll(setting.otherNames()));
        return List.copyOf(names);
    }

    /** {@return the setting of a name or other spelling, if there is one} */
    public Optional<Setting<?>> find(String name) {
        return all().stream().filter(setting -> setting.names().contains(name)).findFirst();
    }

    /** {@return the default of every setting} */
    public SettingValues defaults() {
        return new SettingValues(this, Map.of());
    }

    /**
     * {@return the values that a user gave, and the defaults of those not given}
     *
     * @param given words by name
     * @throws IllegalArgumentException if a name is unknown or given under two spellings, a value is not
     *                                  allowed, or a setting has no effect beside the others; complaints
     *                                  begin with the place of {@code given}
     */
    public SettingValues read(Settings given) {
        given.refuseUnknown(names());
        return given.read(settings -> {
            Map<String, Object> values = new LinkedHashMap<>();
            settings.given().forEach((name, words) -> {
                Setting<?> setting = find(name).orElseThrow();
                if (values.put(setting.name(), setting.parse(words)) != null) {
                    throw sameSetting(setting, settings.given().keySet());
                }
            });
            SettingValues read = new SettingValues(this, values);
            read.requireEffect(values.keySet());
            return read;
        });
    }

    private static IllegalArgumentException sameSetting(Setting<?> setting, Collection<String> given) {
        List<String> names = new ArrayList<>(setting.names());
        names.retainAll(given);
        Collections.reverse(names);
        return new IllegalArgumentException(String.join(" and ", names) + " are the same setting");
    }

    /** {@return this setting as the list has it} */
    @SuppressWarnings("unchecked") // equal types have the same values
    <T> Setting<T> own(Setting<T> setting) {
        Setting<?> own = byName.get(setting.name());
        if (own == null || !own.type().equals(setting.type())) {
            throw new IllegalArgumentException("'" + setting.name() + "' is not a setting among "
                    + byName.keySet());
        }
        return (Setting<T>) own;
    }

    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
