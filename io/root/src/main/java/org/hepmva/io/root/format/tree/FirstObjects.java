package org.hepmva.io.root.format.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hepmva.io.root.format.bytes.SpareArrays;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.form.Forms;
import org.hepmva.io.root.format.form.Layouts;
import org.hepmva.io.root.format.streamer.Instance;
import org.hepmva.io.root.format.streamer.ObjectReader;
import org.hepmva.io.root.object.MemberException;
import org.hepmva.io.root.object.RootObject;

/**
 * The first objects of a branch, which tell what its collections hold (TObjArray, TList, and a TClonesArray
 * that is not split). They are read when somebody asks. One thread.
 */
final class FirstObjects implements Forms.Samples {

    private static final int MOST = 100;

    private final Records records;
    private final Layouts layouts;
    private final Instance branch;
    private final String className;
    private Optional<List<RootObject>> objects = Optional.empty();

    /**
     * Objects of a branch.
     *
     * @param className their class, with a star if the branch holds pointers to them; empty if each entry
     *                  names it
     */
    FirstObjects(Records records, Layouts layouts, Instance branch, String className) {
        this.records = records;
        this.layouts = layouts;
        this.branch = branch;
        this.className = className;
    }

    @Override
    public Set<String> classesIn(List<String> path) {
        if (objects.isEmpty()) {
            objects = Optional.of(read());
        }
        Stream<RootObject> collections = objects.get().stream();
        for (String member : path) {
            collections = collections.flatMap(object -> below(object, member));
        }
        Set<String> classes = new TreeSet<>();
        collections.forEach(collection -> {
            collection.elements().forEach(element -> classes.add(element.className()));
            if (collection.has("fClass") && !collection.text("fClass").isEmpty()) {
                classes.add(collection.text("fClass"));
            }
        });
        return classes;
    }

    private static Stream<RootObject> below(RootObject object, String member) {
        if (!object.has(member)) {
            return object.elements().stream().filter(element -> element.has(member))
                    .flatMap(element -> below(element, member));
        }
        try {
            return object.object(member).stream();
        } catch (MemberException e) {
            return several(object, member);
        }
    }

    private static Stream<RootObject> several(RootObject object, String member) {
        try {
            return object.objects(member).stream();
        } catch (MemberException e) {
            return Stream.empty(); // it could not be read
        }
    }

    /** {@return what can be read; whoever wants the column learns what cannot} */
    private List<RootObject> read() {
        List<RootObject> found = new ArrayList<>();
        try {
            BasketIndex baskets = BasketIndex.of(branch);
            if (baskets.entries() > 0) {
                Branch plain = new Branch(branch.text("fName"), "", List.of(Leaf.unreadable("", "", className,
                        "it is a sample")), baskets, Optional.empty());
                BasketReader reader = new BasketReader(records, plain, new SpareArrays());
                addAll(reader.read(baskets.basketOf(0)), found);
            }
        } catch (IOException e) {
            return found;
        }
        return found;
    }

    private void addAll(Basket basket, List<RootObject> found) throws IOException {
        int[] starts = basket.starts().length == 0 ? new int[] {basket.first()} : basket.starts();
        for (int i = 0; i < Math.min(MOST, starts.length); i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : basket.end();
            boolean isNamed = className.isEmpty() && starts[i] < end;
            int start = starts[i] + (isNamed ? nameLength(basket, starts[i]) : 0);
            if (start < end) {
                byte[] entry = Arrays.copyOfRange(basket.bytes(), start, end);
                ObjectReader reader = new ObjectReader(entry, start - basket.first() + basket.headLength(),
                        layouts);
                if (className.endsWith("*")) {
                    reader.readPointed().ifPresent(found::add);
                } else {
                    found.add(reader.readEntry(className.isEmpty() ? branch.text("fClassName") : className));
                }
            }
        }
    }

    /** {@return the bytes of the name of the class, its length and the 0 behind it} */
    private static int nameLength(Basket basket, int start) {
        return (basket.bytes()[start] & 0xFF) + 2;
    }
}
