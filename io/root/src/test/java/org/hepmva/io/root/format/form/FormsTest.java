package org.hepmva.io.root.format.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.BoundedTime;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static Member base(String className) {
        return new Member(className, "", MemberType.BASE, "BASE", 0, "");
    }

    private static Member number(String name) {
        return new Member(name, "", MemberType.INT, "int", 0, "");
    }

    private static Forms forms(ClassLayout... classes) {
        return new Forms(Layouts.of(List.of(classes), List.of()), path -> Set.of());
    }

    @Test
    void aPointerMayLeadToAllClassesThatDerive() {
        Forms forms = forms(new ClassLayout("Hit", 1, List.of(number("id"))),
                new ClassLayout("Mark", 1, List.of(number("mark"))),
                new ClassLayout("LongHit", 1, List.of(base("Mark"), base("Hit"), number("length"))),
                new ClassLayout("LongestHit", 1, List.of(base("LongHit"))));

        Form.Pointer pointer = (Form.Pointer) forms.of("Hit*", true);

        assertEquals(List.of("Hit", "LongHit", "LongestHit"),
                pointer.targets().stream().map(Form.Target::className).toList());
        Form mark = forms.of("Mark", true);
        Form.Derived longHit = new Form.Derived(List.of(mark), pointer.object(), Form.Head.ALWAYS);
        assertEquals(longHit, pointer.targets().get(1).form());
        assertEquals(new Form.Derived(List.of(), longHit, Form.Head.ALWAYS), pointer.targets().get(2).form());
    }

    @Test
    @BoundedTime(seconds = 20)
    void classesThatAreBasesOfOneAnotherTakeNoTime() {
        List<Member> all = IntStream.range(0, 40).mapToObj(i -> base("C" + i)).toList();
        List<ClassLayout> classes = new ArrayList<>();
        all.forEach(one -> classes.add(new ClassLayout(one.name(), 1, all)));

        Form form = new Forms(Layouts.of(classes, List.of()), path -> Set.of()).of("C0*", true);

        assertTrue(Terminal.of(form).stream().noneMatch(Terminal::isReadable));
    }

    @Test
    void arraysOfSeveralDimensionsMakeNoMoreThanABasketHolds() {
        Form tooMany = MemberForms.fixed(new Form.Text(), List.of(1 << 16, 1 << 16));
        Form many = MemberForms.fixed(new Form.Text(), List.of(1 << 15, 1 << 15));

        assertEquals(new Form.Opaque("array", "it has more bytes than a basket can hold"), tooMany);
        assertEquals(new Form.Fixed(new Form.Fixed(new Form.Text(), 1 << 15), 1 << 15), many);
    }

    @Test
    void whatIsBehindManyPointersIsNamed() {
        Forms forms = forms(new ClassLayout("A", 1, List.of(pointer("b", "B*"))),
                new ClassLayout("B", 1, List.of(pointer("c", "C*"))),
                new ClassLayout("C", 1, List.of(pointer("d", "D*"))),
                new ClassLayout("D", 1, List.of(number("x"))));

        assertEquals(List.of(new Terminal("b.c.d", ScalarType.STRING,
                "it is behind 3 other pointers", "D*")), Terminal.of(forms.of("A*", true)));
        assertEquals(List.of("b.c.d.x"),
                Terminal.of(forms.of("A", true)).stream().map(Terminal::path).toList());
    }

    @Test
    void aBaseClassCountsNoArray() {
        int type = MemberType.COUNTED_ARRAY + MemberType.INT;
        Member array = new Member("values", "", type, "int*", 0, "Base");
        Forms forms = forms(new ClassLayout("Base", 1, List.of(number("x"))),
                new ClassLayout("A", 1, List.of(base("Base"), array)));

        assertEquals(new Terminal("values", ScalarType.STRING, "its length is not in this class", "int*"),
                Terminal.of(forms.of("A", true)).get(1));
    }

    private static Member pointer(String name, String type) {
        return new Member(name, "", MemberType.ANY_POINTER, type, 0, "");
    }

    @Test
    void anArrayOfPointersIsAnArray() {
        Member row = new Member("row", "", MemberType.ANY_POINTER, "D*", 2, "");
        Forms forms = forms(new ClassLayout("D", 1, List.of(number("x"))),
                new ClassLayout("A", 1, List.of(row)));

        assertEquals("INT[2][]", Terminal.of(forms.of("A", true)).get(0).type().toString());
    }
}
