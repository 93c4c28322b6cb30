package org.hepmva.expression;

/** What a comparison compares: doubles, whole numbers, or text. */
sealed interface Side permits RealPart, WholePart, TextPart { }
