/**
 * Internal: the functions of the event loop, the same bits on every machine. Not exported; it may change at
 * any time.
 */
package org.hepmva.runtime.math;
