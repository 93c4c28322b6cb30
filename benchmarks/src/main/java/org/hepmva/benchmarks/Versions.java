package org.hepmva.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What Maven wrote into the jars of the peers. */
final class Versions {

    private Versions() {
    }

    /** {@return the version of an artifact on the class path; "?" if its jar does not say} */
    static String of(String group, String artifact) throws IOException {
        String place = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream text = Versions.class.getResourceAsStream(place)) {
            Properties facts = new Properties();
            if (text != null) {
                facts.load(text);
            }
            return facts.getProperty("version", "?");
        }
    }
}
