/**
 * What analysts type: {@code "abs(eta) < 2.4 && pt > 20"}, parsed once, applied to columns or to one event.
 */
package org.hepmva.expression;
