package org.hepmva.expression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepmva.text.NearestNames;

/**
 * A formula over named values, parsed and ready to be bound to the names that a file or loop provides.
 *
 * <p>The language is described in the {@linkplain org.hepmva.expression package}. Immutable, safe to share
 * between threads. Expressions are equal if their texts are, so equal ones mean the same, but not the other
 * way round.
 */
public final class Expression {

    /** The name of an event's number in its ntuple, counted from 0 before any cut. */
    public static final String ENTRY = "Entry$";

    /** The name of an element's number in its entry, where there is one row for each element; else 0. */
    public static final String ITERATION = "Iteration$";

    /** The name of the number of rows of an entry: of its elements, or 1 if there is one for each entry. */
    public static final String LENGTH = "Length$";

    static final List<String> SPECIAL = Stream.concat(Arrays.stream(EntryNumber.values())
            .map(EntryNumber::written), Stream.of(ITERATION, LENGTH)).toList();

    private static final int NAMES_IN_ADVICE = 5;

    private final String text;
    private final Term root;
    private final Map<String, Integer> positions;
    private final List<String> rounded;
    private final Map<String, ArrayFormula> formulas;
    private final Set<String> mentioned;

    private Expression(String text) {
        Parser parser = new Parser(text);
        this.text = text;
        this.root = parser.parse();
        this.positions = parser.positions();
        this.rounded = parser.rounded();
        this.formulas = parser.formulas();
        this.mentioned = parser.mentions().stream().map(Mention::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * {@return the expression that a text denotes}
     *
     * @param text such as {@code "abs(eta) < 2.4 && pt > 20"}; blanks do not matter
     * @throws ExpressionException if it is not an expression; the message points at the character
     */
    public static Expression parse(String text) {
        return new Expression(text.strip());
    }

    /** {@return the text as it was written, without blanks around it} */
    public String text() {
        return text;
    }

    /**
     * {@return the names of the values that it needs, each once, in order of first appearance; empty for a
     * constant}
     *
     * <p>What is computed from the arrays of an entry is a value of its own, and its text, without blanks,
     * the name: {@code Sum$(jet_pt)}, {@code x[n-1]}. What such a name means says {@link ArrayFormula#of}.
     */
    public List<String> names() {
        return List.copyOf(positions.keySet());
    }

    /**
     * {@return every name that is written in it, those in formulas over arrays too: {@code jet_pt} and not
     * {@code Sum$(jet_pt)}}
     */
    public List<String> mentioned() {
        return List.copyOf(mentioned);
    }

    /** {@return what the name means that it is, if it is one that is computed from arrays} */
    Optional<ArrayFormula> formula() {
        return name().map(formulas::get);
    }

    /** {@return the name that it is, if it is nothing but one; empty else} */
    public Optional<String> name() {
        return root instanceof Term.Name name ? Optional.of(name.name()) : Optional.empty();
    }

    /**
     * {@return whether a text, written as it is, is one name; any other needs backquotes to be one}
     *
     * @param text such as {@code pt} or {@code x[3]}, which are one, or {@code pi}, which is not
     */
    public static boolean isPlainName(String text) {
        try {
            return parse(text).root instanceof Term.Name name && name.name().equals(text);
        } catch (ExpressionException e) {
            return false;
        }
    }

    /** {@return whether it is a name, a number, a text or a call, which need no brackets anywhere} */
    boolean isOneWord() {
        boolean isWord = root instanceof Term.Name || root instanceof Term.Whole || root instanceof Term.Real
                || root instanceof Term.Text || root instanceof Term.Call;
        return isWord && text.charAt(0) != '+';
    }

    /**
     * {@return this expression with names replaced by what they stand for: {@code pt/m} is {@code (px+py)/m}
     * if pt stands for {@code px+py}}
     *
     * <p>What is put in stands in brackets where it needs them; all else stays as it was written. All names
     * are replaced at once: those of what is put in stay. Whole numbers stay exact, as everything has the
     * value that the bracketed text has.
     *
     * @param meanings by name, without backquotes; names that this does not mention are passed over
     * @throws ExpressionException if the whole is nested too deep; the message shows it
     */
    public Expression substituting(Map<String, Expression> meanings) {
        boolean isConcerned = mentioned.stream().anyMatch(meanings::containsKey);
        return isConcerned ? parse(new Substitution(meanings).in(text)) : this;
    }

    /**
     * {@return the whole numbers written in it that no double holds, such as 9007199254740993, in order} With
     * columns of whole numbers they are exact; an event loop, where all is double, takes the nearest doubles.
     */
    public List<String> roundedNumbers() {
        return rounded;
    }

    /**
     * {@return this expression, reading its names from the places that an event loop gives them}
     *
     * @param provided the names of the values that will be supplied, in that order; those that are not
     * mentioned are ignored; of two that are equal the first is read
     * @throws UnknownNameException if a name is not among {@code provided}; the nearest are listed
     * @throws ExpressionException if it compares numbers with text, or computes with text
     */
    public BoundExpression bind(List<String> provided) {
        int[] places = places(provided);
        return new BoundExpression(text, Compiler.ofEvents(text, places.length).real(root), places);
    }

    /**
     * {@return this expression, reading its names from columns of several kinds}
     *
     * @param names the names of the columns, in the order of {@link EventColumns}; those that are not
     * mentioned are ignored; of two that are equal the first is read
     * @param kinds one for each name
     * @throws UnknownNameException if a name is not among {@code names}; the nearest are listed
     * @throws ExpressionException if it compares numbers with text, or computes with text
     */
    public ColumnExpression bind(List<String> names, List<ValueKind> kinds) {
        int[] places = places(names);
        Compiler compiler = Compiler.ofColumns(text, Arrays.stream(places).mapToObj(kinds::get).toList());
        return new ColumnExpression(text, root, compiler, places);
    }

    private int[] places(List<String> provided) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < provided.size(); i++) {
            places.putIfAbsent(provided.get(i), i);
        }
        for (Map.Entry<String, Integer> name : positions.entrySet()) {
            if (!places.containsKey(name.getKey())) {
                throw unknown(name.getKey(), name.getValue(), provided);
            }
        }
        return positions.keySet().stream().mapToInt(places::get).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private UnknownNameException unknown(String name, int position, List<String> provided) {
        String what = EntryNumber.of(name)
                .map(number -> name + " is " + number.meaning() + ", and not provided")
                .orElse(Token.quoted(name) + " is not provided" + (formulas.containsKey(name)
                        ? "; where there are no arrays, it is a value of its own under this name" : ""));
        return new UnknownNameException(what + Mistake.picture(text, position)
                + "\n  provided, nearest first: " + NearestNames.list(name, provided, NAMES_IN_ADVICE),
                position, name);
    }
}
