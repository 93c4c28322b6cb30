package org.hepmva.io;

/**
 * Consecutive entries of an ntuple, counted from 0.
 *
 * @param first the first entry, at least 0
 * @param end   one past the last entry, at least {@code first}; {@link Long#MAX_VALUE} means to the
 *              end. A range may reach past the end of an ntuple: it then holds what there is
 */
public record EntryRange(long first, long end) {

    private static final EntryRange ALL = new EntryRange(0, Long.MAX_VALUE);

    /** Refuses a negative first entry and an end before it. */
    public EntryRange {
        if (!(first >= 0 && first <= end)) {
            throw new IllegalArgumentException(
                    "entries " + first + ":" + end + " are not a range 0 <= first <= end");
        }
    }

    /** {@return every entry} */
    public static EntryRange all() {
        return ALL;
    }

    /**
     * {@return the range written {@code "10:20"} (entries 10 … 19), {@code "10:"}, {@code ":20"} or
     * {@code ":"}}
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static EntryRange parse(String text) {
        int colon = text.indexOf(':');
        try {
            if (colon >= 0) {
                return new EntryRange(number(text.substring(0, colon), 0),
                        number(text.substring(colon + 1), Long.MAX_VALUE));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(unreadable(text), e);
        }
        throw new IllegalArgumentException(unreadable(text));
    }

    /**
     * {@return what this range holds of an ntuple with so many entries: both ends at most
     * {@code entries}}
     */
    public EntryRange within(long entries) {
        return new EntryRange(Math.min(first, entries), Math.min(end, entries));
    }

    /** {@return end − first} */
    public long size() {
        return end - first;
    }

    /** {@return as it is parsed: {@code "10:20"}, {@code "10:"}} */
    @Override
    public String toString() {
        return first + ":" + (end == Long.MAX_VALUE ? "" : end);
    }

    private static long number(String text, long fallback) {
        return text.isBlank() ? fallback : Long.parseLong(text.strip());
    }

    private static String unreadable(String text) {
        return "entries '" + text + "' are not a range like 0:1000, 1000: or :1000";
    }
}
