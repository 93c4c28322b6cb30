/**
 * Applies a trained classifier inside an event loop.
 */
package org.hepmva.runtime;
