package org.hepmva.expression;

import java.util.List;
import org.hepmva.expression.Function.Exact;

/** A part of an expression whose values are whole numbers that a double may not hold. */
sealed interface WholePart extends Side {

    /** Writes the values for the events of a block. */
    void wholes(EventBlock block, Wholes target);

    /** A number in [0, 2⁶⁴). */
    record Constant(long bits) implements WholePart {
        @Override
        public void wholes(EventBlock block, Wholes target) {
            for (int i = 0; i < block.count(); i++) {
                target.setUnsigned(i, bits);
            }
        }
    }

    /** What an event provides. */
    record Name(int index, boolean unsigned) implements WholePart {
        @Override
        public void wholes(EventBlock block, Wholes target) {
            block.copyColumn(index, target, unsigned);
        }
    }

    /** Whole numbers that doubles hold, or NaN. */
    record OfReal(RealPart part) implements WholePart {
        @Override
        public void wholes(EventBlock block, Wholes target) {
            double[] values = block.borrow();
            part.values(block, values);
            for (int i = 0; i < block.count(); i++) {
                target.setWhole(i, values[i]);
            }
            block.giveBack(values);
        }
    }

    /** The number with the other sign. */
    record Minus(WholePart operand) implements WholePart {
        @Override
        public void wholes(EventBlock block, Wholes target) {
            Wholes operands = block.borrowWholes();
            operand.wholes(block, operands);
            for (int i = 0; i < block.count(); i++) {
                target.set(i, 0);
                Bits.apply(Operator.MINUS, target, operands, i);
            }
            block.giveBack(operands);
        }
    }

    /** The number with every bit the other way. */
    record Complement(WholePart operand) implements WholePart {
        @Override
        public void wholes(EventBlock block, Wholes target) {
            operand.wholes(block, target);
            for (int i = 0; i < block.count(); i++) {
                if (target.sort(i) == Wholes.REAL) {
                    target.setReal(i, Double.NaN);
                } else {
                    target.set(i, ~target.bits(i));
                }
            }
        }
    }

    /** The number without its sign. */
    record Absolute(WholePart operand) implements WholePart {
        @Override
        public void wholes(EventBlock block, Wholes target) {
            operand.wholes(block, target);
            for (int i = 0; i < block.count(); i++) {
                if (target.sort(i) == Wholes.REAL) {
                    target.setReal(i, Math.abs(target.real(i)));
                } else if (target.sort(i) == Wholes.SIGNED) {
                    target.setUnsigned(i, Math.abs(target.bits(i)));
                }
            }
        }
    }

    /** The number times itself. */
    record Square(WholePart operand) implements WholePart {
        @Override
        public void wholes(EventBlock block, Wholes target) {
            operand.wholes(block, target);
            for (int i = 0; i < block.count(); i++) {
                Bits.apply(Operator.TIMES, target, target, i);
            }
        }
    }

    /** The lesser or greater of two; NaN if one is. */
    record Extreme(Exact which, WholePart one, WholePart other) implements WholePart {
        @Override
        public void wholes(EventBlock block, Wholes target) {
            Wholes right = block.borrowWholes();
            one.wholes(block, target);
            other.wholes(block, right);
            int wanted = which == Exact.LESSER ? -1 : 1;
            for (int i = 0; i < block.count(); i++) {
                int order = right.compare(i, target);
                if (order == Wholes.UNORDERED) {
                    target.setReal(i, Double.NaN);
                } else if (order == wanted) {
                    target.copy(i, right);
                }
            }
            block.giveBack(right);
        }
    }

    /** {@code first operator operand operator operand …}, from left to right. */
    record Chain(WholePart first, List<Operator> operators, List<WholePart> operands) implements WholePart {
        @Override
        public void wholes(EventBlock block, Wholes target) {
            first.wholes(block, target);
            Wholes right = block.borrowWholes();
            for (int k = 0; k < operands.size(); k++) {
                operands.get(k).wholes(block, right);
                for (int i = 0; i < block.count(); i++) {
                    Bits.apply(operators.get(k), target, right, i);
                }
            }
            block.giveBack(right);
        }
    }

    /** {@code condition ? value : condition ? value : … : otherwise}. */
    record Choice(List<RealPart> conditions, List<WholePart> chosen, WholePart otherwise)
            implements WholePart {
        @Override
        public void wholes(EventBlock block, Wholes target) {
            double[] condition = block.borrow();
            Wholes value = block.borrowWholes();
            otherwise.wholes(block, target);
            for (int k = conditions.size() - 1; k >= 0; k--) {
                conditions.get(k).values(block, condition);
                chosen.get(k).wholes(block, value);
                for (int i = 0; i < block.count(); i++) {
                    if (condition[i] != 0) {
                        target.copy(i, value);
                    }
                }
            }
            block.giveBack(value);
            block.giveBack(condition);
        }
    }
}
