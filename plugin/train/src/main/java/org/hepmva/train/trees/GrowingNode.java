package org.hepmva.train.trees;

/** A node while the tree grows: a range of events, their sums, and the best cut found. Mutable. */
final class GrowingNode {

    private final int depth;
    private final int begin;
    private final int end;
    private final NodeSums sums;
    private Cut cut;
    private long[] histogram;
    private GrowingNode left;
    private GrowingNode right;

    GrowingNode(int depth, int begin, int end, NodeSums sums) {
        this.depth = depth;
        this.begin = begin;
        this.end = end;
        this.sums = sums;
    }

    /** Makes the two nodes below the cut. */
    void divide() {
        int middle = begin + (int) cut.left().events();
        left = new GrowingNode(depth + 1, begin, middle, cut.left());
        right = new GrowingNode(depth + 1, middle, end, sums.minus(cut.left()));
    }

    boolean isLeaf() {
        return left == null;
    }

    /** {@return the number of nodes from here down} */
    int nodes() {
        return isLeaf() ? 1 : 1 + left.nodes() + right.nodes();
    }

    /** {@return the side with fewer events, the left one if they are equal} */
    GrowingNode smaller() {
        return left.size() <= right.size() ? left : right;
    }

    GrowingNode larger() {
        return left.size() <= right.size() ? right : left;
    }

    int depth() {
        return depth;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    int size() {
        return end - begin;
    }

    NodeSums sums() {
        return sums;
    }

    /** {@return the best cut; null if none improves anything} */
    Cut cut() {
        return cut;
    }

    void setCut(Cut best) {
        cut = best;
    }

    /** {@return Σa, Σb and events for each bin of each variable; null once it is not needed} */
    long[] histogram() {
        return histogram;
    }

    void setHistogram(long[] value) {
        histogram = value;
    }

    GrowingNode left() {
        return left;
    }

    GrowingNode right() {
        return right;
    }
}
