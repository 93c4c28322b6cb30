package org.hepmva.train;

import java.util.List;
import java.util.function.Function;
import org.hepmva.text.Choice;
import org.hepmva.text.Printable;

/**
 * What kind of value a setting has: how it is read from words, which values are allowed, how it is written.
 *
 * <p>A few kinds serve nearly every setting:
 *
 * <pre>{@code
 * wholeNumber(1, 60)                  // [1, 60]
 * wholeNumber(2, 65536).or(0)         // 0 or [2, 65536]
 * number(above(0).upTo(1))            // (0, 1]
 * word(WeightNormalisation.class)     // one of the values of an enum
 * listOf(wholeNumber(1, 4096), 8)     // several of another kind
 * yesOrNo()
 * text()
 * }</pre>
 *
 * <p>For values of one's own there is {@link #parsed}. Implementations are immutable.
 *
 * @param <T> type of the values
 */
public interface SettingType<T> {

    /**
     * {@return the value that words stand for, allowed or not}
     *
     * @param name  of the setting, with which a complaint begins
     * @param words as the user wrote them; most kinds want one
     * @throws IllegalArgumentException if they are not of this kind
     */
    T parse(String name, List<String> words);

    /**
     * Refuses values that are not allowed.
     *
     * @param name  of the setting, with which the complaint begins
     * @param value not null
     * @throws IllegalArgumentException if it is not allowed, saying what is
     */
    void check(String name, T value);

    /** {@return the words for a value; read again, they are equal to it} */
    List<String> words(T value);

    /** {@return what is allowed, for people: "[1, 60]", "equal, numberOfEvents, none"} */
    String allowed();

    /** {@return every word there is, if the values are words; else none} */
    default List<String> choices() {
        return List.of();
    }

    /** {@return some words that are allowed, the ends of the range among them} */
    List<List<String>> accepted();

    /** {@return some words that are not: beyond the ends of the range, of another kind} */
    List<List<String>> refused();

    /**
     * {@return whole numbers of up to 31 bits}
     *
     * @param least smallest that is allowed
     * @param most  largest that is allowed
     */
    static WholeNumberType wholeNumber(int least, int most) {
        return new WholeNumberType(least, most, least);
    }

    /** {@return whole numbers of up to 64 bits, as seeds are} */
    static SettingType<Long> anyWholeNumber() {
        return new AnyWholeNumberType();
    }

    /** {@return numbers in a range} */
    static SettingType<Double> number(NumberRange range) {
        return new NumberType(range);
    }

    /**
     * {@return one of the values of an enum}
     *
     * @param type the enum
     * @param <E>  the same
     */
    static <E extends Enum<E>> SettingType<E> word(Class<E> type) {
        return word(Choice.of(type));
    }

    /** {@return one of several values, each with its word} */
    static <T> SettingType<T> word(Choice<T> choice) {
        return new WordType<>(choice);
    }

    /** {@return yes or no} */
    static SettingType<Boolean> yesOrNo() {
        return word(Choice.yesOrNo());
    }

    /** {@return any text} */
    static SettingType<String> text() {
        return parsed(Function.identity(), "a text", List.of("some text"), List.of());
    }

    /**
     * {@return several values of a kind, at least one}
     *
     * @param each the kind
     * @param most most values
     * @param <T>  type of each
     */
    static <T> ListType<T> listOf(SettingType<T> each, int most) {
        return new ListType<>(each, most, false);
    }

    /**
     * {@return values with a notation of their own, written by their {@code toString()}}
     *
     * @param parse    from one word; complains about what is not allowed, with the name of the setting
     * @param allowed  what is allowed, for people
     * @param accepted some words that are
     * @param refused  some that are not
     * @param <T>      type of the values, whatever exists is allowed
     */
    static <T> SettingType<T> parsed(Function<String, T> parse, String allowed, List<String> accepted,
                                     List<String> refused) {
        return new ParsedType<>(parse, allowed, accepted, refused);
    }

    /**
     * {@return the only word}
     *
     * @param name  of the setting
     * @param words that should be one
     * @throws IllegalArgumentException if there are several, or none
     */
    static String one(String name, List<String> words) {
        if (words.size() != 1) {
            throw new IllegalArgumentException(name + " = " + Printable.brief(words.toString())
                    + " is not one value");
        }
        return words.get(0);
    }
}
