package org.hepmva.train;

import java.math.BigInteger;
import java.util.List;
import org.hepmva.text.Printable;

/** Whole numbers of 64 bits with sign. */
record AnyWholeNumberType() implements SettingType<Long> {

    @Override
    public Long parse(String name, List<String> words) {
        BigInteger number = WholeNumberType.big(name, SettingType.one(name, words));
        if (number.bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException(name + " = " + Printable.brief(number.toString())
                    + " is not in [" + Long.MIN_VALUE + ", "
                    + Long.MAX_VALUE + "]");
        }
        return number.longValueExact();
    }

    @Override
    public void check(String name, Long value) {
        // all are allowed
    }

    @Override
    public List<String> words(Long value) {
        return List.of(value.toString());
    }

    @Override
    public String allowed() {
        return "64 bits";
    }

    @Override
    public List<List<String>> accepted() {
        return List.of(words(Long.MIN_VALUE), words(0L), words(Long.MAX_VALUE));
    }

    @Override
    public List<List<String>> refused() {
        return List.of(List.of("some"), List.of("1.5"), List.of(""), List.of("1", "2"),
                List.of("9223372036854775808"), List.of("-9223372036854775809"));
    }
}
