/**
 * Harm to a patient: {@link org.ketachart.core.adverse.AdverseEvent}, with severity, grade, seriousness, relatedness, action and outcome
 * kept apart.
 *
 * <p>The mistake to avoid: taking severe for serious. Severity is intensity; seriousness is a list of criteria. Looked for and not there
 * is a rating or reading, never an adverse event.
 */
@NullMarked
package org.ketachart.core.adverse;

import org.jspecify.annotations.NullMarked;
