package org.hepmva.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.text.NearestNames;

/** Turns words into a tree of terms, by recursive descent. One thread, one text. */
final class Parser {

    /** Functions that are written with operators of bits. */
    static final List<String> PARITIES = List.of("TMath::Odd", "TMath::Even");

    /** Terms within terms: so few that 768 kB of stack are enough to read, compile and evaluate them. */
    private static final int DEEPEST = 250;
    private static final int NAMES_IN_ADVICE = 5;
    /** Longer ones are doubles, which takes no time to find. */
    private static final int LONGEST_WHOLE = 40;
    private static final int LONGEST_EXPONENT = 4;
    private static final Map<String, Term> WORDS = Map.of("pi", new Term.Real(Math.PI),
            "true", new Term.Whole(1), "false", new Term.Whole(0));

    private final String text;
    private final List<Token> tokens;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, Term> names = new HashMap<>();
    private final List<String> rounded = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, ArrayFormula> formulas = new HashMap<>();
    private int at;
    private int depth;
    private int inside;

    Parser(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    Term parse() {
        if (token().kind() == Token.Kind.END) {
            throw new ExpressionException("the expression is empty", 0);
        }
        Term root = choice();
        if (token().kind() != Token.Kind.END) {
            throw mistake(token().is(")") ? "')' closes nothing"
                    : "expected an operator or the end, not " + token());
        }
        return root;
    }

    /** {@return index of the first appearance of each name, in that order} */
    Map<String, Integer> positions() {
        return positions;
    }

    /** {@return every place where a name is mentioned, from left to right} */
    List<Mention> mentions() {
        return mentions;
    }

    /** {@return what those names mean that are computed from arrays} */
    Map<String, ArrayFormula> formulas() {
        return Map.copyOf(formulas);
    }

    /** {@return the whole numbers of at most 64 bits that no double holds, in order of appearance} */
    List<String> rounded() {
        return List.copyOf(rounded);
    }

    /** A row of choices, {@code a ? b : c ? d : e}, is one term, however long. */
    private Term choice() {
        deeper();
        Term term = chain();
        List<Term> conditions = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        while (accept("?")) {
            conditions.add(term);
            values.add(choice());
            if (!accept(":")) {
                throw mistake("expected ':' of the choice 'condition ? yes : no', not " + token());
            }
            term = chain();
        }
        depth--;
        return conditions.isEmpty() ? term
                : new Term.Choice(List.copyOf(conditions), List.copyOf(values), term);
    }

    private Term chain() {
        return chain(signed(), Operator.LOOSEST);
    }

    /** {@return what a term and the operators after it make, as far as they bind tightly enough} */
    private Term chain(Term first, int loosest) {
        Term left = first;
        int last = Integer.MAX_VALUE;
        for (int level = level(); level >= loosest; level = level()) {
            if (level == last) {
                throw mistake("expected an operator or the end, not " + token() + ": it comes once in a row"
                        + " of comparisons, and first");
            }
            left = token().isIn() ? among(left) : row(left, level);
            last = token().isIn() ? level : Integer.MAX_VALUE;
        }
        return left;
    }

    private Term row(Term first, int level) {
        deeper();
        List<Operator> operators = new ArrayList<>();
        List<Term> operands = new ArrayList<>();
        for (Operator next = operator(level); next != null; next = operator(level)) {
            at++;
            operators.add(next);
            Term operand = signed();
            operands.add(level() > level ? chain(operand, level + 1) : operand);
        }
        depth--;
        return chained(first, operators, operands);
    }

    /** {@return how tightly the operator here binds; −1 if there is none} */
    private int level() {
        if (token().isIn()) {
            return Operator.ORDER;
        }
        return token().kind() == Token.Kind.SYMBOL ? Operator.level(token().text()) : -1;
    }

    private Term among(Term value) {
        at++;
        Token bracket = token();
        if (!accept("(") && !accept("[")) {
            throw mistake("expected '(' and a list after 'in', as in Label in ('s', 'b'), not " + token());
        }
        String end = bracket.is("(") ? ")" : "]";
        return new Term.Among(value, list(bracket, end));
    }

    private Term signed() {
        Term.Sign sign = sign();
        if (sign == null && !token().is("+")) {
            return power();
        }
        deeper();
        at++;
        Term operand = signed();
        depth--;
        return sign == null ? operand : new Term.Signed(sign, operand);
    }

    private Term.Sign sign() {
        return token().is("-") ? Term.Sign.MINUS : token().is("!") ? Term.Sign.NOT
                : token().is("~") ? Term.Sign.COMPLEMENT : null;
    }

    private Term power() {
        Term base = primary();
        List<Operator> operators = new ArrayList<>();
        List<Term> exponents = new ArrayList<>();
        while (token().is("^") || token().is("**")) {
            at++;
            operators.add(Operator.POWER);
            exponents.add(exponent());
        }
        return chained(base, operators, exponents);
    }

    private Term exponent() {
        deeper();
        Term.Sign sign = sign();
        boolean signed = sign != null || token().is("+");
        at += signed ? 1 : 0;
        Term term = signed ? exponent() : primary();
        depth--;
        return sign == null ? term : new Term.Signed(sign, term);
    }

    private Term primary() {
        Token token = token();
        at++;
        if (token.is("(")) {
            Term term = choice();
            closeBracket(token, ")");
            return term;
        }
        if (token.kind() == Token.Kind.NAME && token().is("(")) {
            Optional<ArrayFormula.Kind> kind = ArrayFormula.Kind.written(token.text());
            return kind.isPresent() ? ofArrays(kind.get(), token) : call(token);
        }
        if (token.isAnyName() && token().is("[")) {
            return indexed(token);
        }
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case NAME -> WORDS.containsKey(token.text()) ? WORDS.get(token.text()) : namedPlainly(token);
            case QUOTED_NAME -> named(token);
            case TEXT -> new Term.Text(token.text(), token.position());
            case SYMBOL, END -> {
                at--;
                throw mistake("expected a number, a name or '(', not " + token);
            }
        };
    }

