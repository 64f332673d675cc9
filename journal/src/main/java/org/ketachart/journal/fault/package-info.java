/**
 * What may be wrong with a log: one register of codes, which are stable and never used for anything else.
 *
 * <p>The mistake to avoid: matching on the words of a message, which may be mended.
 */
@NullMarked
package org.ketachart.journal.fault;

import org.jspecify.annotations.NullMarked;
