package org.hepmva.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.text.NearestNames;

/** Turns words into a tree of nodes, by recursive descent. One thread, one text. */
final class Parser {

    private static final int DEEPEST = 200;
    private static final int NAMES_IN_ADVICE = 5;

    private final String text;
    private final List<Token> tokens;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, Node> names = new HashMap<>();
    private int at;
    private int depth;

    Parser(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    Node parse() {
        if (token().kind() == Token.Kind.END) {
            throw new ExpressionException("the expression is empty", 0);
        }
        Node root = choice();
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

    private Node choice() {
        deeper();
        Node node = chain(Operator.LOOSEST);
        if (accept("?")) {
            Node yes = choice();
            if (!accept(":")) {
                throw mistake("expected ':' of the choice 'condition ? yes : no', not " + token());
            }
            node = new Node.Choice(node, yes, choice()).folded();
        }
        depth--;
        return node;
    }

    private Node chain(int level) {
        Node first = tighter(level);
        List<Operator> operators = new ArrayList<>();
        List<Node> operands = new ArrayList<>();
        for (Operator next = operator(level); next != null; next = operator(level)) {
            at++;
            operators.add(next);
            operands.add(tighter(level));
        }
        return chained(first, operators, operands);
    }

    private Node tighter(int level) {
        return level == Operator.TIGHTEST_BUT_POWER ? signed() : chain(level + 1);
    }

    private Node signed() {
        Function.OfOne sign = sign();
        if (sign == null) {
            return token().is("+") ? afterPlus() : power();
        }
        deeper();
        at++;
        Node node = new Node.Call(sign, signed()).folded();
        depth--;
        return node;
    }

    private Node afterPlus() {
        deeper();
        at++;
        Node node = signed();
        depth--;
        return node;
    }

    private Function.OfOne sign() {
        if (token().is("-")) {
            return Function.OfOne.MINUS;
        }
        return token().is("!") ? Function.OfOne.NOT : null;
    }

    private Node power() {
        Node base = primary();
        List<Operator> operators = new ArrayList<>();
        List<Node> exponents = new ArrayList<>();
        while (token().is("^") || token().is("**")) {
            at++;
            operators.add(Operator.POWER);
            exponents.add(exponent());
        }
        return chained(base, operators, exponents);
    }

    private Node exponent() {
        deeper();
        Function.OfOne sign = sign();
        boolean signed = sign != null || token().is("+");
        at += signed ? 1 : 0;
        Node node = signed ? exponent() : primary();
        depth--;
        return sign == null ? node : new Node.Call(sign, node).folded();
    }

    private Node primary() {
        Token token = token();
        at++;
        if (token.is("(")) {
            Node node = choice();
            closeBracket(token);
            return node;
        }
        if (token.kind() == Token.Kind.NAME && token().is("(")) {
            return call(token);
        }
        return switch (token.kind()) {
            case NUMBER -> new Node.Constant(Double.parseDouble(token.text()));
            case NAME -> token.text().equals("pi") ? new Node.Constant(Math.PI) : named(token);
            case QUOTED_NAME -> named(token);
            case SYMBOL, END -> {
                at--;
                throw mistake("expected a number, a name or '(', not " + token);
            }
        };
    }

    private Node named(Token token) {
        positions.putIfAbsent(token.text(), token.position());
        return names.computeIfAbsent(token.text(), name -> new Node.Name(names.size()));
    }

    private Node call(Token function) {
        if (!Function.exists(function.text())) {
            throw Mistake.at(text, function.position(), "unknown function " + function,
                    "functions, nearest first: "
                            + NearestNames.list(function.text(), Function.names(), NAMES_IN_ADVICE));
        }
        Token bracket = token();
        at++;
        List<Node> arguments = new ArrayList<>();
        if (!token().is(")")) {
            do {
                arguments.add(choice());
            } while (accept(","));
        }
        closeBracket(bracket);
        int wanted = Function.arguments(function.text());
        if (arguments.size() != wanted) {
            throw Mistake.at(text, function.position(), "'" + function.text() + "' takes " + wanted
                    + (wanted == 1 ? " argument, not " : " arguments, not ") + arguments.size());
        }
        return Function.call(function.text(), arguments);
    }

    private void closeBracket(Token opened) {
        if (token().kind() == Token.Kind.END) {
            throw Mistake.at(text, opened.position(), "'(' is not closed");
        }
        if (!accept(")")) {
            throw mistake("expected an operator or ')', not " + token());
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

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw mistake("brackets, signs and choices are nested more than " + DEEPEST + " deep");
        }
    }

    private ExpressionException mistake(String sentence) {
        return Mistake.at(text, token().position(), sentence);
    }

    private static Node chained(Node first, List<Operator> operators, List<Node> operands) {
        return operators.isEmpty() ? first
                : new Node.Chain(first, List.copyOf(operators), List.copyOf(operands)).folded();
    }
}
