/**
 * A form that somebody outside wants after a session, as it was filled, signed, sent and answered: {@link org.ketachart.core.form.MonitoringForm}.
 *
 * <p>The mistake to avoid: taking a form for a record. It is a view of the record, and every answer names the facts it came from or the person
 * who gave it; when a fact changes later, the signed form does not.
 */
@NullMarked
package org.ketachart.core.form;

import org.jspecify.annotations.NullMarked;
