/**
 * What a person runs: the {@code ketachart} command over the library.
 */
@NullMarked
package org.ketachart.workbench;

import org.jspecify.annotations.NullMarked;
