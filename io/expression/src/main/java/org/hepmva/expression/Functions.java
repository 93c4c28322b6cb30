package org.hepmva.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.hepmva.expression.Function.Exact;

/**
 * The functions, by name. {@code StrictMath} and formulas over it, so that every machine computes the same.
 */
final class Functions {

    private static final Map<String, Function> ALL = new LinkedHashMap<>();

    static {
        exactly(Exact.ABSOLUTE, Math::abs, "abs", "fabs", "std::abs", "std::fabs", "TMath::Abs");
        exactly(Exact.LESSER, Math::min, "min", "std::min", "TMath::Min");
        exactly(Exact.GREATER, Math::max, "max", "std::max", "TMath::Max");
        exactly(Exact.SQUARE, x -> x * x, "sq", "TMath::Sq");
        exactly(Exact.SAME, Function::whole, "int", "trunc", "std::trunc");
        exactly(Exact.SAME, Math::floor, "floor", "std::floor", "TMath::Floor", "TMath::FloorNint");
        exactly(Exact.SAME, Math::ceil, "ceil", "std::ceil", "TMath::Ceil", "TMath::CeilNint");
        exactly(Exact.SAME, Special::round, "round", "std::round");
        exactly(Exact.SAME, Math::rint, "rint", "std::rint", "TMath::Nint");
        one(StrictMath::sqrt, "sqrt", "std::sqrt", "TMath::Sqrt");
        one(StrictMath::cbrt, "cbrt", "std::cbrt");
        one(StrictMath::exp, "exp", "std::exp", "TMath::Exp");
        one(x -> StrictMath.pow(2, x), "exp2", "std::exp2");
        one(StrictMath::expm1, "expm1", "std::expm1");
        one(StrictMath::log, "log", "std::log", "TMath::Log");
        one(StrictMath::log10, "log10", "std::log10", "TMath::Log10");
        one(Special::log2, "log2", "std::log2", "TMath::Log2");
        one(StrictMath::log1p, "log1p", "std::log1p");
        two(StrictMath::pow, "pow", "std::pow", "TMath::Power");
        two(StrictMath::hypot, "hypot", "std::hypot", "TMath::Hypot");
        two((x, y) -> x % y, "fmod", "std::fmod");
        trigonometry();
        angles();
        constants();
        one(x -> Double.isNaN(x) ? 1 : 0, "isnan", "std::isnan", "TMath::IsNaN");
        one(x -> Double.isFinite(x) ? 1 : 0, "isfinite", "std::isfinite", "TMath::Finite");
        one(Special::sign, "sign");
        two(Special::withSign, "TMath::Sign", "copysign", "std::copysign");
        four(3, 3, (low, high, x, unused) -> x < low ? low : x > high ? high : x, "TMath::Range", 0, 0, 0, 0);
        one(Erf::erf, "erf", "std::erf", "TMath::Erf");
        one(Erf::erfc, "erfc", "std::erfc", "TMath::Erfc");
        four(1, 4, Special::gaus, "TMath::Gaus", 0, 0, 1, 0);
        two(ChiSquare::probability, "TMath::Prob");
    }

    private Functions() { }

    private static void trigonometry() {
        one(StrictMath::sin, "sin", "std::sin", "TMath::Sin");
        one(StrictMath::cos, "cos", "std::cos", "TMath::Cos");
        one(StrictMath::tan, "tan", "std::tan", "TMath::Tan");
        one(StrictMath::asin, "asin", "std::asin", "TMath::ASin");
        one(StrictMath::acos, "acos", "std::acos", "TMath::ACos");
        one(StrictMath::atan, "atan", "std::atan", "TMath::ATan");
        two(StrictMath::atan2, "atan2", "std::atan2", "TMath::ATan2");
        one(StrictMath::sinh, "sinh", "std::sinh", "TMath::SinH");
        one(StrictMath::cosh, "cosh", "std::cosh", "TMath::CosH");
        one(StrictMath::tanh, "tanh", "std::tanh", "TMath::TanH");
        one(Special::asinh, "asinh", "std::asinh", "TMath::ASinH");
        one(Special::acosh, "acosh", "std::acosh", "TMath::ACosH");
        one(Special::atanh, "atanh", "std::atanh", "TMath::ATanH");
    }

    private static void angles() {
        one(Special::fromMinusPiToPi, "TVector2::Phi_mpi_pi");
        one(Special::fromZeroToTwoPi, "TVector2::Phi_0_2pi");
        two((a, b) -> Special.fromMinusPiToPi(a - b), "deltaPhi");
        four(4, 4, Special::deltaR, "deltaR", 0, 0, 0, 0);
    }

    private static void constants() {
        constant("TMath::Pi", Math.PI);
        constant("TMath::TwoPi", 2 * Math.PI);
        constant("TMath::PiOver2", Math.PI / 2);
        constant("TMath::E", Math.E);
        constant("TMath::DegToRad", Math.PI / 180);
        constant("TMath::RadToDeg", 180 / Math.PI);
    }

    /** {@return the function of that name, or null} */
    static Function named(String name) {
        return ALL.get(name);
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(ALL.keySet());
        names.addAll(Parser.PARITIES);
        return names;
    }

    private static void constant(String name, double value) {
        ALL.put(name, new Function(name, 0, 0, new Function.OfNone(value), Exact.NOTHING));
    }

    private static void one(DoubleUnaryOperator formula, String... names) {
        exactly(Exact.NOTHING, formula, names);
    }

    private static void two(DoubleBinaryOperator formula, String... names) {
        exactly(Exact.NOTHING, formula, names);
    }

    private static void exactly(Exact exact, DoubleUnaryOperator formula, String... names) {
        for (String name : names) {
            ALL.put(name, new Function(name, 1, 1, new Function.OfOne(formula), exact));
        }
    }

    private static void exactly(Exact exact, DoubleBinaryOperator formula, String... names) {
        for (String name : names) {
            ALL.put(name, new Function(name, 2, 2, new Function.OfTwo(formula), exact));
        }
    }

    private static void four(int least, int most, Function.FourArguments formula, String name,
                             double... defaults) {
        ALL.put(name, new Function(name, least, most, new Function.OfFour(formula, defaults), Exact.NOTHING));
    }
}
