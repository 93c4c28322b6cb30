/**
 * Internal: how classifiers are computed, event by event and by the hundred. Not exported; it may change at
 * any time.
 */
package org.hepmva.runtime.compiled;
