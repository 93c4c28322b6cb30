package org.hepmva.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** What can be called, by name. {@code StrictMath}, so that every machine computes the same. */
final class Function {

    private static final Map<String, Integer> ARGUMENTS = new LinkedHashMap<>();
    private static final Map<String, OfOne> ONE = new LinkedHashMap<>();
    private static final Map<String, OfTwo> TWO = new LinkedHashMap<>();
    private static final Map<String, Double> NONE = new LinkedHashMap<>();

    static {
        one(Math::abs, "abs", "fabs", "TMath::Abs");
        two(Math::min, "min", "TMath::Min");
        two(Math::max, "max", "TMath::Max");
        one(StrictMath::sqrt, "sqrt", "TMath::Sqrt");
        one(StrictMath::exp, "exp", "TMath::Exp");
        one(StrictMath::log, "log", "TMath::Log");
        one(StrictMath::log10, "log10", "TMath::Log10");
        two(StrictMath::pow, "pow", "TMath::Power");
        one(StrictMath::sin, "sin", "TMath::Sin");
        one(StrictMath::cos, "cos", "TMath::Cos");
        one(StrictMath::tan, "tan", "TMath::Tan");
        one(StrictMath::asin, "asin", "TMath::ASin");
        one(StrictMath::acos, "acos", "TMath::ACos");
        one(StrictMath::atan, "atan", "TMath::ATan");
        two(StrictMath::atan2, "atan2", "TMath::ATan2");
        one(StrictMath::sinh, "sinh", "TMath::SinH");
        one(StrictMath::cosh, "cosh", "TMath::CosH");
        one(StrictMath::tanh, "tanh", "TMath::TanH");
        one(Math::floor, "floor", "TMath::Floor");
        one(Math::ceil, "ceil", "TMath::Ceil");
        one(Function::whole, "int");
        NONE.put("TMath::Pi", Math.PI);
        ARGUMENTS.put("TMath::Pi", 0);
    }

    private Function() { }

    /** A function of one argument. */
    record OfOne(DoubleUnaryOperator formula) {
        static final OfOne MINUS = new OfOne(x -> -x);
        static final OfOne NOT = new OfOne(x -> x == 0 ? 1 : 0);

        double applyAsDouble(double x) {
            return formula.applyAsDouble(x);
        }

        void apply(double[] x, int count) {
            for (int i = 0; i < count; i++) {
                x[i] = formula.applyAsDouble(x[i]);
            }
        }
    }

    /** A function of two arguments. */
    record OfTwo(DoubleBinaryOperator formula) { }

    static boolean exists(String name) {
        return ARGUMENTS.containsKey(name);
    }

    static List<String> names() {
        return new ArrayList<>(ARGUMENTS.keySet());
    }

    /** {@return the number of arguments of a function that is among the names} */
    static int arguments(String name) {
        return ARGUMENTS.get(name);
    }

    /** {@return the node that calls a function with the right number of arguments} */
    static Node call(String name, List<Node> arguments) {
        return switch (arguments(name)) {
            case 0 -> new Node.Constant(NONE.get(name));
            case 1 -> new Node.Call(ONE.get(name), arguments.get(0)).folded();
            default -> new Node.CallOfTwo(TWO.get(name), arguments.get(0), arguments.get(1)).folded();
        };
    }

    /** {@return the number without its digits after the point; never −0} */
    static double whole(double x) {
        return (x < 0 ? Math.ceil(x) : Math.floor(x)) + 0.0;
    }

    private static void one(DoubleUnaryOperator formula, String... names) {
        for (String name : names) {
            ONE.put(name, new OfOne(formula));
            ARGUMENTS.put(name, 1);
        }
    }

    private static void two(DoubleBinaryOperator formula, String... names) {
        for (String name : names) {
            TWO.put(name, new OfTwo(formula));
            ARGUMENTS.put(name, 2);
        }
    }
}
