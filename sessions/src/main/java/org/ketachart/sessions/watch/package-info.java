/**
 * When the patient is to be looked at, what was seen of it, and what is due: {@link org.ketachart.sessions.watch.Schedule} lays a protocol's
 * looks out as {@link org.ketachart.sessions.watch.PlannedCheck}s and says of each where it stands;
 * {@link org.ketachart.sessions.watch.Due} lists what somebody owes the patient now, and when that changes next.
 *
 * <p>Both are pure functions of the visit as it is believed now. Whatever is charted late, corrected or withdrawn moves them.
 *
 * <p>The mistake to avoid: to wait for a call. Nothing here has a clock; the host asks, and asks again at
 * {@link org.ketachart.sessions.watch.Due#nextDue()}.
 */
@NullMarked
package org.ketachart.sessions.watch;

import org.jspecify.annotations.NullMarked;
