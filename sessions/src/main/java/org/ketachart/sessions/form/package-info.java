/**
 * The form that is owed after a session: what it asks ({@link org.ketachart.sessions.form.FormDefinition}), what the record answers of it
 * ({@link org.ketachart.sessions.form.FormFilling}), how it is signed and sent ({@link org.ketachart.sessions.form.FormSteps}), and which forms
 * are late ({@link org.ketachart.sessions.form.LateForms}).
 *
 * <p>The mistake to avoid: correcting the form where the record is wrong. What facts answer is answered by facts; who finds it wrong corrects
 * the fact, and the form follows.
 */
@NullMarked
package org.ketachart.sessions.form;

import org.jspecify.annotations.NullMarked;
