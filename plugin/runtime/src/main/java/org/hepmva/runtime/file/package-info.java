/**
 * Internal: hepmva's own format of weight files, described in {@link org.hepmva.runtime}. Not exported; it
 * may change at any time.
 */
package org.hepmva.runtime.file;
