package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a node's events, divided by one thread. Mutable. */
final class Piece {

    private final GrowingNode node;
    private final int begin;
    private final int end;
    private int lefts;
    private int leftTo;
    private int rightTo;

    private Piece(GrowingNode node, int begin, int end) {
        this.node = node;
        this.begin = begin;
        this.end = end;
    }

    /** {@return the ranges of nodes in pieces of at most {@code most} events, in order} */
    static Piece[] of(List<GrowingNode> nodes, int most) {
        List<Piece> pieces = new ArrayList<>();
        for (GrowingNode node : nodes) {
            for (int begin = node.begin(); begin < node.end(); begin += most) {
                pieces.add(new Piece(node, begin, Math.min(node.end(), begin + most)));
            }
        }
        return pieces.toArray(Piece[]::new);
    }

    /** Once every piece knows its lefts: where each side goes. */
    static void place(Piece[] pieces) {
        int first = 0;
        while (first < pieces.length) {
            int after = first;
            int left = pieces[first].node.begin();
            while (after < pieces.length && pieces[after].node == pieces[first].node) {
                pieces[after].leftTo = left;
                left += pieces[after++].lefts;
            }
            int right = left;
            for (int p = first; p < after; p++) {
                pieces[p].rightTo = right;
                right += pieces[p].end - pieces[p].begin - pieces[p].lefts;
            }
            first = after;
        }
    }

    GrowingNode node() {
        return node;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    int lefts() {
        return lefts;
    }

    void setLefts(int value) {
        lefts = value;
    }

    int leftTo() {
        return leftTo;
    }

    int rightTo() {
        return rightTo;
    }
}
