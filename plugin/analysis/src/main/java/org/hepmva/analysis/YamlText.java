package org.hepmva.analysis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hepmva.text.Printable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The text of an analysis: what complaints need of it, and what YAML itself forgets. Immutable.
 *
 * @param origin what complaints call the text
 * @param lines  as they were written, without their ends
 */
record YamlText(String origin, List<String> lines) {

    private static final String TO_QUOTE = "a text that begins with one of ! & * % @ | > ` or holds ': ' or"
            + " ' #' stands between quotes";
    private static final Pattern SUSPECT = Pattern.compile("(?:^|[:\\-,\\[{]\\s*)[!&*%@`|>]");

    YamlText {
        lines = List.copyOf(lines);
    }

    /**
     * {@return what a text says, with each node where it was written}
     *
     * @param yaml   YAML or JSON
     * @param origin what complaints call it
     * @throws AnalysisException if it is not YAML, or holds what would change a text unseen
     */
    static Optional<Node> compose(String yaml, String origin) throws AnalysisException {
        YamlText text = new YamlText(origin, yaml.lines().toList());
        text.refuseControlCharacters();
        LoadSettings settings = LoadSettings.builder().setLabel(origin).build();
        try {
            new YamlRules(text).check(settings, yaml);
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            throw text.notYaml(e);
        } catch (YamlEngineException e) {
            throw new AnalysisException(origin + ": is not YAML: "
                    + Printable.lines(String.valueOf(e.getMessage())), e);
        }
    }

    private void refuseControlCharacters() throws AnalysisException {
        for (int i = 0; i < lines.size(); i++) {
            int[] odd = lines.get(i).codePoints().filter(point -> point != '\t' && !isText(point)).toArray();
            if (odd.length > 0) {
                throw complaint(i + 1, "holds the control character "
                        + Printable.of(Character.toString(odd[0])) + "; an analysis is text");
            }
        }
    }

    /** {@return whether a character can be written into a weight file and a picture, and read again} */
    static boolean isText(int point) {
        return point >= ' ' && !Character.isISOControl(point) && point != 0xfffe && point != 0xffff
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private AnalysisException notYaml(MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark();
        String problem = Printable.lines(String.valueOf(e.getProblem())
                .replaceAll("\\x00\\(0\\)", "the end"));
        boolean unquoted = mark.filter(at -> SUSPECT.matcher(line(at)).find()).isPresent()
                || problem.contains("mapping values");
        String advice = unquoted ? "; " + TO_QUOTE : "";
        if (problem.contains("could not find expected ':'")) {
            advice += "; is there a blank behind each '-' and ':'?";
        }
        if (mark.isPresent() && problem.contains("TAB")) {
            problem = "a line is indented by blanks, never by a tab";
            advice = "";
        }
        String where = mark.map(at -> ", line " + (at.getLine() + 1)).orElse("");
        return new AnalysisException(origin + where + ": is not YAML: " + problem + advice, e);
    }

    private String line(Mark mark) {
        return mark.getLine() < lines.size() ? lines.get(mark.getLine()) : "";
    }

    /** {@return what follows a place in its line; empty if nothing does} */
    String restOfLine(Mark mark) {
        String line = line(mark);
        int column = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
        return line.substring(line.offsetByCodePoints(0, column));
    }

    AnalysisException complaint(int line, String sentence) {
        return new AnalysisException(at(line) + Printable.lines(sentence));
    }

    AnalysisException complaint(int line, IllegalArgumentException refusal) {
        return new AnalysisException(at(line) + Printable.lines(refusal.getMessage()), refusal);
    }

    private String at(int line) {
        return origin + ", line " + line + ": ";
    }
}