    private Term namedPlainly(Token token) {
        if (ArrayFormula.Kind.written(token.text()).isPresent()
                && !Expression.SPECIAL.contains(token.text())) {
            throw Mistake.at(text, token.position(), token + " is a function: expected '(' after it, not "
                    + token());
        }
        return named(token);
    }

    private Term named(Token token) {
        mentions.add(new Mention(token.text(), token.position(), endOf(at - 1)));
        return named(token.text(), token.position());
    }

    /** What stands inside of a formula over arrays is read where that formula is computed. */
    private Term named(String name, int position) {
        if (inside > 0) {
            return new Term.Name(0, name, position);
        }
        positions.putIfAbsent(name, position);
        return names.computeIfAbsent(name, same -> new Term.Name(names.size(), same, position));
    }

    private Term ofArrays(ArrayFormula.Kind kind, Token name) {
        int begin = at - 1;
        Token bracket = token();
        List<String> parts = new ArrayList<>();
        inside++;
        do {
            at++;
            int first = at;
            choice();
            parts.add(source(first, at));
        } while (token().is(","));
        inside--;
        closeBracket(bracket, ")");
        if (parts.size() != kind.arguments()) {
            throw Mistake.at(text, name.position(), name + " takes " + kind.arguments()
                    + (kind.arguments() == 1 ? " argument" : " arguments") + ", not " + parts.size());
        }
        return formula(begin, new ArrayFormula(kind, "", parts));
    }

    private Term indexed(Token name) {
        int begin = at - 1;
        ArrayFormula first = name.kind() == Token.Kind.NAME ? ArrayFormula.ofNumbers(name.text())
                : new ArrayFormula(ArrayFormula.Kind.ELEMENT, name.text(), List.of());
        mentions.add(new Mention(first.array(), name.position(), name.kind() == Token.Kind.NAME
                ? name.position() + first.array().length() : endOf(begin)));
        List<String> parts = new ArrayList<>(first.parts());
        inside++;
        while (token().is("[")) {
            parts.add(index());
        }
        inside--;
        return formula(begin, new ArrayFormula(ArrayFormula.Kind.ELEMENT, first.array(), parts));
    }

    /** {@return what stands in brackets; empty if nothing does} */
    private String index() {
        Token bracket = token();
        at++;
        int first = at;
        if (accept("]")) {
            return "";
        }
        Term index = choice();
        if (index instanceof Term.Signed signed && signed.sign() == Term.Sign.MINUS
                && (signed.operand() instanceof Term.Whole || signed.operand() instanceof Term.Real)) {
            throw Mistake.at(text, bracket.position(),
                    "an element is counted from 0; the last one of x is x[Length$(x)-1]");
        }
        closeBracket(bracket, "]");
        return source(first, at - 1);
    }

    private Term formula(int begin, ArrayFormula formula) {
        String written = source(begin, at);
        if (inside == 0) {
            formulas.put(written, formula);
        }
        return named(written, tokens.get(begin).position());
    }

    /** {@return some words as they were written, without blanks but between names and numbers} */
    private String source(int begin, int end) {
        StringBuilder source = new StringBuilder();
        for (int i = begin; i < end; i++) {
            Token token = tokens.get(i);
            String word = token.kind() == Token.Kind.NAME ? token.text()
                    : text.substring(token.position(), endOf(i));
            boolean isApart = i > begin && Lexer.isNamePart(word.charAt(0))
                    && Lexer.isNamePart(source.charAt(source.length() - 1));
            source.append(isApart ? " " : "").append(word);
        }
        return source.toString();
    }

