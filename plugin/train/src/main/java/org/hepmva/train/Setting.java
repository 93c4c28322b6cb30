package org.hepmva.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A setting of a method: its name, what it may be, its default and one sentence about it.
 *
 * <p>It is declared once, and everything follows from that: reading from an analysis file, from Jython and
 * Java, checks and their complaints, the words in weight files and reports, {@code hepmva methods}, help in a
 * session and the tables of {@code docs/analysis-file.md}.
 *
 * <pre>{@code
 * static final Setting<Double> SHRINKAGE = Setting.of("shrinkage", number(above(0).upTo(1)), 0.05,
 *         "factor on each tree's contribution");
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param name       as analyses write it, exactly
 * @param otherNames other spellings that are understood; copied
 * @param type       what it may be
 * @param fallback   its default
 * @param sentence   what it is, for people: no capital letter, no full stop
 * @param since      the version of hepmva that had it first
 * @param recorded   whether it is written to weight files; not if it cannot change the result
 * @param dependence on another setting, if it has an effect only beside some values of that
 * @param <T>        type of its values
 */
public record Setting<T>(String name, List<String> otherNames, SettingType<T> type, T fallback,
                         String sentence, String since, boolean recorded,
                         Optional<Dependence<?, T>> dependence) {

    private static final String FIRST_VERSION = "0.1";

    /**
     * An effect only beside some values of another setting.
     *
     * @param on       the other setting
     * @param defaults the values of the other beside which there is an effect, each with the default there
     * @param <E>      type of the other
     * @param <T>      type of the setting itself
     */
    public record Dependence<E, T>(Setting<E> on, Map<E, T> defaults) {

        /** Copies the defaults, in their order. */
        public Dependence {
            defaults = new LinkedHashMap<>(defaults);
        }

        /** {@return the default beside the present value of the other setting; none if there is no effect} */
        Optional<T> fallback(SettingValues values) {
            return Optional.ofNullable(defaults.get(values.get(on)));
        }

        /** {@return "schedule: step, plateau"} */
        String owners() {
            return on.name() + ": " + defaults.keySet().stream().map(on::text)
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Checks the default, and copies.
     *
     * @throws IllegalArgumentException if the default is not allowed
     */
    public Setting {
        otherNames = List.copyOf(otherNames);
        Objects.requireNonNull(sentence, "sentence");
        type.check(name, fallback);
        if (dependence.isPresent()) {
            for (T each : dependence.get().defaults().values()) {
                type.check(name, each);
            }
        }
    }

    /**
     * {@return a setting that is there since the first version and is recorded}
     *
     * @param name     as analyses write it
     * @param type     what it may be
     * @param fallback its default
     * @param sentence what it is
     * @param <T>      type of its values
     */
    public static <T> Setting<T> of(String name, SettingType<T> type, T fallback, String sentence) {
        return new Setting<>(name, List.of(), type, fallback, sentence, FIRST_VERSION, true,
                Optional.empty());
    }

    /** {@return this setting, understood under another name, too} */
    public Setting<T> alsoCalled(String other) {
        List<String> names = new ArrayList<>(otherNames);
        names.add(other);
        return new Setting<>(name, names, type, fallback, sentence, since, recorded, dependence);
    }

    /** {@return this setting with another default} */
    public Setting<T> withDefault(T value) {
        return new Setting<>(name, otherNames, type, value, sentence, since, recorded, dependence);
    }

    /** {@return this setting, there since a later version of hepmva} */
    public Setting<T> since(String version) {
        return new Setting<>(name, otherNames, type, fallback, sentence, version, recorded, dependence);
    }

    /** {@return this setting, not written to weight files because it cannot change the result} */
    public Setting<T> notRecorded() {
        return new Setting<>(name, otherNames, type, fallback, sentence, since, false, dependence);
    }

    /**
     * {@return this setting with an effect only beside some values of another; given beside others it is
     * refused}
     *
     * @param other    the other setting, declared before this one
     * @param defaults the values of the other, in the order in which to name them, each with the default of
     *                 this setting beside it
     * @param <E>      type of the other
     */
    public <E> Setting<T> onlyWith(Setting<E> other, Map<E, T> defaults) {
        return new Setting<>(name, otherNames, type, fallback, sentence, since, recorded,
                Optional.of(new Dependence<>(other, defaults)));
    }

    /**
     * {@return this setting with an effect, and its default, only beside some values of another}
     *
     * @param other  the other setting, declared before this one
     * @param values those of the other, in the order in which to name them
     * @param <E>    type of the other
     */
    public <E> Setting<T> onlyWith(Setting<E> other, List<E> values) {
        Map<E, T> defaults = new LinkedHashMap<>();
        values.forEach(value -> defaults.put(value, fallback));
        return onlyWith(other, defaults);
    }

    /** {@return name and other spellings} */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(otherNames);
        return List.copyOf(names);
    }

    /**
     * Refuses a value that is not allowed.
     *
     * @throws IllegalArgumentException naming the setting, the value and what is allowed
     */
    public void check(T value) {
        Objects.requireNonNull(value, name);
        type.check(name, value);
    }

    /**
     * {@return the value that words stand for}
     *
     * @param words as the user wrote them
     * @throws IllegalArgumentException if they are of another kind, or the value is not allowed
     */
    public T parse(List<String> words) {
        T value = type.parse(name, words);
        check(value);
        return value;
    }

    /** {@return a value as it may be written in an analysis: "64, 64, 32"} */
    public String text(T value) {
        return String.join(", ", type.words(value));
    }

    /** {@return the default for people: "0.05", or "0.5 (step, plateau), 0.95 (exponential)"} */
    public String defaultText() {
        return dependence.map(this::defaultTexts).orElse(text(fallback));
    }

    private <E> String defaultTexts(Dependence<E, T> only) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        only.defaults().forEach((other, value) -> texts.computeIfAbsent(text(value),
                key -> new ArrayList<>()).add(only.on().text(other)));
        if (texts.size() == 1) {
            return texts.keySet().iterator().next();
        }
        return texts.entrySet().stream().map(each -> each.getKey() + " (" + String.join(", ", each.getValue())
                + ")").collect(Collectors.joining(", "));
    }

    /** {@return the sentence, and beside what the setting has an effect} */
    public String explanation() {
        return sentence + dependence.map(only -> "; only with " + only.owners()).orElse("");
    }
}
