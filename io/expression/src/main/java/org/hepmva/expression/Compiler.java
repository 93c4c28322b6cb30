package org.hepmva.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Turns terms into what computes their values, for names of known kinds.
 *
 * <p>Sums, products and functions are computed in doubles where a double is wanted, so that columns give what
 * an event loop gives. Wherever whole numbers are compared, taken apart into bits, or wanted as such, and a
 * double may not hold them, they are computed as whole numbers.
 */
final class Compiler {

    private final String text;
    private final List<ValueKind> kinds;
    private final boolean columns;

    private Compiler(String text, List<ValueKind> kinds, boolean columns) {
        this.text = text;
        this.kinds = List.copyOf(kinds);
        this.columns = columns;
    }

    /** {@return a compiler for columns, of which some may hold whole numbers or text} */
    static Compiler ofColumns(String text, List<ValueKind> kinds) {
        return new Compiler(text, kinds, true);
    }

    /** {@return a compiler for the events of a loop, all values of which are doubles} */
    static Compiler ofEvents(String text, int names) {
        return new Compiler(text, Collections.nCopies(names, ValueKind.REAL), false);
    }

    /** {@return the values as doubles} */
    RealPart real(Term term) {
        if (term instanceof Term.Real number) {
            return new RealPart.Constant(number.value());
        } else if (term instanceof Term.Whole number) {
            return new RealPart.Constant(number.value());
        } else if (term instanceof Term.Name name) {
            return named(name);
        } else if (term instanceof Term.Signed signed) {
            return signed(signed);
        } else if (term instanceof Term.Call call) {
            return called(call);
        } else if (term instanceof Term.Chain chain) {
            return chained(chain);
        } else if (term instanceof Term.Choice choice) {
            return new RealPart.Choice(each(choice.conditions(), this::truth),
                    each(choice.values(), this::real), real(choice.otherwise())).folded();
        } else if (term instanceof Term.Among among) {
            return among(among);
        }
        throw notANumber(term);
    }

    /** {@return as conditions: 0, or NaN, or another number} */
    RealPart truth(Term term) {
        return isWide(term) ? new OfWhole.Truth(whole(term)) : real(term);
    }

    /** {@return whether all values are whole numbers} */
    boolean isWhole(Term term) {
        return term.bits(kinds) != Term.NOT_WHOLE;
    }

    /** {@return what holds every value that the term can have} */
    ValueKind kind(Term term) {
        if (term instanceof Term.Name name) {
            return kinds.get(name.index());
        }
        int bits = Missing.isNever(term, kinds) ? term.bits(kinds) : Term.NOT_WHOLE;
        return bits == Term.NOT_WHOLE || bits >= Long.SIZE - 1 ? ValueKind.REAL // 2^bits is a value, too
                : bits < Integer.SIZE - 1 ? ValueKind.INTEGER : ValueKind.LONG;
    }

    /** {@return the values of a term of whole numbers, exactly} */
    WholePart whole(Term term) {
        if (!isWide(term)) {
            return new WholePart.OfReal(real(term));
        } else if (term instanceof Term.Whole number) {
            return new WholePart.Constant(number.bits());
        } else if (term instanceof Term.Name name) {
            return new WholePart.Name(name.index(), kinds.get(name.index()) == ValueKind.UNSIGNED_LONG);
        } else if (term instanceof Term.Signed signed) {
            WholePart operand = whole(signed.operand());
            return signed.sign() == Term.Sign.MINUS ? new WholePart.Minus(operand)
                    : new WholePart.Complement(operand);
        } else if (term instanceof Term.Call call) {
            return wholeCalled(call);
        } else if (term instanceof Term.Choice choice) {
            return new WholePart.Choice(each(choice.conditions(), this::truth),
                    each(choice.values(), this::whole), whole(choice.otherwise()));
        }
        Term.Chain chain = (Term.Chain) term;
        return new WholePart.Chain(whole(chain.first()), chain.operators(),
                each(chain.operands(), this::whole));
    }

