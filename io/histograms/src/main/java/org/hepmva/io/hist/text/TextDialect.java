package org.hepmva.io.hist.text;

import org.hepmva.io.hist.AnalysisObject;

/** How a format of text writes its objects. Stateless. */
public interface TextDialect {

    /** {@return what the format is called} */
    String name();

    /** {@return what stands before all objects} */
    String head();

    /** {@return what stands behind all objects} */
    String tail();

    /**
     * {@return the text of an object}
     *
     * @param place  where it is put
     * @param object what is written
     * @throws IllegalArgumentException if the format has no place for it
     */
    String of(Place place, AnalysisObject object);

    /**
     * Where an object is put.
     *
     * @param folder {@code "/"} or {@code "/muons/"}
     * @param name   without directories
     */
    record Place(String folder, String name) {

        @Override
        public String toString() {
            return folder + name;
        }
    }
}
