package org.hepmva.train;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value for each setting of a method, every one allowed.
 *
 * <pre>{@code
 * SettingValues values = GradientSettings.LIST.defaults().with(GradientSettings.TREES, 400);
 * int trees = values.get(GradientSettings.TREES);
 * }</pre>
 *
 * <p>Two are equal if they have the same settings and every setting that has an effect has the same value.
 * Immutable.
 */
public final class SettingValues {

    private final SettingList list;
    private final Map<String, Object> given;

    SettingValues(SettingList list, Map<String, Object> given) {
        this.list = list;
        this.given = given;
    }

    /** {@return the settings that have a value} */
    public SettingList settings() {
        return list;
    }

    /**
     * {@return the value of a setting, its default if it was not given}
     *
     * @param setting one of {@link #settings}
     * @param <T>     type of its values
     * @throws IllegalArgumentException if it is none of them
     */
    public <T> T get(Setting<T> setting) {
        Setting<T> own = list.own(setting);
        @SuppressWarnings("unchecked") // what is given was checked by this setting
        T value = (T) given.get(own.name());
        return value != null ? value : effect(own).orElse(own.fallback());
    }

    /** {@return the default of a setting beside the others; none if it has no effect beside them} */
    private <T> Optional<T> effect(Setting<T> setting) {
        return setting.dependence().isPresent() ? setting.dependence().get().fallback(this)
                : Optional.of(setting.fallback());
    }

    /**
     * {@return these values with another one}
     *
     * @param setting one of {@link #settings}
     * @param value   its value
     * @param <T>     type of its values
     * @throws IllegalArgumentException if the setting is none of them or the value is not allowed
     */
    public <T> SettingValues with(Setting<T> setting, T value) {
        list.own(setting).check(value);
        Map<String, Object> copy = new LinkedHashMap<>(given);
        copy.put(setting.name(), value);
        return new SettingValues(list, copy);
    }

    /**
     * {@return these values with all those of another list, part of this one}
     *
     * @param others values of settings that are all among {@link #settings}
     */
    public SettingValues withAll(SettingValues others) {
        Map<String, Object> values = new LinkedHashMap<>(given);
        for (Setting<?> setting : others.list.all()) {
            list.own(setting);
            values.remove(setting.name());
            others.copy(setting.name(), list, values);
        }
        return new SettingValues(list, values);
    }

    /**
     * {@return the values of a part of these settings}
     *
     * @param some settings that are all among {@link #settings}
     */
    public SettingValues part(SettingList some) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Setting<?> setting : some.all()) {
            list.own(setting);
            copy(setting.name(), some, values);
        }
        return new SettingValues(some, values);
    }

    /** Puts a value where another list would not have it by itself; also one that has no effect just now. */
    private void copy(String name, SettingList to, Map<String, Object> values) {
        Object here = given.getOrDefault(name, list.find(name).orElseThrow().fallback());
        if (given.containsKey(name) || !here.equals(to.find(name).orElseThrow().fallback())) {
            values.put(name, here);
        }
    }

    /**
     * {@return every setting that is recorded and has an effect with its value as it would be written in an
     * analysis, sorted by name}
     */
    public Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        for (Setting<?> setting : list.all()) {
            if (setting.recorded()) {
                put(setting, words);
            }
        }
        return Collections.unmodifiableMap(words);
    }

    private <T> void put(Setting<T> setting, Map<String, String> words) {
        if (effect(setting).isPresent()) {
            words.put(setting.name(), setting.text(get(setting)));
        }
    }

    /** Refuses what was given and nobody would read. */
    void requireEffect(Collection<String> names) {
        for (String name : names) {
            Setting<?> setting = list.find(name).orElseThrow();
            if (effect(setting).isEmpty()) {
                throw new IllegalArgumentException(without(setting));
            }
        }
    }

    private String without(Setting<?> setting) {
        Setting.Dependence<?, ?> only = setting.dependence().orElseThrow();
        return setting.name() + " has no effect with " + now(only.on()) + "; it belongs to " + only.owners();
    }

    /** {@return "schedule: cosine"} */
    private <T> String now(Setting<T> setting) {
        return setting.name() + ": " + setting.text(get(setting));
    }

    private Map<String, String> effective() {
        Map<String, String> words = new TreeMap<>();
        list.all().forEach(setting -> put(setting, words));
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettingValues values && effective().equals(values.effective());
    }

    @Override
    public int hashCode() {
        return effective().hashCode();
    }

    /** {@return every setting that has an effect with its value} */
    @Override
    public String toString() {
        return effective().toString();
    }
}
