package org.hepmva.tmva;

import java.io.IOException;
import org.hepmva.hist.Graph;
import org.hepmva.io.hist.GraphObject;
import org.hepmva.io.hist.RootObjects;
import org.hepmva.io.root.RootFileWriter;
import org.hepmva.io.root.object.RootObject;

/**
 * A directory of the file that is being written.
 *
 * @param file the file
 * @param path of the directory
 */
record TmvaFolder(RootFileWriter file, String path) {

    /** {@return a directory of the file, made} */
    static TmvaFolder make(RootFileWriter file, String path, String title) throws IOException {
        file.makeDirectory(path, title);
        return new TmvaFolder(file, path);
    }

    /** {@return a directory in this one, made} */
    TmvaFolder make(String name, String title) throws IOException {
        return make(file, path(name), title);
    }

    /** {@return the path of something in it} */
    String path(String name) {
        return path + "/" + name;
    }

    void put(BookedHistogram histogram) throws IOException {
        file.write(path(histogram.name()), histogram.object());
    }

    void put(String name, Graph graph) throws IOException {
        file.write(path(name), RootObjects.write(GraphObject.of(name, graph)));
    }

    void put(String name, RootObject object) throws IOException {
        file.write(path(name), object);
    }

    void put(String name, String text) throws IOException {
        put(name, RootObject.builder("TObjString", 1).text("fString", text).build());
    }
}
