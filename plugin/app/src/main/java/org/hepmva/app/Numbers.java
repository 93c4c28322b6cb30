package org.hepmva.app;

import java.util.Locale;
import org.hepmva.text.ShortestDecimal;

/** Numbers as people like to read them in a table. */
final class Numbers {

    private static final double EXACT = 1e15;
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    private Numbers() {
    }

    /** {@return whole numbers whole, others and those that a double hardly tells apart with six digits} */
    static String brief(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT || !Double.isFinite(value)) {
            return ShortestDecimal.of(value);
        }
        String digits = String.format(Locale.ROOT, "%.5e", value);
        int e = digits.indexOf('e');
        if (Math.abs(value) < EXACT) {
            return ShortestDecimal.of(Double.parseDouble(digits));
        }
        return ShortestDecimal.of(Double.parseDouble(digits.substring(0, e))) + "e" + digits.substring(e + 2);
    }

    /** {@return a number with so many decimals} */
    static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** {@return a count with thin groups of thousands: 288 000} */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', ' ');
    }

    /** {@return a time as people say it: 45 s, 3 min 20 s, 2 h 5 min} */
    static String duration(double seconds) {
        long all = Math.round(seconds);
        if (all < MINUTE) {
            return all + " s";
        }
        return all < HOUR ? all / MINUTE + " min " + all % MINUTE + " s"
                : count(all / HOUR) + " h " + all % HOUR / MINUTE + " min";
    }
}
