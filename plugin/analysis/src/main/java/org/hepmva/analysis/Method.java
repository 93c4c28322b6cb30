package org.hepmva.analysis;

import java.util.Objects;
import org.hepmva.train.Settings;

/**
 * A training method that an analysis asks for.
 *
 * @param name     the user's name for it, also of its weight file: letters, digits, {@code _ - .}
 * @param type     a {@linkplain org.hepmva.train.TrainerProvider#type() type} of trainer
 * @param settings as the user wrote them
 */
public record Method(String name, String type, Settings settings) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name would not make a file name
     */
    public Method {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(settings, "settings");
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException("method name '" + name
                    + "' cannot be a file name: letters, digits,"
                    + " '_', '-' and '.' are allowed");
        }
    }

    /** {@return this method with another value of a setting} */
    public Method with(String setting, String value) {
        return new Method(name, type, settings.with(setting, value));
    }
}
