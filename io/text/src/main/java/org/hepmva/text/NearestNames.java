package org.hepmva.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ranks the names that there are by their likeness to the one that was asked for.
 *
 * <p>Likeness is the edit distance of Levenshtein, ignoring case: the number of letters to insert, delete or
 * replace; a name that begins with {@value #FEWEST_LETTERS} or more letters asked for is as near as one with
 * a single other letter. Names at the same distance keep the order in which they were given. A ranking,
 * never a guess: two names can be equally near, and the one that was meant need not be the first.
 *
 * <p>Of a name that is longer than {@value #MOST_LETTERS} letters the beginning is compared. Stateless;
 * O(n·m) per name for names of n and m letters.
 */
public final class NearestNames {

    private static final int MOST_LETTERS = 128;

    /** Of an abbreviation; with fewer nearly every name would be one. */
    private static final int FEWEST_LETTERS = 3;

    private NearestNames() { }

    /**
     * {@return all available names, the nearest to the wanted one first}
     *
     * @param wanted    the name that was asked for
     * @param available the names that there are, in an order that breaks ties; may be empty
     */
    public static List<String> rank(String wanted, Collection<String> available) {
        Map<String, Integer> distances = new HashMap<>();
        for (String name : available) {
            distances.computeIfAbsent(name, key -> distance(wanted, key));
        }
        List<String> ranked = new ArrayList<>(available);
        ranked.sort(Comparator.comparing(distances::get));
        return List.copyOf(ranked);
    }

    /**
     * {@return the nearest names in one line: {@code "muon_pt, mu_eta (… 3 more)"}, or {@code "(none)"}; each
     * {@linkplain Printable#brief in brief}}
     *
     * @param wanted    the name that was asked for
     * @param available the names that there are, in an order that breaks ties; may be empty
     * @param most      how many to name, at least 1
     */
    public static String list(String wanted, Collection<String> available, int most) {
        if (!(most >= 1)) {
            throw new IllegalArgumentException("most = " + most + " is less than 1");
        }
        if (available.isEmpty()) {
            return "(none)";
        }
        List<String> ranked = rank(wanted, available);
        String named = ranked.stream().limit(most).map(Printable::brief).collect(Collectors.joining(", "));
        return ranked.size() <= most ? named : named + " (… " + (ranked.size() - most) + " more)";
    }

    private static int distance(String one, String other) {
        String from = beginning(one).toLowerCase(Locale.ROOT);
        String to = beginning(other).toLowerCase(Locale.ROOT);
        if (from.length() >= FEWEST_LETTERS && from.length() < to.length() && to.startsWith(from)) {
            return 1;
        }
        int[] above = new int[to.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            above = nextRow(above, from.charAt(i - 1), to, i);
        }
        return above[to.length()];
    }

    private static String beginning(String name) {
        return name.substring(0, Math.min(name.length(), MOST_LETTERS));
    }

    private static int[] nextRow(int[] above, char letter, String to, int row) {
        int[] here = new int[above.length];
        here[0] = row;
        for (int j = 1; j < here.length; j++) {
            int replaced = above[j - 1] + (letter == to.charAt(j - 1) ? 0 : 1);
            here[j] = Math.min(replaced, 1 + Math.min(above[j], here[j - 1]));
        }
        return here;
    }
}
