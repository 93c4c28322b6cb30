/**
 * AIDA's XML. Not exported.
 *
 * <pre>
 *   aida version
 *     implementation package version
 *     histogram1d (2d, 3d) name path title
 *       annotation
 *         item key value sticky              Title; xAxisLabel …; ours begin with hepmva.
 *       axis direction numberOfBins min max
 *         binBorder value                    the edges between min and max, if they are not regular
 *       statistics entries                   those inside of the axes
 *         statistic direction mean rms
 *       data1d
 *         bin1d binNum entries height error weightedMean weightedRms      only bins with entries
 *     profile1d (2d)                         height is the mean, rms the spread
 *     cloud1d (2d, 3d)                       entries, or the histogram that they were converted to
 *     dataPointSet dimension
 *       dataPoint
 *         measurement value errorPlus errorMinus
 *     tuple, function                        not read
 * </pre>
 *
 * <p>A bin's number is counted from 0, or is {@code UNDERFLOW} or {@code OVERFLOW}. Σw is the height and √Σw²
 * the error. Mean and rms of all are those of the entries inside, as in {@code org.hepmva.hist}.
 *
 * <p>AIDA has no place for the titles of axes, for the names of categories, and for Σw and Σw² of the bins of
 * a profile: they are put into annotations, which every reader lists and none stumbles over. Of profiles that
 * others wrote each entry counts 1.
 *
 * <p>The document type is never looked up, there are no entities but those of XML itself, and elements may
 * lie 50 deep.
 *
 * <p>In reading order: {@link org.hepmva.io.hist.aida.AidaFormat},
 * {@link org.hepmva.io.hist.aida.AidaDocument}, {@link org.hepmva.io.hist.aida.AidaElement},
 * {@link org.hepmva.io.hist.aida.AidaItem} and what reads its kinds,
 * {@link org.hepmva.io.hist.aida.AidaDialect}.
 */
package org.hepmva.io.hist.aida;
