/**
 * The nouns of a ketamine or esketamine program, which every other module shares.
 *
 * <p>Nothing here reads a clock, does I/O or knows a format; whoever calls hands in the time and the ids.
 */
@NullMarked
package org.ketachart.core;

import org.jspecify.annotations.NullMarked;
