package org.hepmva.expression;

/**
 * The nearest doubles to whole numbers.
 *
 * @param part what they are
 * @param what how the listener calls them
 */
record OfWhole(WholePart part, String what) implements RealPart.OfColumns {

    @Override
    public void values(EventBlock block, double[] target) {
        Wholes wholes = block.borrowWholes();
        part.wholes(block, wholes);
        boolean held = true;
        for (int i = 0; i < block.count(); i++) {
            target[i] = wholes.real(i);
            if (held && !wholes.isHeldByDouble(i)) {
                held = false;
                block.rounded(what, wholes.text(i), i);
            }
        }
        block.giveBack(wholes);
    }

    /**
     * Whole numbers as conditions: 0 or not.
     *
     * @param part what they are
     */
    record Truth(WholePart part) implements RealPart.OfColumns {
        @Override
        public void values(EventBlock block, double[] target) {
            Wholes wholes = block.borrowWholes();
            part.wholes(block, wholes);
            for (int i = 0; i < block.count(); i++) {
                target[i] = wholes.sort(i) == Wholes.REAL ? wholes.real(i) : wholes.bits(i) == 0 ? 0 : 1;
            }
            block.giveBack(wholes);
        }
    }
}
