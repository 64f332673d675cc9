/**
 * Course, phase and plan: what the sessions are part of. {@link org.ketachart.core.course.Course} and
 * {@link org.ketachart.core.course.Phase} are summaries updated in place; a {@link org.ketachart.core.course.MaintenancePlan} is revoked and
 * replaced.
 *
 * <p>The mistake to avoid: mixing prescribed, planned and delivered. The planned number of sessions stays as planned.
 */
@NullMarked
package org.ketachart.core.course;

import org.jspecify.annotations.NullMarked;
