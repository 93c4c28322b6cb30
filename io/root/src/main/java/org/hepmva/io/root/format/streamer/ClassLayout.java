package org.hepmva.io.root.format.streamer;

import java.util.List;

/**
 * What an object of one version of a class looks like in a file (TStreamerInfo).
 *
 * @param name    name of the class
 * @param version its version
 * @param members base classes and members, in the order of the file
 */
public record ClassLayout(String name, int version, List<Member> members) {

    /** Copies the list. */
    public ClassLayout {
        members = List.copyOf(members);
    }
}
