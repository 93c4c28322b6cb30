package org.hepmva.expression;

import java.util.Arrays;
import java.util.List;

/**
 * A part of an expression. Names are numbered in order of first appearance; {@code places[name]} is the index
 * of its value in an event.
 */
sealed interface RealPart extends Side {

    /** {@return the value for one event} */
    double value(double[] event, int[] places);

    /** Writes the values for the events of a block into {@code target}, from index 0. */
    void values(EventBlock block, double[] target);

    /** {@return whether the value is the same for every event} */
    default boolean isConstant() {
        return false;
    }

    /** {@return a part with the same meaning, already evaluated if it is the same for every event} */
    default RealPart folded() {
        return this;
    }

    /** A number. */
    record Constant(double value) implements RealPart {
        @Override
        public double value(double[] event, int[] places) {
            return value;
        }

        @Override
        public void values(EventBlock block, double[] target) {
            Arrays.fill(target, 0, block.count(), value);
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    /** What an event provides. */
    record Name(int index) implements RealPart {
        @Override
        public double value(double[] event, int[] places) {
            return event[places[index]];
        }

        @Override
        public void values(EventBlock block, double[] target) {
            block.copyColumn(index, target);
        }
    }

    /** A function of one argument; so are the signs. */
    record Call(Function.OfOne function, RealPart argument) implements RealPart {
        @Override
        public double value(double[] event, int[] places) {
            return function.applyAsDouble(argument.value(event, places));
        }

        @Override
        public void values(EventBlock block, double[] target) {
            argument.values(block, target);
            function.apply(target, block.count());
        }

        @Override
        public RealPart folded() {
            return argument.isConstant() ? new Constant(value(null, null)) : this;
        }
    }

    /** A function of two arguments. */
    record CallOfTwo(Function.OfTwo function, RealPart one, RealPart other) implements RealPart {
        @Override
        public double value(double[] event, int[] places) {
            return function.formula().applyAsDouble(one.value(event, places), other.value(event, places));
        }

        @Override
        public void values(EventBlock block, double[] target) {
            double[] right = block.borrow();
            one.values(block, target);
            other.values(block, right);
            for (int i = 0; i < block.count(); i++) {
                target[i] = function.formula().applyAsDouble(target[i], right[i]);
            }
            block.giveBack(right);
        }

        @Override
        public RealPart folded() {
            return one.isConstant() && other.isConstant() ? new Constant(value(null, null)) : this;
        }
    }

    /** A function of four arguments. */
    record CallOfFour(Function.OfFour function, List<RealPart> four) implements RealPart {
        @Override
        public double value(double[] event, int[] places) {
            return function.formula().applyAsDouble(four.get(0).value(event, places),
                    four.get(1).value(event, places), four.get(2).value(event, places),
                    four.get(3).value(event, places));
        }

        @Override
        public void values(EventBlock block, double[] target) {
            double[][] rest = {block.borrow(), block.borrow(), block.borrow()};
            four.get(0).values(block, target);
            for (int k = 0; k < rest.length; k++) {
                four.get(k + 1).values(block, rest[k]);
            }
            for (int i = 0; i < block.count(); i++) {
                target[i] = function.formula().applyAsDouble(target[i], rest[0][i], rest[1][i], rest[2][i]);
            }
            for (double[] each : rest) {
                block.giveBack(each);
            }
        }

        @Override
        public RealPart folded() {
            return four.stream().allMatch(RealPart::isConstant) ? new Constant(value(null, null)) : this;
        }
    }

    /**
     * {@code first operator operand operator operand …}, from left to right; operators of equal precedence.
     */
    record Chain(RealPart first, List<Operator> operators, List<RealPart> operands) implements RealPart {
        @Override
        public double value(double[] event, int[] places) {
            double left = first.value(event, places);
            for (int i = 0; i < operands.size(); i++) {
                left = operators.get(i).apply(left, operands.get(i).value(event, places));
            }
            return left;
        }

        @Override
        public void values(EventBlock block, double[] target) {
            first.values(block, target);
            double[] right = block.borrow();
            for (int i = 0; i < operands.size(); i++) {
                operands.get(i).values(block, right);
                operators.get(i).apply(target, right, block.count());
            }
            block.giveBack(right);
        }

        @Override
        public RealPart folded() {
            boolean constant = first.isConstant() && operands.stream().allMatch(RealPart::isConstant);
            return constant ? new Constant(value(null, null)) : this;
        }
    }

    /** {@code value in (one, other, …)}. */
    record Among(RealPart value, List<RealPart> list) implements RealPart {
        @Override
        public double value(double[] event, int[] places) {
            double sought = value.value(event, places);
            for (RealPart each : list) {
                if (each.value(event, places) == sought) {
                    return 1;
                }
            }
            return 0;
        }

        @Override
        public void values(EventBlock block, double[] target) {
            double[] sought = block.borrow();
            double[] each = block.borrow();
            value.values(block, sought);
            Arrays.fill(target, 0, block.count(), 0);
            for (RealPart part : list) {
                part.values(block, each);
                for (int i = 0; i < block.count(); i++) {
                    target[i] = each[i] == sought[i] ? 1 : target[i];
                }
            }
            block.giveBack(each);
            block.giveBack(sought);
        }
    }

    /** A number that is found from whole numbers or text, which are in columns, not in a loop's events. */
    non-sealed interface OfColumns extends RealPart {
        @Override
        default double value(double[] event, int[] places) {
            throw new IllegalStateException("whole numbers and text are read from columns");
        }
    }

    /** {@code condition ? value : condition ? value : … : otherwise}; NaN counts as true, as in C. */
    record Choice(List<RealPart> conditions, List<RealPart> chosen, RealPart otherwise) implements RealPart {
        @Override
        public double value(double[] event, int[] places) {
            for (int k = 0; k < conditions.size(); k++) {
                if (conditions.get(k).value(event, places) != 0) {
                    return chosen.get(k).value(event, places);
                }
            }
            return otherwise.value(event, places);
        }

        @Override
        public void values(EventBlock block, double[] target) {
            double[] condition = block.borrow();
            double[] value = block.borrow();
            otherwise.values(block, target);
            for (int k = conditions.size() - 1; k >= 0; k--) {
                conditions.get(k).values(block, condition);
                chosen.get(k).values(block, value);
                for (int i = 0; i < block.count(); i++) {
                    target[i] = condition[i] != 0 ? value[i] : target[i];
                }
            }
            block.giveBack(value);
            block.giveBack(condition);
        }

        @Override
        public RealPart folded() {
            boolean constant = otherwise.isConstant() && conditions.stream().allMatch(RealPart::isConstant)
                    && chosen.stream().allMatch(RealPart::isConstant);
            return constant ? new Constant(value(null, null)) : this;
        }
    }
}
