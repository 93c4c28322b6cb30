package org.hepmva.train.trees;

import java.util.List;

/** A node while the tree grows: a range of events, their sums, and the best cut found. Mutable. */
final class GrowingNode {

    private final int depth;
    private final int begin;
    private final int end;
    private NodeSums sums;
    private Cut cut;
    private long[] histogram;
    private GrowingNode left;
    private GrowingNode right;
    private double value;

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

    /** Adds the leaves from here down to others, from left to right. */
    void addLeavesTo(List<GrowingNode> leaves) {
        if (isLeaf()) {
            leaves.add(this);
        } else {
            left.addLeavesTo(leaves);
            right.addLeavesTo(leaves);
        }
    }

    /** {@return what a leaf is worth} */
    double value() {
        return value;
    }

    void setValue(double worth) {
        value = worth;
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

    void setSums(NodeSums exact) {
        sums = exact;
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
