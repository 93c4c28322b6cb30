/**
 * JSON, read strictly and written for people: weight files, results, and what other programs leave.
 *
 * <p>{@link org.hepmva.text.json.JsonReader} reads a text as it comes, so that a large one needs little
 * memory; {@link org.hepmva.text.json.JsonMembers} are the members of an object, asked for by name:
 *
 * <pre>{@code
 * JsonMembers file = JsonReader.of(stream).object().only("format", "version", "trees");
 * String format = file.member("format").text();
 * List<double[]> leaves = new ArrayList<>();
 * file.member("trees").items(tree -> {
 *     JsonMembers members = tree.object();
 *     leaves.add(members.member("leaf").numbers());       // or "line 12, trees[3].leaf[2]: expected …"
 *     members.end();
 * });
 * }</pre>
 *
 * <p>What is small is easier to handle as a {@link org.hepmva.text.json.JsonValue}, which
 * {@link org.hepmva.text.json.JsonReader#value()} gives and {@link org.hepmva.text.json.JsonWriter} lays out:
 *
 * <pre>{@code
 * String text = JsonWriter.write(JsonObject.builder().whole("version", 1).build());
 * }</pre>
 *
 * <p>Strict: RFC 8259 in UTF-8 and nothing else, no member twice, no nesting deeper than 100, no number of
 * more than 1000 digits, nothing that would take more than a quarter of Java's memory. Every value knows its
 * line and its path, so that a mistake can be found in an editor. NaN and the infinities are the texts
 * {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
 */
package org.hepmva.text.json;
