package org.hepmva.measure;

/**
 * Σ over events of (Σw)² while entries are added one by one, for one class: of what was added so far, and of
 * its product with what the event has in all. Mutable, used by one owner.
 */
final class GroupSums {

    private final EventGroups groups;
    private final double[] all;
    private final double[] added;

    /** Begins with nothing added, but with all that will be. */
    GroupSums(EventGroups groups) {
        this.groups = groups;
        all = new double[groups.size()];
        added = new double[groups.size()];
    }

    /** Counts an entry among all of its event. */
    void expect(int entry, double w) {
        all[groups.group(entry)] += w;
    }

    /** {@return by what Σ(Σw)² of those added grows with an entry, which is added} */
    double add(int entry, double w) {
        int group = groups.group(entry);
        double before = added[group];
        added[group] = before + w;
        return w * (2 * before + w);
    }

    /** {@return by what an entry makes Σ of Σw(added)·Σw(all) grow} */
    double withAll(int entry, double w) {
        return w * all[groups.group(entry)];
    }
}