    /** How one term is compiled. */
    private interface Compiling<T> {
        T of(Term term);
    }

    /** A stream would need many more frames on the stack for each level of a deep expression. */
    private static <T> List<T> each(List<Term> terms, Compiling<T> compiled) {
        List<T> parts = new ArrayList<>(terms.size());
        for (Term term : terms) {
            parts.add(compiled.of(term));
        }
        return List.copyOf(parts);
    }

    private boolean isWide(Term term) {
        return columns && term.bits(kinds) > Term.OF_DOUBLE;
    }

    private RealPart named(Term.Name name) {
        return switch (kinds.get(name.index())) {
            case REAL, INTEGER -> new RealPart.Name(name.index());
            case LONG, UNSIGNED_LONG -> new OfWhole(whole(name), name.name());
            case TEXT -> throw notANumber(name);
        };
    }

    private RealPart signed(Term.Signed signed) {
        Term operand = signed.operand();
        return switch (signed.sign()) {
            case MINUS -> new RealPart.Call(Function.OfOne.MINUS, real(operand)).folded();
            case NOT -> new RealPart.Call(Function.OfOne.NOT, truth(operand)).folded();
            case COMPLEMENT -> isWide(operand) ? new OfWhole(whole(signed), text)
                    : new RealPart.Call(Function.OfOne.COMPLEMENT, real(operand)).folded();
        };
    }

    private RealPart called(Term.Call call) {
        Function.Formula formula = call.function().formula();
        List<RealPart> arguments = new ArrayList<>(each(call.arguments(), this::real));
        if (formula instanceof Function.OfOne one) {
            return new RealPart.Call(one, arguments.get(0)).folded();
        } else if (formula instanceof Function.OfTwo two) {
            return new RealPart.CallOfTwo(two, arguments.get(0), arguments.get(1)).folded();
        } else if (formula instanceof Function.OfFour four) {
            for (int i = arguments.size(); i < four.defaults().length; i++) {
                arguments.add(new RealPart.Constant(four.defaults()[i]));
            }
            return new RealPart.CallOfFour(four, List.copyOf(arguments)).folded();
        }
        return new RealPart.Constant(((Function.OfNone) formula).value());
    }

    private WholePart wholeCalled(Term.Call call) {
        WholePart first = whole(call.arguments().get(0));
        return switch (call.function().exact()) {
            case ABSOLUTE -> new WholePart.Absolute(first);
            case SQUARE -> new WholePart.Square(first);
            case LESSER, GREATER -> new WholePart.Extreme(call.function().exact(), first,
                    whole(call.arguments().get(1)));
            default -> first;
        };
    }

    private RealPart chained(Term.Chain chain) {
        Operator operator = chain.operators().get(0);
        if (operator.isComparison()) {
            return compared(chain);
        }
        if (operator.isLogic()) {
            return new RealPart.Chain(truth(chain.first()), chain.operators(),
                    each(chain.operands(), this::truth)).folded();
        }
        int exact = exactly(chain);
        int size = chain.operands().size();
        RealPart first = exact == 0 ? real(chain.first()) : new OfWhole(whole(chain, exact), text);
        return exact == size ? first
                : new RealPart.Chain(first, List.copyOf(chain.operators().subList(exact, size)),
                each(chain.operands().subList(exact, size), this::real)).folded();
    }

    /** {@return how many operators of a chain take whole numbers that a double may not hold} */
    private int exactly(Term.Chain chain) {
        int exact = 0;
        int bits = chain.first().bits(kinds);
        boolean wide = isWide(chain.first());
        for (int i = 0; i < chain.operands().size() && bits != Term.NOT_WHOLE; i++) {
            wide |= isWide(chain.operands().get(i));
            bits = chain.next(bits, i, kinds);
            if (chain.operators().get(i).isOfWholes() && bits != Term.NOT_WHOLE && wide) {
                exact = i + 1;
            }
            wide |= columns && bits > Term.OF_DOUBLE;
        }
        return exact;
    }

