package org.hepmva.expression;

import java.util.Arrays;
import java.util.List;

/**
 * A part of an expression. Names are numbered in order of first appearance; {@code places[name]} is the index
 * of its value in an event.
 */
sealed interface Node {

    /** {@return the value for one event} */
    double value(double[] event, int[] places);

    /** Writes the values for the events of a block into {@code target}, from index 0. */
    void values(Block block, double[] target);

    /** {@return whether the value is the same for every event} */
    default boolean isConstant() {
        return false;
    }

    /** {@return a part with the same meaning, already evaluated if it is the same for every event} */
    default Node folded() {
        return this;
    }

    /** A number. */
    record Constant(double value) implements Node {
        @Override
        public double value(double[] event, int[] places) {
            return value;
        }

        @Override
        public void values(Block block, double[] target) {
            Arrays.fill(target, 0, block.count(), value);
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    /** What an event provides. */
    record Name(int index) implements Node {
        @Override
        public double value(double[] event, int[] places) {
            return event[places[index]];
        }

        @Override
        public void values(Block block, double[] target) {
            block.copyColumn(index, target);
        }
    }

    /** A function of one argument; so are the signs. */
    record Call(Function.OfOne function, Node argument) implements Node {
        @Override
        public double value(double[] event, int[] places) {
            return function.applyAsDouble(argument.value(event, places));
        }

        @Override
        public void values(Block block, double[] target) {
            argument.values(block, target);
            function.apply(target, block.count());
        }

        @Override
        public Node folded() {
            return argument.isConstant() ? new Constant(value(null, null)) : this;
        }
    }

    /** A function of two arguments. */
    record CallOfTwo(Function.OfTwo function, Node one, Node other) implements Node {
        @Override
        public double value(double[] event, int[] places) {
            return function.formula().applyAsDouble(one.value(event, places), other.value(event, places));
        }

        @Override
        public void values(Block block, double[] target) {
            double[] right = block.borrow();
            one.values(block, target);
            other.values(block, right);
            for (int i = 0; i < block.count(); i++) {
                target[i] = function.formula().applyAsDouble(target[i], right[i]);
            }
            block.giveBack(right);
        }

        @Override
        public Node folded() {
            return one.isConstant() && other.isConstant() ? new Constant(value(null, null)) : this;
        }
    }

    /**
     * {@code first operator operand operator operand …}, from left to right; operators of equal precedence.
     */
    record Chain(Node first, List<Operator> operators, List<Node> operands) implements Node {
        @Override
        public double value(double[] event, int[] places) {
            double left = first.value(event, places);
            for (int i = 0; i < operands.size(); i++) {
                left = operators.get(i).apply(left, operands.get(i).value(event, places));
            }
            return left;
        }

        @Override
        public void values(Block block, double[] target) {
            first.values(block, target);
            double[] right = block.borrow();
            for (int i = 0; i < operands.size(); i++) {
                operands.get(i).values(block, right);
                operators.get(i).apply(target, right, block.count());
            }
            block.giveBack(right);
        }

        @Override
        public Node folded() {
            boolean constant = first.isConstant() && operands.stream().allMatch(Node::isConstant);
            return constant ? new Constant(value(null, null)) : this;
        }
    }

    /** {@code condition ? yes : no}; NaN counts as true, as in C. */
    record Choice(Node condition, Node yes, Node no) implements Node {
        @Override
        public double value(double[] event, int[] places) {
            return condition.value(event, places) != 0 ? yes.value(event, places) : no.value(event, places);
        }

        @Override
        public void values(Block block, double[] target) {
            double[] chosen = block.borrow();
            double[] other = block.borrow();
            condition.values(block, chosen);
            yes.values(block, target);
            no.values(block, other);
            for (int i = 0; i < block.count(); i++) {
                target[i] = chosen[i] != 0 ? target[i] : other[i];
            }
            block.giveBack(other);
            block.giveBack(chosen);
        }

        @Override
        public Node folded() {
            boolean constant = condition.isConstant() && yes.isConstant() && no.isConstant();
            return constant ? new Constant(value(null, null)) : this;
        }
    }
}
