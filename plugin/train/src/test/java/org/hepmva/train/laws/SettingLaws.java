package org.hepmva.train.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hepmva.train.Setting;
import org.hepmva.train.Settings;
import org.hepmva.train.Trainers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the settings of a training method promise: each has a default, words and a sentence, and refuses by
 * name what it does not allow. {@link TrainerLaws} has these, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SettingLaws extends OutcomeLaws {

    private final String type;
    private final Settings quick;

    /**
     * Laws of a method.
     *
     * @param type  its word, under which it must be found
     * @param quick settings that train in less than a second
     */
    protected SettingLaws(String type, Settings quick) {
        super(type, quick);
        this.type = type;
        this.quick = quick;
    }

    /** {@return the settings of the method} */
    protected final List<Setting<?>> settings() {
        return List.copyOf(Trainers.named(type).settings().all());
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T> void theDefaultOfASettingPassesItsOwnCheck(Setting<T> setting) {
        setting.check(setting.fallback());

        assertEquals(setting.fallback(), setting.parse(List.of(setting.text(setting.fallback()))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T> void theWordsOfASettingAreReadBack(Setting<T> setting) {
        for (List<String> words : setting.type().accepted()) {
            T value = setting.parse(words);

            assertEquals(value, setting.parse(List.of(setting.text(value))), setting.name() + words);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatASettingDoesNotAllowIsRefusedByName(Setting<?> setting) {
        for (List<String> words : setting.type().refused()) {
            Settings given = besideItsOwner(setting).with(setting.name(), words.toArray(new String[0]));
            String sentence = assertThrows(IllegalArgumentException.class,
                    () -> Trainers.trainer(type, "law", given), setting.name() + " = " + words).getMessage();

            assertTrue(sentence.startsWith("method 'law': " + setting.name() + " "), sentence);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everySettingHasASentence(Setting<?> setting) {
        assertFalse(setting.sentence().isBlank(), setting.name());
        assertFalse(setting.sentence().endsWith("."), setting.sentence());
        assertTrue(setting.since().matches("\\d+(\\.\\d+)*"), setting.since());
    }

    private static Settings besideItsOwner(Setting<?> setting) {
        return setting.dependence().map(SettingLaws::owner).orElse(Settings.defaults());
    }

    private static <E> Settings owner(Setting.Dependence<E, ?> only) {
        E value = only.defaults().keySet().iterator().next();
        return Settings.defaults().with(only.on().name(), only.on().text(value));
    }

    @Test
    void anUnknownSettingIsRefusedWithThoseThereAre() {
        String sentence = assertThrows(IllegalArgumentException.class,
                () -> Trainers.trainer(type, "law", quick.with("noSuchSetting", "1"))).getMessage();

        assertTrue(sentence.startsWith("method 'law': unknown setting 'noSuchSetting'\n  nearest first: "),
                sentence);
    }
}
