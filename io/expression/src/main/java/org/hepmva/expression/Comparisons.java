package org.hepmva.expression;

import java.util.Arrays;
import java.util.List;

/**
 * Comparisons of which a side is text or a whole number that a double may not hold, exactly.
 *
 * <p>In {@code a < b < c} the 1 or 0 of the first is the left side of the next, as in C.
 */
record Comparisons(Side first, List<Operator> operators, List<Side> operands) implements RealPart.OfColumns {

    @Override
    public void values(EventBlock block, double[] target) {
        compare(block, first, operators.get(0), operands.get(0), target);
        for (int k = 1; k < operands.size(); k++) {
            compare(block, target, operators.get(k), operands.get(k));
        }
    }

    private static void compare(EventBlock block, Side left, Operator operator, Side right, double[] target) {
        if (left instanceof TextPart text && right instanceof TextPart other) {
            for (int i = 0; i < block.count(); i++) {
                target[i] = text.text(block, i).equals(other.text(block, i)) == (operator == Operator.EQUAL)
                        ? 1 : 0;
            }
        } else if (left instanceof WholePart part) {
            Wholes wholes = block.borrowWholes();
            part.wholes(block, wholes);
            compare(block, wholes, operator, right, target);
            block.giveBack(wholes);
        } else if (left instanceof RealPart part) {
            part.values(block, target);
            compare(block, target, operator, right);
        }
    }

    private static void compare(EventBlock block, Wholes left, Operator operator, Side right,
                                double[] target) {
        if (right instanceof WholePart part) {
            Wholes wholes = block.borrowWholes();
            part.wholes(block, wholes);
            for (int i = 0; i < block.count(); i++) {
                target[i] = operator.holds(left.compare(i, wholes)) ? 1 : 0;
            }
            block.giveBack(wholes);
        } else if (right instanceof RealPart part) {
            part.values(block, target);
            for (int i = 0; i < block.count(); i++) {
                target[i] = operator.holds(left.compare(i, target[i])) ? 1 : 0;
            }
        }
    }

    private static void compare(EventBlock block, double[] target, Operator operator, Side right) {
        if (right instanceof WholePart part) {
            Wholes wholes = block.borrowWholes();
            part.wholes(block, wholes);
            for (int i = 0; i < block.count(); i++) {
                int order = wholes.compare(i, target[i]);
                target[i] = operator.holds(order == Wholes.UNORDERED ? order : -order) ? 1 : 0;
            }
            block.giveBack(wholes);
        } else if (right instanceof RealPart part) {
            double[] other = block.borrow();
            part.values(block, other);
            operator.apply(target, other, block.count());
            block.giveBack(other);
        }
    }

    /** {@code value in (one, other, …)}, of text or of whole numbers that a double may not hold. */
    record Among(Side value, List<Side> list) implements RealPart.OfColumns {
        @Override
        public void values(EventBlock block, double[] target) {
            double[] equal = block.borrow();
            Arrays.fill(target, 0, block.count(), 0);
            for (Side each : list) {
                compare(block, value, Operator.EQUAL, each, equal);
                for (int i = 0; i < block.count(); i++) {
                    target[i] += target[i] == 0 ? equal[i] : 0;
                }
            }
            block.giveBack(equal);
        }
    }
}
