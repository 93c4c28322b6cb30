package org.hepmva.train;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.text.Printable;
import org.hepmva.text.ShortestDecimal;

/**
 * Finite numbers from a range.
 *
 * @param range what is allowed
 */
record NumberType(NumberRange range) implements SettingType<Double> {

    @Override
    public Double parse(String name, List<String> words) {
        String word = SettingType.one(name, words);
        double number = number(name, word);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalArgumentException(name + " = '" + Printable.brief(word)
                    + "' is not a finite number");
        }
        return number;
    }

    private static double number(String name, String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " = '" + Printable.brief(word)
                    + "' is not a number", e);
        }
    }

    @Override
    public void check(String name, Double value) {
        if (!range.contains(value)) {
            throw new IllegalArgumentException(name + " = " + ShortestDecimal.of(value) + " is not in "
                    + range);
        }
    }

    @Override
    public List<String> words(Double value) {
        return List.of(ShortestDecimal.of(value));
    }

    @Override
    public String allowed() {
        return range.toString();
    }

    @Override
    public List<List<String>> accepted() {
        List<List<String>> accepted = new ArrayList<>();
        double least = range.leastIncluded() ? range.least() : Math.nextUp(range.least());
        double most = range.mostIncluded() ? range.most() : Math.nextDown(range.most());
        for (double value : new double[] {least, Math.min(most, least + 0.5), most}) {
            accepted.add(words(value));
        }
        return accepted;
    }

    @Override
    public List<List<String>> refused() {
        List<List<String>> refused = new ArrayList<>(List.of(List.of("some"), List.of(""), List.of("NaN"),
                List.of("Infinity"), List.of("1", "2"), List.of("1e999")));
        if (!Double.isInfinite(range.least())) {
            refused.add(words(range.leastIncluded() ? Math.nextDown(range.least()) : range.least()));
        }
        if (!Double.isInfinite(range.most())) {
            refused.add(words(range.mostIncluded() ? Math.nextUp(range.most()) : range.most()));
        }
        return List.copyOf(refused);
    }
}
