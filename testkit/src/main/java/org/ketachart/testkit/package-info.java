/**
 * Fixtures, seeded generators and laws, for the tests of this library and of whoever extends it.
 */
@NullMarked
package org.ketachart.testkit;

import org.jspecify.annotations.NullMarked;
