package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expressions over arrays give what TTree::Draw draws, row by row; what does not is told here. */
@Tag("peer")
class ArrayDrawPeerTest {

    /** What may stand in Sum$(…) and its like, or alone: over arrays of one length. */
    private static final List<String> ELEMENTS = List.of("pt", "eta", "q", "good", "hit", "fix", "mat", "jm",
            "vec", "vi", "vv", "met", "pt*2", "pt*eta", "pt > 20", "pt*(abs(eta)<1.5)", "q*pt", "pt/(met+1)",
            "sqrt(pt)", "max(pt,eta)", "pt > 10 && eta < 0", "mat[0]", "mat[1]", "mat[][1]",
            "mat[][0] - mat[][2]", "mat[0] + fix", "jm[][0]", "jm[][1]*pt", "pt + jm[][1]", "jm + pt",
            "mat[1][2]", "fix[1]", "fix[1]*pt", "pt*n", "pt + k", "pt[idx]", "pt[idx] - eta", "u", "u/2",
            "id/2", "hit % 3", "(hit & 7) + 0", "cos(eta)", "pt*Iteration$", "pt + Length$(pt)",
            "Iteration$ + 0*pt", "Length$ + 0*pt", "pt + Alt$(hit,0)", "hit + Alt$(pt,-1)",
            "fix + Alt$(vec,-1)", "Alt$(vec,9) + Alt$(pt,7) + 0*fix", "pt - Max$(pt)", "pt == Max$(pt)",
            "pt/Sum$(pt)", "-pt", "!good", "pt^2", "TMath::Abs(eta)", "hit > 0 || hit < -200",
            "pt*Entry$", "Entry$ + 0*pt", "pt - Entry$ + Iteration$", "Entry$ % 3 == 0 && pt > 0");

    /** The same over arrays of several lengths; not of length 1, which ROOT takes for one value. */
    private static final List<String> SIDE_BY_SIDE = List.of("pt + fix", "pt + hit", "pt - vec", "vec*vi",
            "hit + vi", "fix + vec", "mat + fix", "mat + pt", "mat[1]*vec", "pt + vec + hit + vi",
            "cube[0][][idx]", "cube[][1][idx]", "cube[1][][idx]*2", "cube[0][][idx[0]]", "cube[0][1][idx]");

    private static final List<String> FUNCTIONS = List.of("Sum$(%s)", "Max$(%s)", "Min$(%s)", "Length$(%s)");

    private static final List<String> CUTS = List.of("pt > 20", "Sum$(pt) > 60", "good", "Length$(hit) > 2",
            "met > 50", "pt > 10 && abs(eta) < 1", "n > 1");

    private static final List<String> CUT = List.of("pt", "met", "pt*eta", "Sum$(pt)", "Iteration$", "Entry$",
            "jm[][1]", "q > 0");

    private static final List<String> CUT_SIDE_BY_SIDE = List.of("hit", "fix", "mat[1]", "vec", "vv");

    private static final List<String> ENTRIES = List.of("Sum$(pt > 30) >= 2", "Sum$(pt*cos(eta)) + met",
            "Length$(pt) + Length$(vec)", "MaxIf$(pt, good)", "MinIf$(pt, abs(eta) < 1)",
            "MaxIf$(vec, vec < 5)", "Max$(pt) - Min$(pt)", "Sum$(pt)/(Length$(pt)+1)", "Alt$(pt[0], -1)",
            "Alt$(pt[2], 0)", "Alt$(vec[1], met)", "Alt$(pt[3] - pt[2], -5)", "Alt$(missing[0], 3)",
            "fix[best]", "pt[n-1]", "pt[best]", "mat[best][0]", "Sum$(pt[idx] > 10)", "fix[2] - fix[0]",
            "Sum$(Sum$(vec) > pt)", "Sum$(missing)", "Sum$(missing > 4)", "Sum$(fix[1])",
            "Sum$(Entry$)", "Sum$(hit*Entry$) - Entry$", "Max$(pt + Entry$) > Entry$ + 30",
            "Sum$(Length$*100 + Iteration$ + Entry$/1000. + 0*pt)", "Sum$(pt > Sum$(Entry$ + 0*vec))",
            "Sum$(Length$(hit) + 0*pt)", "Sum$(pt[n-1])", "MaxIf$(pt, Entry$ % 2 == 0)",
            "Sum$(pt*(Iteration$ == 0))", "Sum$(pt*(Iteration$ == Length$ - 1))");

