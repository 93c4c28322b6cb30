package org.hepmva.analysis;

import java.util.Optional;

/** One entry of a YAML list: either text or a mapping, never both. */
record YamlItem(Optional<String> text, Optional<YamlMap> map, int line) {
}
