package org.hepmva.expression;

/** A part of an expression whose values are text. */
sealed interface TextPart extends Side {

    /** {@return the text of event {@code i} of a block} */
    String text(EventBlock block, int i);

    /** Text in quotes. */
    record Constant(String value) implements TextPart {
        @Override
        public String text(EventBlock block, int i) {
            return value;
        }
    }

    /** What an event provides. */
    record Name(int index) implements TextPart {
        @Override
        public String text(EventBlock block, int i) {
            return block.text(index, i);
        }
    }
}
