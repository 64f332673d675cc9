/** The one codec behind the journal: the JSON of a noun is the shape of its record. Named only inside this module. */
@NullMarked
package org.ketachart.journal.internal;

import org.jspecify.annotations.NullMarked;
