/**
 * The controlled substance itself, apart from the patient who gets it: what a clinic holds, dispenses, loses and destroys, and the lots a
 * maker takes back.
 *
 * <p>The mistake to avoid: taking a lot for a container. A lot is what the maker made in one run; a clinic holds many containers of it, and
 * counts each.
 */
@NullMarked
package org.ketachart.core.supply;

import org.jspecify.annotations.NullMarked;
