package org.hepmva.io.hist.text;

import org.hepmva.io.hist.AnalysisObject;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

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

        /**
         * Refuses what has more axes than there is a type for.
         *
         * @param thing  {@code "histogram"}, {@code "profile"}
         * @param axes   it has
         * @param format what the format is called
         * @param most   axes of such a thing there
         */
        public void requireAxes(String thing, int axes, String format, int most) {
            Require.that(axes <= most, "'%s' is a %s of %s axes; %s has %ss of up to %s",
                    Printable.of(toString()), thing, axes, format, thing, most);
        }

        @Override
        public String toString() {
            return folder + name;
        }
    }
}
