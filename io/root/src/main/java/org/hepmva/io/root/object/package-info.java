/**
 * Objects of ROOT files as they are: a class name and named members. What they mean is for others to say.
 *
 * <pre>{@code
 * RootObject histogram = file.object("dir/pt");
 * long bins = histogram.object("fXaxis").orElseThrow().whole("fNbins");
 * double[] sums = histogram.numbers("fSumw2");
 *
 * RootObject text = RootObject.builder("TObjString", 1)
 *         .whole("fUniqueID", 0).whole("fBits", 0).text("fString", "made by hepmva").build();
 * }</pre>
 *
 * <p>The same type is read and written, by the descriptions of classes that every file brings along
 * (streamer information): no class needs code of its own.
 *
 * <p>In reading order: {@link org.hepmva.io.root.object.RootObject}, {@link
 * org.hepmva.io.root.object.MemberException}.
 */
package org.hepmva.io.root.object;
