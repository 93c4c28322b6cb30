package org.hepmva.io.root.format.form;

import java.util.List;

/**
 * What an object of one version of a class looks like in a file (TStreamerInfo).
 *
 * @param name     name of the class
 * @param version  its version
 * @param checksum by which classes are named that have no version; 0 if it is not known
 * @param members  base classes and members, in the order of the file
 */
public record ClassLayout(String name, int version, long checksum, List<Member> members) {

    /** Copies the list. */
    public ClassLayout {
        members = List.copyOf(members);
    }

    /** Of a class that has a version. */
    public ClassLayout(String name, int version, List<Member> members) {
        this(name, version, 0, members);
    }
}
