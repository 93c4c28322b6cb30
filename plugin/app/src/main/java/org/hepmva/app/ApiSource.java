package org.hepmva.app;

import java.util.List;
import java.util.Set;

/**
 * What a class offers: signatures with the names of their arguments, and the first sentences of their
 * Javadoc. Immutable.
 *
 * @param name    qualified
 * @param kind    {@code class}, {@code interface}, {@code record} or {@code enum}
 * @param about   the first sentence about the type
 * @param members public ones, as they stand in the source
 */
record ApiSource(String name, String kind, String about, List<Member> members) {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    ApiSource {
        members = List.copyOf(members);
    }

    /**
     * Something public of a class.
     *
     * @param name      as one calls it
     * @param isStatic  whether it is called on the class
     * @param signature {@code fill(double x, double weight)}, in front of it what it gives
     * @param about     the first sentence of its Javadoc; may be empty
     */
    record Member(String name, boolean isStatic, String signature, String about) {
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** {@return the name without its package} */
    String simpleName() {
        return simpleName(name);
    }

    /** {@return the type as {@code help} prints it} */
    String text() {
        StringBuilder text = new StringBuilder(kind + " " + simpleName() + " of "
                + name.substring(0, name.lastIndexOf('.')) + "\n\n");
        JavadocText.wrapped(about, "  ").forEach(line -> text.append(line).append('\n'));
        for (Member member : members) {
            if (!OF_EVERY_OBJECT.contains(member.name())) {
                text.append('\n').append(text(member));
            }
        }
        return text.toString();
    }

    private String text(Member member) {
        StringBuilder text = new StringBuilder("  " + shown(member) + "\n");
        JavadocText.wrapped(member.about(), "      ").forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** {@return the members of one name, as {@code help} prints them} */
    String text(String member) {
        StringBuilder text = new StringBuilder();
        members.stream().filter(each -> each.name().equals(member))
                .forEach(each -> text.append(text(each)));
        return text.toString();
    }

    /** {@return how the members of one name are called: {@code Histogram.fill(double x)}} */
    List<String> calls(String member) {
        return members.stream().filter(each -> each.name().equals(member)).map(this::shown).toList();
    }

    private String shown(Member member) {
        String call = member.signature();
        int begin = call.indexOf('(') < 0 ? call.length() : call.indexOf('(');
        int name = call.lastIndexOf(' ', begin - 1) + 1;
        String gives = call.substring(0, name).strip();
        String target = member.isStatic() ? simpleName() + "." : ".";
        return (member.name().equals(simpleName()) ? "" : target) + call.substring(name)
                + (gives.isEmpty() || gives.equals("void") ? "" : "  → " + gives);
    }
}
