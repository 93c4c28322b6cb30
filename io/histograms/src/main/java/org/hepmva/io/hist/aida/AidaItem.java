package org.hepmva.io.hist.aida;

import java.util.regex.Pattern;
import org.hepmva.io.hist.AnalysisObject;
import org.hepmva.io.hist.text.BinTable;
import org.hepmva.io.hist.text.TextItem;

/**
 * An object of a document. Immutable.
 *
 * @param element what describes it
 */
record AidaItem(AidaElement element) implements TextItem {

    private static final Pattern BINNED = Pattern.compile("(histogram|cloud)[123]d");
    private static final Pattern PROFILE = Pattern.compile("profile[12]d");
    private static final Pattern MORE = Pattern.compile("[3-9]|[1-9][0-9]+");

    @Override
    public String path() {
        String folder = element.text("path", "/").replaceFirst("^/+", "");
        return folder.isEmpty() || folder.endsWith("/") ? folder + name() : folder + "/" + name();
    }

    String name() {
        return element.text("name", "");
    }

    @Override
    public String className() {
        return element.name();
    }

    /** {@return the title; an object without one is called by its name} */
    @Override
    public String title() {
        return element.has("title") ? element.text("title") : note("Title", name());
    }

    /** {@return an annotation, or something else without it} */
    String note(String key, String without) {
        return element.within("annotation", "item").stream()
                .filter(item -> item.text("key", "").equals(key)).map(item -> item.text("value", ""))
                .findFirst().orElse(without);
    }

    @Override
    public String meaning() {
        if (BINNED.matcher(element.name()).matches()) {
            return "histogram";
        }
        if (PROFILE.matcher(element.name()).matches()) {
            return "profile";
        }
        boolean isGraph = element.name().equals("dataPointSet")
                && !MORE.matcher(element.text("dimension", "1")).matches();
        return isGraph ? "graph" : "";
    }

    @Override
    public int line() {
        return element.line();
    }

    /** {@return the title of an axis, counted from 0; of the contents if it is behind the last} */
    String label(int axis, int axes) {
        return note(AidaNotes.label(axis, axes), "");
    }

    BinTable.Heading heading(int axes) {
        return new BinTable.Heading(name(), title(), label(axes, axes));
    }

    @Override
    public AnalysisObject read() {
        return switch (meaning()) {
            case "profile" -> AidaProfile.read(this);
            case "graph" -> AidaPoints.read(this);
            default -> element.name().startsWith("cloud") ? AidaCloud.read(this)
                    : AidaHistogram.read(this, element);
        };
    }
}
