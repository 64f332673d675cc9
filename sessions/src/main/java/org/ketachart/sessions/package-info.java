/**
 * Treatment as pure decisions: gates, what is due, alerts, discharge and schedules.
 *
 * <p>This is not an alarm system: nothing is noticed until the host asks what is due.
 */
@NullMarked
package org.ketachart.sessions;

import org.jspecify.annotations.NullMarked;
