/**
 * JSON, read strictly and written for people: weight files, results, and what other programs leave.
 *
 * <pre>{@code
 * JsonPart file = JsonPart.of(JsonReader.read(text));
 * file.onlyMembers("format", "version", "trees");
 * for (JsonPart tree : file.member("trees").items()) {
 *     double[] leaf = tree.member("leaf").numbers();      // or "line 12, trees[3].leaf[2]: expected …"
 * }
 * String text = JsonWriter.write(new JsonObject(Map.of("version", JsonNumber.of(1))));
 * }</pre>
 *
 * <p>Strict: RFC 8259 and nothing else, no member twice, no nesting deeper than 100, no more
 * values than half of Java's memory could hold. Every value knows its
 * line, and a {@link org.hepmva.text.json.JsonPart} its path, so that a mistake can be found in an editor.
 * Numbers keep their digits until someone says what they are; NaN and the infinities are the texts {@code
 * "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
 */
package org.hepmva.text.json;