    private WholePart whole(Term.Chain chain, int operators) {
        return new WholePart.Chain(whole(chain.first()), chain.operators().subList(0, operators),
                each(chain.operands().subList(0, operators), this::whole));
    }

    private RealPart compared(Term.Chain chain) {
        Term left = chain.first();
        for (int i = 0; i < chain.operands().size(); i++) {
            Term right = chain.operands().get(i);
            requireSameKind(left, right);
            if (left.isText(kinds) && chain.operators().get(i).isOrder()) {
                throw mistake(left, "text is only compared by '==', '!=' and 'in'");
            }
            left = new Term.Whole(1); // what a comparison gives is a number
        }
        return compared(side(chain.first()), chain);
    }

    private RealPart compared(Side first, Term.Chain chain) {
        List<Side> operands = each(chain.operands(), this::side);
        if (first instanceof RealPart real && operands.stream().allMatch(RealPart.class::isInstance)) {
            return new RealPart.Chain(real, chain.operators(),
                    operands.stream().map(RealPart.class::cast).toList()).folded();
        }
        if (first instanceof TextPart.Constant one && operands.get(0) instanceof TextPart.Constant other) {
            boolean holds = one.equals(other) == (chain.operators().get(0) == Operator.EQUAL);
            int size = operands.size();
            RealPart known = new RealPart.Constant(holds ? 1 : 0);
            return size == 1 ? known : compared(known, new Term.Chain(chain.first(),
                    chain.operators().subList(1, size), chain.operands().subList(1, size)));
        }
        return new Comparisons(first, chain.operators(), operands);
    }

    private RealPart among(Term.Among among) {
        among.list().forEach(each -> requireSameKind(among.value(), each));
        Side value = side(among.value());
        List<Side> list = each(among.list(), this::side);
        if (value instanceof RealPart real && list.stream().allMatch(RealPart.class::isInstance)) {
            return new RealPart.Among(real, list.stream().map(RealPart.class::cast).toList());
        }
        boolean isKnown = value instanceof TextPart.Constant
                && list.stream().allMatch(TextPart.Constant.class::isInstance);
        return isKnown ? new RealPart.Constant(list.contains(value) ? 1 : 0)
                : new Comparisons.Among(value, list);
    }

    private Side side(Term term) {
        if (term instanceof Term.Text quoted) {
            return new TextPart.Constant(quoted.value());
        }
        if (term instanceof Term.Name name && name.isText(kinds)) {
            return new TextPart.Name(name.index());
        }
        return isWide(term) ? whole(term) : real(term);
    }

    private void requireSameKind(Term one, Term other) {
        if (one.isText(kinds) != other.isText(kinds)) {
            Term number = one.isText(kinds) ? other : one;
            Term quoted = one.isText(kinds) ? one : other;
            String loop = columns ? "" : "; the values of an event loop are numbers";
            throw mistake(quoted, described(quoted) + " is text and " + described(number)
                    + " a number, so they are never equal" + loop);
        }
    }

    private TextException notANumber(Term term) {
        return mistake(term, described(term) + " is text, not a number; text is compared, as in Label == 's'"
                + " or Label in ('s', 'b')");
    }

    private TextException mistake(Term of, String sentence) {
        int position = of instanceof Term.Text quoted ? quoted.position() : ((Term.Name) of).position();
        return new TextException(sentence + Mistake.picture(text, position), position,
                of instanceof Term.Name name ? name.name() : null);
    }

    private static String described(Term term) {
        if (term instanceof Term.Text quoted) {
            return Token.quoted(quoted.value());
        }
        return term instanceof Term.Name name ? Token.quoted(name.name()) : "the other side";
    }
}
