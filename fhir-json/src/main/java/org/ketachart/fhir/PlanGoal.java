package org.ketachart.fhir;

import org.ketachart.core.course.PlanStatus;
import org.ketachart.core.course.ResponseDefinition;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.PlanId;

/**
 * What the Goal of a maintenance plan holds: what counts as response.
 *
 * @param chart whose plan it is, without session and course, for which a Goal of R4 has no place
 * @param id of the plan
 * @param status where the plan stands
 * @param response the score held against its target
 */
record PlanGoal(Chart chart, PlanId id, PlanStatus status, ResponseDefinition response) {}
