/**
 * Histograms, profiles, efficiencies and graphs.
 */
package org.hepmva.hist;
