/**
 * Dense networks, trained with Deeplearning4j and applied without it.
 */
package org.hepmva.dl4j;
