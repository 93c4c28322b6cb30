package org.hepmva.app;

/** The versions that a weight file and {@code --version} quote. */
final class Versions {

    static final String HEPMVA = "0.1.0";

    private Versions() {
    }
}
