package org.hepmva.io.root.format.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hepmva.io.root.format.form.Form;

/** Makes the readers of a form, and numbers its terminals as {@code Terminal.of} lists them. */
final class FormReaders {

    private final IntPredicate isWanted;
    private int terminals;

    private FormReaders(IntPredicate isWanted) {
        this.isWanted = isWanted;
    }

    /**
     * {@return a reader}
     *
     * @param isWanted says which terminals are kept
     */
    static FormReader of(Form form, IntPredicate isWanted) {
        return new FormReaders(isWanted).reader(form);
    }

    private FormReader reader(Form form) {
        if (form instanceof Form.Struct struct) {
            List<FormReader> parts = new ArrayList<>();
            struct.parts().forEach(part -> parts.add(reader(part.form())));
            return new StructReader(struct, parts);
        }
        if (form instanceof Form.Headed headed) {
            return new HeadedReader(reader(headed.inside()));
        }
        if (form instanceof Form.Named named) {
            return new NamedReader(named.className(), reader(named.inside()));
        }
        if (form instanceof Form.Pointer pointer) {
            return pointer(pointer);
        }
        if (form instanceof Form.RootList list) {
            int first = terminals;
            FormReader element = reader(list.element());
            return new RootListReader(list, element, isAnyWantedFrom(first));
        }
        if (form instanceof Form.CountedElsewhere counted) {
            return new CountedElementsReader(counted, reader(counted.element()));
        }
        if (form instanceof Form.Fixed fixed) {
            return new ArrayReader(reader(fixed.element()), fixed.length());
        }
        return form instanceof Form.Run run ? new JaggedReader(form, reader(run.element()))
                : form instanceof Form.Sequence sequence ? new JaggedReader(form, reader(sequence.element()))
                : form instanceof Form.Counted counted ? new JaggedReader(form, reader(counted.element()))
                : form instanceof Form.Base ? new Skipping(form) : terminal(form);
    }

    private FormReader pointer(Form.Pointer pointer) {
        int first = terminals;
        FormReader object = reader(pointer.object());
        if (pointer.object() instanceof Form.Opaque || !isAnyWantedFrom(first)) {
            return new Skipping(pointer);
        }
        Map<String, FormReader> targets = new HashMap<>(Map.of(pointer.className(), object));
        for (Form.Target target : pointer.targets()) {
            if (target.form() instanceof Form.Derived derived) {
                targets.put(target.className(), derived(derived, object));
            }
        }
        return new PointerReader(pointer.className(), targets, object);
    }

    private boolean isAnyWantedFrom(int first) {
        return IntStream.range(first, terminals).anyMatch(isWanted);
    }

    private static FormReader derived(Form.Derived form, FormReader object) {
        List<FormReader> before = new ArrayList<>();
        form.before().forEach(part -> before.add(of(part, terminal -> false)));
        return new DerivedReader(form, before, form.base() instanceof Form.Derived nearer
                ? derived(nearer, object) : object);
    }

    private FormReader terminal(Form form) {
        int terminal = terminals++;
        if (form instanceof Form.Bits) {
            return new BitsReader(terminal); // their length is not known before they are read
        }
        if (form instanceof Form.Opaque || form instanceof Form.Unwritten || !isWanted.test(terminal)) {
            return new Skipping(form);
        }
        return form instanceof Form.Number number ? NumbersReader.of(number, terminal)
                : form instanceof Form.Padded padded ? NumbersReader.of(padded, terminal)
                : new TextReader(form instanceof Form.LongText, terminal);
    }
}
