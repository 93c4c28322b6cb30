/**
 * What analysts type: {@code "abs(eta) < 2.4 && pt > 20"}, parsed once, applied to columns or to one event.
 *
 * <pre>{@code
 * BoundExpression selected = Expression.parse("abs(eta) < 2.4 && pt > 20").bind(List.of("pt", "eta"));
 *
 * selected.value(new double[] {25, -1.1});                     // 1.0: one event, nothing allocated
 * selected.values(new double[][] {pt, eta}, n, passed);        // n events, in blocks
 *
 * Definition sum = Definition.parse("sum := var1+var2");       // a label and what it stands for
 * sum.internalName();                                          // "sum"; without label "var1_P_var2"
 * }</pre>
 *
 * <p>The language is that of {@code TTree::Draw}; {@code docs/expressions.md} has every operator and
 * function. Comparisons and logic give 1 or 0.
 *
 * <pre>
 *   2500e3   .5   0x1F   pi   true          numbers
 *   's'   "s"                               text, to be compared with text
 *   pt   muon.pt   x[3]   m[1][2]           names; an element of an array is a name of its own
 *   `m(ee) [GeV]`                           a name with any other character, in backquotes
 *   Entry$   Entries$                       the number of the entry in its ntuple; how many there are
 *   Sum$(pt &gt; 30)   x[n-1]   m[][1]           what is computed from arrays: a name of its own, too
 *   ( )                                     brackets
 *   ^  **                                   power, from left to right; binds tighter than a sign: -2^2 is -4
 *   -  +  !  ~                              each line from here binds looser, as in C
 *   *  /  %                                 % is of whole parts, signed as the first: -5.7 % 2 is -1
 *   +  -
 *   &lt;&lt;  &gt;&gt;
 *   &lt;  &lt;=  &gt;  &gt;=  in                     Label in ('s', 'b')
 *   ==  !=
 *   &amp;
 *   |
 *   &amp;&amp;
 *   ||
 *   condition ? yes : no
 *   abs min max sqrt hypot erf deltaPhi …   functions, TMath::… and std::… among them
 * </pre>
 *
 * <p>{@code a < b < c} means {@code (a < b) < c}, as in C: write {@code a < b && b < c}.
 *
 * <p>Where ROOT answers 0 (division by zero, logarithm of a negative number) or takes another root than asked
 * for (√−4 = 2), the result here is ±∞ or NaN, and NaN travels through all arithmetic: a missing value stays
 * missing. {@code %} by zero is NaN.
 *
 * <p>In an event loop every value is a double. Over columns, {@link org.hepmva.expression.ColumnExpression}
 * keeps whole numbers of 64 bits whole wherever they are compared, taken apart into bits, or given as whole
 * numbers; everywhere else both give the same bits.
 *
 * <p>Every function is that of {@link java.lang.StrictMath}, or a formula over it: the same bits on every
 * machine and JDK, for one event and for columns.
 *
 * <p>Read {@link org.hepmva.expression.Expression} first, then {@link org.hepmva.expression.BoundExpression}
 * and {@link org.hepmva.expression.Definition}. A text that is not an expression gives an {@link
 * org.hepmva.expression.ExpressionException} that points at the character; a name that is not provided an
 * {@link org.hepmva.expression.UnknownNameException} that lists the nearest.
 *
 * <p>Arrays are known to tables, not to expressions: {@code Sum$(pt)} is to be given like any other value,
 * under its text as the name. {@link org.hepmva.expression.ArrayFormula} says what such a name means.
 *
 * <p>Deliberately not here: assignments, functions of one's own.
 */
package org.hepmva.expression;
