package org.hepmva.report;

import java.util.List;
import org.hepmva.train.Trained;

/** The settings of a method on a page, folded away; nothing if it has none. */
final class SettingsTable {

    private SettingsTable() {
    }

    static void write(Html page, Trained method) {
        if (!method.settings().isEmpty()) {
            page.raw("<details>").text("summary", "Settings")
                    .table(List.of("setting", "value"), method.settings().entrySet().stream()
                            .map(setting -> List.of(setting.getKey(), setting.getValue())).toList())
                    .raw("</details>");
        }
    }
}
