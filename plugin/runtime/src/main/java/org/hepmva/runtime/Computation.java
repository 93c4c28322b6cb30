package org.hepmva.runtime;

import org.hepmva.runtime.compiled.Reading;

/**
 * How the numbers of a model are computed: what a kind of model gives to the methods that all kinds share.
 * Opaque: of no use outside of this module. Immutable, safe to share between threads.
 */
public sealed interface Computation permits Reading { }
