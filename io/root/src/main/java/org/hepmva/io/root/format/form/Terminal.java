package org.hepmva.io.root.format.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hepmva.io.ArrayType;
import org.hepmva.io.ColumnType;
import org.hepmva.io.ScalarType;

/**
 * One number or text inside a form, which becomes a column. A form has its terminals in the order of the
 * bytes.
 *
 * @param path   the members on the way to it, with dots between; empty for the form itself
 * @param type   what the column is
 * @param reason why it cannot be read, half a sentence; empty if it can
 * @param cpp    the C++ type of what cannot be read
 */
public record Terminal(String path, ColumnType type, String reason, String cpp) {

    /** {@return the terminals of a form} */
    public static List<Terminal> of(Form form) {
        Walk walk = new Walk();
        walk.add(form, "", type -> type);
        return List.copyOf(walk.found);
    }

    /** {@return whether it can be read} */
    public boolean isReadable() {
        return reason.isEmpty();
    }

    /** Collects terminals. */
    private static final class Walk {

        private final List<Terminal> found = new ArrayList<>();

        void add(Form form, String path, UnaryOperator<ColumnType> around) {
            if (form instanceof Form.Struct struct) {
                struct.parts().forEach(part -> add(part.form(), below(path, part.name()), around));
            } else if (form instanceof Form.Headed headed) {
                add(headed.inside(), path, around);
            } else if (form instanceof Form.Named named) {
                add(named.inside(), path, around);
            } else if (form instanceof Form.CountedElsewhere counted) {
                add(counted.element(), path,
                        type -> around.apply(ArrayType.varying(ArrayType.varying(type))));
            } else if (form instanceof Form.Pointer pointer
                    && pointer.object() instanceof Form.RootList list) {
                add(list, path, around); // a null pointer is an empty one
            } else if (form instanceof Form.Fixed fixed) {
                add(fixed.element(), path, type -> around.apply(ArrayType.of(type, fixed.length())));
            } else if (element(form) != null) {
                add(element(form), path, type -> around.apply(ArrayType.varying(type)));
            } else if (form instanceof Form.Opaque opaque) {
                found.add(new Terminal(path, ScalarType.STRING, opaque.reason(), opaque.cppType()));
            } else if (form instanceof Form.Unwritten unwritten) {
                found.add(new Terminal(path, ScalarType.STRING, unwritten.reason(), unwritten.cppType()));
            } else if (!(form instanceof Form.Base)) {
                found.add(new Terminal(path, around.apply(scalar(form)), "", ""));
            }
        }

        private static Form element(Form form) {
            return form instanceof Form.Run run ? run.element()
                    : form instanceof Form.Sequence sequence ? sequence.element()
                    : form instanceof Form.Counted counted ? counted.element()
                    : form instanceof Form.RootList list ? list.element()
                    : form instanceof Form.Pointer pointer ? pointer.object() : null;
        }

        private static String below(String path, String name) {
            return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
        }

        private static ScalarType scalar(Form form) {
            return form instanceof Form.Number number ? number.type().scalar()
                    : form instanceof Form.Padded padded ? padded.number().type().scalar()
                    : form instanceof Form.Bits ? ScalarType.LONG : ScalarType.STRING;
        }
    }
}
