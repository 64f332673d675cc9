/**
 * JMH benchmarks of the hot paths.
 */
@NullMarked
package org.ketachart.benchmarks;

import org.jspecify.annotations.NullMarked;