    /** Digits without a point are a whole number, with an exponent too, if it fits into 64 bits. */
    private Term number(Token token) {
        String digits = token.text();
        if (digits.startsWith("0x") || digits.startsWith("0X")) {
            return whole(new BigInteger(digits.substring(2), 16));
        }
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw Mistake.at(text, token.position(),
                    Token.shortened(digits) + " exceeds the greatest number, " + Double.MAX_VALUE);
        }
        boolean whole = digits.indexOf('.') < 0 && digits.length() <= LONGEST_WHOLE && value < 0x1p65
                && exponentDigits(digits) <= LONGEST_EXPONENT;
        BigInteger exact = whole ? exactly(digits) : null;
        return exact == null || exact.bitLength() > Long.SIZE ? new Term.Real(value)
                : whole(exact);
    }

    private Term whole(BigInteger number) {
        if (inside == 0 && !new BigDecimal(number.doubleValue()).toBigInteger().equals(number)) {
            rounded.add(number.toString());
        }
        return new Term.Whole(number.longValue());
    }

    private static int exponentDigits(String digits) {
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        return e < 0 ? 0 : digits.length() - e;
    }

    /** {@return the whole number, or null if it has digits after the point} */
    private static BigInteger exactly(String digits) {
        BigDecimal exact = new BigDecimal(digits).stripTrailingZeros();
        return exact.scale() <= 0 ? exact.toBigInteger() : null;
    }

    private Term call(Token name) {
        boolean parity = PARITIES.contains(name.text());
        Function function = Functions.named(parity ? "abs" : name.text());
        if (function == null) {
            throw unknownFunction(name);
        }
        Token bracket = token();
        at++;
        List<Term> arguments = accept(")") ? List.of() : list(bracket, ")");
        if (!(arguments.size() >= function.least() && arguments.size() <= function.most())) {
            throw Mistake.at(text, name.position(), name + " takes " + function.wanted() + ", not "
                    + arguments.size());
        }
        return parity ? parity(name, arguments.get(0)) : new Term.Call(function, arguments);
    }

    /** What has a blank before its bracket, {@code pt (GeV)}, is rather a column with a unit than a call. */
    private ExpressionException unknownFunction(Token name) {
        boolean isApart = token().position() > name.position() + name.text().length();
        return Mistake.at(text, name.position(), "unknown function " + name,
                "functions, nearest first: "
                        + NearestNames.list(name.text(), Functions.names(), NAMES_IN_ADVICE)
                        + (isApart ? "; a column whose name has blanks or brackets stands in backquotes"
                                : ""));
    }

    /** ROOT takes the whole part of the argument, and its last bit. */
    private static Term parity(Token name, Term argument) {
        Term odd = new Term.Chain(argument, List.of(Operator.BIT_AND), List.of(new Term.Whole(1)));
        return name.text().equals(PARITIES.get(0)) ? odd : new Term.Signed(Term.Sign.NOT, odd);
    }

    private List<Term> list(Token bracket, String end) {
        List<Term> terms = new ArrayList<>();
        do {
            terms.add(choice());
        } while (accept(","));
        closeBracket(bracket, end);
        return List.copyOf(terms);
    }

    private void closeBracket(Token opened, String end) {
        if (token().kind() == Token.Kind.END) {
            throw Mistake.at(text, opened.position(), opened + " is not closed");
        }
        if (!accept(end)) {
            throw mistake("expected an operator or '" + end + "', not " + token());
        }
    }

    private Operator operator(int level) {
        return token().kind() == Token.Kind.SYMBOL ? Operator.of(level, token().text()) : null;
    }

    private boolean accept(String symbol) {
        boolean is = token().is(symbol);
        at += is ? 1 : 0;
        return is;
    }

    private Token token() {
        return tokens.get(at);
    }

    /** {@return where the blanks begin that stand before the token after one} */
    private int endOf(int token) {
        int begin = tokens.get(token).position();
        return begin + text.substring(begin, tokens.get(token + 1).position()).stripTrailing().length();
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw mistake("brackets, signs and operators are nested more than " + DEEPEST + " deep");
        }
    }

    private ExpressionException mistake(String sentence) {
        return Mistake.at(text, token().position(), sentence);
    }

    private static Term chained(Term first, List<Operator> operators, List<Term> operands) {
        return operators.isEmpty() ? first
                : new Term.Chain(first, List.copyOf(operators), List.copyOf(operands));
    }
}