    /** Asked of a chain of three files of 5, 300 and 5 entries, too. */
    private static final List<String> NUMBERS = List.of("Entry$", "Entries$", "LocalEntry$", "LocalEntries$",
            "Entries$ - Entry$ + met", "pt + LocalEntry$", "LocalEntry$ == Entry$", "Sum$(Entries$ + 0*pt)",
            "Sum$(pt*LocalEntry$)", "Sum$(LocalEntries$ - Iteration$ + 0*vec)", "Max$(LocalEntry$ + pt)",
            "Alt$(pt[2], LocalEntry$)", "entry", "local", "all", "ofFile", "mixed", "at", "total",
            "pt*entry + local", "Sum$(pt > local)", "Max$(entry + pt)", "Alt$(pt[2], mixed)");

    private static final List<String> NUMBERS_CUT = List.of("", "LocalEntry$ % 3 == 1",
            "Entry$ < Entries$/2", "Sum$(pt) > 60", "pt > 20 && LocalEntries$ > 5",
            "local % 3 == 1", "entry < all/2");

    /** Where there is no such element, ROOT has no row; here its value is missing. */
    private static final List<String> MISSING = List.of("pt[0]", "pt[2]", "pt[9]", "vec[0]", "pt[0] + pt[1]",
            "pt[1]/(vec[0]+1)", "pt[idx[0]]");

    /** What ROOT computes otherwise, with the reason. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "Sum$(id == 9007199254740992)", "numbers of 64 bits are doubles in ROOT",
            "Sum$(u > 9223372036854775807)", "numbers of 64 bits are doubles in ROOT",
            "mat[][idx]", "ROOT has one element of idx for each row of mat, and goes on where there is none",
            "mat[1][best]", "ROOT goes on with the next or last row where a row has no such element",
            "good ? pt : eta", "ROOT reads eta at the first element only, or not at all",
            "Sum$(pt)/Length$(pt)", "0/0 is 0 in ROOT");

    /** StrictMath and the C library may differ in the last places. */
    private static final double ROUNDING = 1e-14;

    @TempDir
    Path folder;

    /** One thing asked. */
    private record Request(String tree, String expression, String cut) {
        String line() {
            return tree + "\t" + expression + "\t" + cut;
        }
    }

    private static List<Request> requests() {
        List<Request> all = new ArrayList<>();
        for (String tree : List.of("t", "one", "none")) {
            List<String> elements = new ArrayList<>(ELEMENTS);
            elements.addAll(tree.equals("one") ? List.of() : SIDE_BY_SIDE);
            for (String each : elements) {
                all.add(new Request(tree, each, ""));
                FUNCTIONS.forEach(function -> all.add(new Request(tree, String.format(function, each), "")));
            }
            ENTRIES.forEach(entry -> all.add(new Request(tree, entry, "")));
            List<String> cut = new ArrayList<>(CUT);
            cut.addAll(tree.equals("one") ? List.of() : CUT_SIDE_BY_SIDE);
            CUTS.forEach(each -> cut.forEach(expression -> all.add(new Request(tree, expression, each))));
        }
        for (String tree : List.of("t", "chain")) {
            NUMBERS.forEach(each -> NUMBERS_CUT.forEach(cut -> all.add(new Request(tree, each, cut))));
        }
        return all;
    }

