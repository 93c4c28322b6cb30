package org.hepmva.io.root;

/**
 * One object in a ROOT file, as the file lists it.
 *
 * @param path      its name with the directories before it: {@code "dir/tree"}
 * @param className its class, such as {@code "TTree"} or {@code "TH1F"}
 * @param cycle     larger is newer, among objects of one path
 * @param title     its title; may be empty
 */
public record RootKey(String path, String className, int cycle, String title) {

    private static final String TRIAL = "ROOT::Experimental::RNTuple";

    /** {@return whether this is a tree: TTree, TNtuple or TNtupleD} */
    public boolean isTree() {
        return className.equals("TTree") || className.equals("TNtuple")
                || className.equals("TNtupleD");
    }

    /** {@return whether this is a directory} */
    public boolean isDirectory() {
        return className.equals("TDirectoryFile") || className.equals("TDirectory");
    }

    /** {@return whether this is an RNTuple, of a release or one of the trials before} */
    public boolean isRntuple() {
        return className.equals("ROOT::RNTuple") || className.equals(TRIAL);
    }

    /** {@return whether this holds entries: a tree or an RNTuple} */
    public boolean isTable() {
        return isTree() || isRntuple();
    }

    /** {@return the path with the cycle: {@code "dir/tree;2"}} */
    public String pathAndCycle() {
        return path + ";" + cycle;
    }
}
