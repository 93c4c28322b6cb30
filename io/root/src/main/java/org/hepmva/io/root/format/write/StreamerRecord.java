package org.hepmva.io.root.format.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;

/**
 * The descriptions of classes as objects, for the record from which ROOT learns what is in the file.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/streamerinfo.md}.
 */
final class StreamerRecord {

    /** A bit that every description has in ROOT's own files. */
    private static final int COMPILED = 0x1_0000;

    private StreamerRecord() {
    }

    /**
     * {@return the list of descriptions}
     *
     * @param used  the classes that were written
     * @param there the descriptions that the file had before
     */
    static RootObject list(Set<String> used, List<RootObject> there) throws FormatException {
        Set<String> described = new LinkedHashSet<>();
        for (RootObject info : there) {
            if (info.className().equals("TStreamerInfo")) {
                described.add(info.text("fName") + " " + info.whole("fClassVersion"));
            }
        }
        List<RootObject> infos = new ArrayList<>(there);
        for (String name : withBases(used)) {
            StreamerClass layout = StreamerTable.find(name);
            if (described.add(name + " " + layout.version())) {
                infos.add(info(layout));
            }
        }
        return RootObject.builder("TList", 5).elements(infos).build();
    }

    private static Set<String> withBases(Set<String> used) throws FormatException {
        Set<String> all = new LinkedHashSet<>();
        for (String name : used) {
            if (StreamerTable.has(name)) {
                addWithBases(name, all);
            }
        }
        return all;
    }

    private static void addWithBases(String name, Set<String> all) throws FormatException {
        StreamerClass layout = StreamerTable.find(name);
        if (!all.add(name)) {
            return;
        }
        for (StreamerElement element : layout.elements()) {
            if (element.kind() == StreamerElement.Kind.BASE) {
                addWithBases(element.name(), all);
            }
        }
    }

    private static RootObject info(StreamerClass layout) {
        List<RootObject> elements = layout.elements().stream().map(StreamerRecord::element).toList();
        return RootObject.builder("TStreamerInfo", 10).whole("fBits", COMPILED)
                .text("fName", layout.name()).whole("fCheckSum", layout.checksum())
                .whole("fClassVersion", layout.version())
                .object("fElements", RootObject.builder("TObjArray", 3).elements(elements).build()).build();
    }

    private static RootObject element(StreamerElement element) {
        RootObject.Builder object = RootObject.builder(element.kind().className(), element.kind().version())
                .text("fName", element.name()).text("fTitle", element.title())
                .whole("fType", element.type()).whole("fSize", element.size())
                .whole("fArrayLength", element.length()).whole("fArrayDim", dimensions(element))
                .wholes("fMaxIndex", element.indices().stream().mapToLong(Integer::longValue).toArray())
                .text("fTypeName", element.typeName());
        List<String> extras = element.extras();
        switch (element.kind()) {
            case BASE -> object.whole("fBaseVersion", Integer.parseInt(extras.get(0)));
            case COUNTED -> object.text("fCountName", extras.get(0)).text("fCountClass", extras.get(1))
                    .whole("fCountVersion", Integer.parseInt(extras.get(2)));
            case STL -> object.whole("fSTLtype", Integer.parseInt(extras.get(0)))
                    .whole("fCtype", Integer.parseInt(extras.get(1)));
            default -> { }
        }
        return object.build();
    }

    private static int dimensions(StreamerElement element) {
        return element.length() > 0 ? 1 : 0;
    }
}