    @Test
    void rowsAndValuesAreThoseThatRootDraws() throws IOException, InterruptedException {
        List<Request> requests = requests();
        List<String> wrong = new ArrayList<>();
        List<double[]> drawn = drawn(requests);
        for (int i = 0; i < requests.size(); i++) {
            double[] ours = ours(requests.get(i));
            boolean isExtreme = requests.get(i).expression().contains("Max")
                    || requests.get(i).expression().contains("Min");
            // the greatest of nothing is missing here, and 0 in ROOT
            double[] compared = isExtreme ? DoubleStream.of(ours).map(x -> Double.isNaN(x) ? 0 : x).toArray()
                    : ours;
            if (!isSame(compared, drawn.get(i))) {
                wrong.add(requests.get(i).line() + ": " + brief(ours) + ", ROOT " + brief(drawn.get(i)));
            }
        }

        assertEquals("", String.join("\n", wrong));
        assertTrue(requests.size() > 1200, () -> requests.size() + " expressions");
    }

    @Test
    void whereThereIsNoElementRootHasNoRow() throws IOException, InterruptedException {
        List<Request> requests = MISSING.stream().map(each -> new Request("t", each, "")).toList();
        List<double[]> drawn = drawn(requests);
        for (int i = 0; i < requests.size(); i++) {
            double[] ours = ours(requests.get(i));

            assertEquals(300, ours.length);
            assertTrue(isSame(DoubleStream.of(ours).filter(x -> !Double.isNaN(x)).toArray(), drawn.get(i)),
                    requests.get(i).line() + ": " + brief(ours) + ", ROOT " + brief(drawn.get(i)));
        }
    }

    @Test
    void whatRootComputesOtherwiseIsStillSo() throws IOException, InterruptedException {
        List<Request> requests = DIFFERENT.keySet().stream().map(each -> new Request("t", each, "")).toList();
        List<double[]> drawn = drawn(requests);
        for (int i = 0; i < requests.size(); i++) {
            assertTrue(!isSame(ours(requests.get(i)), drawn.get(i)), requests.get(i).line());
        }
    }

    private List<double[]> drawn(List<Request> requests) throws IOException, InterruptedException {
        Path asked = Files.write(folder.resolve("requests"), requests.stream().map(Request::line).toList());
        Path answers = folder.resolve("answers");
        Peer.run("io/root/src/test/peers/array_draw.py", answers, List.of(asked));
        return Files.readAllLines(answers).stream().map(line -> Arrays.stream(line.split(" "))
                .filter(text -> !text.isEmpty()).mapToDouble(ArrayDrawPeerTest::number).toArray()).toList();
    }

    private double[] ours(Request request) throws IOException {
        try (Ntuple ntuple = open(request.tree())) {
            Query query = Query.of(List.of(Definition.parse(request.expression())));
            return (request.cut().isEmpty() ? query : query.withCut(Expression.parse(request.cut())))
                    .read(ntuple, ProgressListener.NONE)[0];
        }
    }

    private Ntuple open(String tree) throws IOException {
        String file = folder.resolve("answers.root").toString();
        return tree.equals("chain") ? Ntuple.openAll(List.of(file + ":none", file + ":t", file + ":none"))
                : Ntuple.open(Path.of(file), tree);
    }

    private static boolean isSame(double[] ours, double[] root) {
        boolean same = ours.length == root.length;
        for (int i = 0; i < ours.length && same; i++) {
            same = ours[i] == root[i] || Double.isNaN(ours[i]) && Double.isNaN(root[i])
                    || Math.abs(ours[i] - root[i]) < ROUNDING * Math.max(1, Math.abs(root[i]));
        }
        return same;
    }

    private static double number(String text) {
        return switch (text) {
            case "nan", "-nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static String brief(double[] values) {
        return values.length + Arrays.toString(Arrays.copyOf(values, Math.min(values.length, 8)));
    }
}
