/**
 * Complete programs, each named by what it does. Their tests run them and check what they print.
 *
 * <p>Run one with {@code java -cp 'plugin/app/target/lib/*'
 * examples/src/main/java/org/hepmva/examples/NAME.java}
 * after {@code ./hepmva --version} has built everything.
 */
package org.hepmva.examples;
