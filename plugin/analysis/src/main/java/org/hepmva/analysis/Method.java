package org.hepmva.analysis;

import java.util.Objects;
import java.util.regex.Pattern;
import org.hepmva.text.Printable;
import org.hepmva.train.Settings;

/**
 * A training method that an analysis asks for.
 *
 * @param name     the user's name for it, also of its weight file: letters, digits, {@code _ - .}
 * @param type     a {@linkplain org.hepmva.train.TrainerProvider#type() type} of trainer
 * @param settings as the user wrote them
 */
public record Method(String name, String type, Settings settings) {

    private static final int MOST_CHARACTERS = 100;
    private static final Pattern DEVICES = Pattern.compile(
            "(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name would not make a file name
     */
    public Method {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(settings, "settings");
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException("method name '" + Printable.brief(name)
                    + "' cannot be a file name: letters, digits,"
                    + " '_', '-' and '.' are allowed");
        }
        requireFileName(name);
    }

    /** On any system, as results are carried from one to another. */
    private static void requireFileName(String name) {
        if (name.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("method name '" + Printable.brief(name)
                    + "' is too long for a file name: at most " + MOST_CHARACTERS + " characters");
        }
        if (name.endsWith(".") || DEVICES.matcher(name).matches()) {
            throw new IllegalArgumentException("method name '" + name + "' is no file name on Windows:"
                    + " con, nul, com1 and the like are devices, and a dot at the end is lost");
        }
    }

    /** {@return this method with another value of a setting} */
    public Method with(String setting, String value) {
        return new Method(name, type, settings.with(setting, value));
    }
}
