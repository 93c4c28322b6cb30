package org.hepmva.io.root.format.tree;

import java.util.List;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Terminal;

/**
 * One quantity, or one object, in a branch.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/ttree.md}, "TLeaf" and "TLeafElement".
 *
 * @param name      name
 * @param title     title
 * @param form      what its bytes mean; of no meaning if there is an obstacle
 * @param terminals the numbers and texts in it
 * @param obstacle  why it cannot be read; empty if it can
 * @param cppType   the type as one writes it in C++
 */
public record Leaf(String name, String title, Form form, List<Terminal> terminals, String obstacle,
        String cppType) {

    /** Copies the list. */
    public Leaf {
        terminals = List.copyOf(terminals);
    }

    /** {@return a leaf of some form, which cannot be read if that is opaque} */
    static Leaf of(String name, String title, Form form, String cppType) {
        if (form instanceof Form.Opaque opaque) {
            return unreadable(name, title, cppType, opaque.reason());
        }
        List<Terminal> terminals = Terminal.of(form);
        return new Leaf(name, title, form, terminals,
                terminals.isEmpty() ? "it has no members to read" : "", cppType);
    }

    /** {@return a leaf that cannot be read} */
    static Leaf unreadable(String name, String title, String cppType, String reason) {
        return new Leaf(name, title, new Form.Opaque(cppType, reason), List.of(), reason, cppType);
    }

    /** {@return whether it can be read} */
    public boolean isReadable() {
        return obstacle.isEmpty();
    }

    /** {@return whether every entry has as many bytes as every other} */
    boolean isFixed() {
        return isReadable() && form.width() > 0;
    }
}
