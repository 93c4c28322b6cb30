/**
 * Ntuples in text files: comma-separated values and their relatives.
 */
package org.hepmva.io.csv;
