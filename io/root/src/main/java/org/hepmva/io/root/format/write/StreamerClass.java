package org.hepmva.io.root.format.write;

import java.util.List;

/**
 * A class that can be written, as ROOT describes it (TStreamerInfo).
 *
 * @param name     name of the class
 * @param version  its version
 * @param checksum of its description
 * @param foreign  whether the checksum is written in the place of the version
 * @param elements base classes and members, in the order of the file
 */
record StreamerClass(String name, int version, int checksum, boolean foreign,
        List<StreamerElement> elements) {

    StreamerClass {
        elements = List.copyOf(elements);
    }
}
