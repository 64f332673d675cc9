/**
 * Where the program is run and by whom: {@link org.ketachart.core.clinic.Clinic}, its REMS certification and its staff.
 *
 * <p>The mistake to avoid: reading an absent certification as a refused one; it is unknown.
 */
@NullMarked
package org.ketachart.core.clinic;

import org.jspecify.annotations.NullMarked;
