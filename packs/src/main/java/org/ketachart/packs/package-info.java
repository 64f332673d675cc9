/**
 * Protocols, screening rules and forms as data: each number, each look and each gate rule with the row of the clinical reference it rests on and how well that row is
 * supported.
 *
 * <p>A {@link org.ketachart.packs.ProtocolPack} is one file. The library ships one for each protocol; a network and a clinic lay theirs over
 * it, naming only what they set otherwise. {@link org.ketachart.packs.ProtocolLayers} says what holds on a day, who set it and what it
 * replaced, and gives the typed {@link org.ketachart.sessions.protocol.Protocol} that decisions are judged by;
 * {@link org.ketachart.packs.ProtocolSheet} shows it to the people it judges. What the reader does not know, it refuses: a limit with a slip
 * in its name would else be no limit.
 *
 * <p>A {@link org.ketachart.packs.FormPack} is one file too: a revision of the Patient Monitoring Form. Nothing is laid over it, for a form is its issuer's;
 * {@link org.ketachart.packs.FormLibrary} says which revision is for which day, {@link org.ketachart.packs.FormSheet} and
 * {@link org.ketachart.packs.FormQuestionnaire} show it.
 *
 * <p>A {@link org.ketachart.packs.RulePack} holds the screening rules: what is asked, of whom, by which numbers. {@link org.ketachart.packs.RuleLayers} lays a
 * network's and a clinic's numbers over the library's and gives the {@link org.ketachart.screening.RuleSet} that a patient is screened by;
 * {@link org.ketachart.packs.RuleSheet} shows it. By which codes a chart means what the rules ask about is said by the terms of
 * {@link org.ketachart.packs.TermLibrary}.
 *
 * <p>The mistake to avoid: naming in a clinic's look or gate rule only what differs. It replaces the one below as a whole.
 */
@NullMarked
package org.ketachart.packs;

import org.jspecify.annotations.NullMarked;
