package org.hepmva.io.root.format.tree;

import java.util.regex.Pattern;

/** Titles of branches that say something. */
final class Titles {

    private static final Pattern NAME_AND_TYPE = Pattern.compile("[^ ]*/[A-Za-z](\\[.*])?");
    private static final int LONGEST_LEAF_LIST = 2000;

    private Titles() {
    }

    /** {@return the title, unless it only repeats name and type as ROOT does on its own: "x/F"} */
    static String own(String title, String name) {
        int bracket = name.indexOf('[');
        boolean isRepetition = start(title).equals(bracket < 0 ? name : name.substring(0, bracket))
                || title.length() < LONGEST_LEAF_LIST && NAME_AND_TYPE.matcher(title).matches();
        return isRepetition ? "" : title;
    }

    private static String start(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '[' && text.charAt(end) != '/') {
            end++;
        }
        return text.substring(0, end);
    }
}
