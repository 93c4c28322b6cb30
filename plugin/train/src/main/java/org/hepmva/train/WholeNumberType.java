package org.hepmva.train;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.text.Printable;

/**
 * Whole numbers from a range, and perhaps one beside it that means something of its own.
 *
 * @param least  smallest of the range
 * @param most   largest of the range
 * @param beside one more that is allowed; any of the range if there is none
 */
public record WholeNumberType(int least, int most, int beside) implements SettingType<Integer> {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the range is empty
     */
    public WholeNumberType {
        if (least > most) {
            throw new IllegalArgumentException("no number is in [" + least + ", " + most + "]");
        }
    }

    /** {@return this range and one number beside it, as in "0 for no limit"} */
    public WholeNumberType or(int value) {
        return new WholeNumberType(least, most, value);
    }

    @Override
    public Integer parse(String name, List<String> words) {
        BigInteger number = big(name, SettingType.one(name, words));
        if (number.bitLength() >= Integer.SIZE) {
            throw notAllowed(name, number);
        }
        return number.intValueExact();
    }

    static BigInteger big(String name, String word) {
        try {
            return new BigInteger(word.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " = '" + Printable.brief(word)
                    + "' is not a whole number", e);
        }
    }

    @Override
    public void check(String name, Integer value) {
        if (value != beside && (value < least || value > most)) {
            throw notAllowed(name, value);
        }
    }

    private IllegalArgumentException notAllowed(String name, Number value) {
        return new IllegalArgumentException(name + " = " + Printable.brief(value.toString())
                + " is not "
                + (hasBeside() ? allowed() : "in " + allowed()));
    }

    private boolean hasBeside() {
        return beside < least || beside > most;
    }

    @Override
    public List<String> words(Integer value) {
        return List.of(value.toString());
    }

    @Override
    public String allowed() {
        return (hasBeside() ? beside + " or in " : "") + "[" + least + ", " + most + "]";
    }

    @Override
    public List<List<String>> accepted() {
        return List.of(words(least), words(most), words(beside));
    }

    @Override
    public List<List<String>> refused() {
        List<List<String>> refused = new ArrayList<>(List.of(List.of("some"), List.of("1.5"), List.of(""),
                List.of("NaN"), List.of("1", "2"), List.of(String.valueOf(most + 1L)),
                List.of("99999999999999999999")));
        if (beside != least - 1) {
            refused.add(List.of(String.valueOf(least - 1L)));
        }
        return List.copyOf(refused);
    }
}
