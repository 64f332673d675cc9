/**
 * What happened, as JSON lines: the session log, its reader and its replay.
 */
@NullMarked
package org.ketachart.journal;

import org.jspecify.annotations.NullMarked;
