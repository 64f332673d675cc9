package org.ketachart.sessions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.adverse.*;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.InterventionKind;
import org.ketachart.core.dose.Route;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.form.SubmissionChannel;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.value.*;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.sessions.CareFact.DeclineAdverseEvent;
import org.ketachart.sessions.CareFact.DispenseHomeSupply;
import org.ketachart.sessions.CareFact.ReviewAdverseEvent;
import org.ketachart.sessions.SessionCommand.ChartAdverseEvent;
import org.ketachart.sessions.SessionCommand.ChartEffect;
import org.ketachart.sessions.SessionCommand.ChartIntervention;
import org.ketachart.sessions.SessionCommand.FileForm;

/**
 * The words of scripts for effects and adverse events: {@code effect nausea yes as f1}, {@code treat oxygen for v1}, {@code harm hypoxia by v1}
 * (from a minute ago on, until now when it ends in {@code over}), {@code decline hypoxia by v1}, {@code close}; and for forms, {@code form signed},
 * {@code form sent}, {@code form as form-2 amends form-1}, {@code form naming a2} (also {@code after} an event, {@code patient} somebody,
 * {@code said 2000} by somebody at a minute), {@code form signed next-day} for a treatment on the next day.
 */
record EventWords(OffsetDateTime at, int commands) {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-02T08:00:00-06:00");

    SessionCommand command(String[] w) {
        return switch (w[0]) {
            case "effect" -> new ChartEffect(effect(w));
            case "treat" -> new ChartIntervention(treatment(w));
            case "harm" -> new ChartAdverseEvent(harm(w));
            case "decline" ->
                new DeclineAdverseEvent(new EventDecline(
                        new RecordId("dc" + commands),
                        term(w[1]),
                        List.of(ref(w[3])),
                        Concept.text("canary reason"),
                        at,
                        ScriptedVisit.PRESCRIBER,
                        RecordStatus.FINAL));
            case "form" -> new FileForm(form(w));
            case "supply" -> new DispenseHomeSupply(supply(w));
            case "close" ->
                new ReviewAdverseEvent(new EventReview(
                        new RecordId("rv"),
                        new RecordId("ae"),
                        at,
                        null,
                        null,
                        List.of(),
                        at,
                        ScriptedVisit.PRESCRIBER,
                        RecordStatus.FINAL));
            default -> throw new IllegalArgumentException("no such word: " + w[0]);
        };
    }

    private MonitoringForm form(String[] w) {
        List<String> words = List.of(w);
        RecordId id = new RecordId(words.contains("as") ? w[words.indexOf("as") + 1] : "form-1");
        RecordId amends = words.contains("amends") ? new RecordId(w[words.indexOf("amends") + 1]) : null;
        boolean sent = words.contains("sent");
        LocalDate treated = START.toLocalDate().plusDays(words.contains("next-day") ? 1 : 0);
        FormSignature signature =
                sent || words.contains("signed") ? new FormSignature(ScriptedVisit.PRESCRIBER, START) : null;
        return new MonitoringForm(
                new FormResponse(id, FormRef.of("form", "1"), amends, answers(words), signature, RecordStatus.FINAL),
                new FormSubmission(
                        id,
                        treated,
                        treated.plusDays(7),
                        sent ? SubmissionChannel.PORTAL : null,
                        sent ? START.plusMinutes(1) : null,
                        null,
                        null,
                        RecordStatus.FINAL));
    }

    private static List<FormAnswer> answers(List<String> words) {
        List<FormAnswer> answers = new ArrayList<>();
        after(words, "naming")
                .map(id -> new FactRef(FactKind.ADMINISTRATION, new RecordId(id)))
                .ifPresent(fact -> answers.add(answer("fact", List.of(fact), List.of(), List.of())));
        after(words, "after")
                .ifPresent(id -> answers.add(answer("step", List.of(), List.of(new EventId(id)), List.of())));
        after(words, "patient")
                .map(id -> HostRef.literal("Patient", id))
                .ifPresent(host -> answers.add(answer("host", List.of(), List.of(), List.of(host))));
        after(words, "said")
                .map(minute -> START.plusMinutes(Long.parseLong(minute)))
                .map(time -> new FormEntry(ScriptedVisit.NURSE, time, null))
                .ifPresent(entry -> answers.add(FormAnswer.given(new ItemId("all.said"), new YesNo(true), entry)));
        return answers;
    }

    private static FormAnswer answer(String item, List<FactRef> facts, List<EventId> steps, List<HostRef> hosts) {
        return new FormAnswer(new ItemId("all." + item), new YesNo(true), facts, steps, hosts, null);
    }

    private static Optional<String> after(List<String> words, String word) {
        return words.contains(word) ? Optional.of(words.get(words.indexOf(word) + 1)) : Optional.empty();
    }

    private HomeSupply supply(String[] w) {
        List<String> words = List.of(w);
        return new HomeSupply(
                new RecordId("hs"),
                at,
                Drug.ESKETAMINE,
                Route.NASAL,
                new Note("canary pharmacy"),
                null,
                words.contains("recalled") ? ScriptedVisit.RECALLED_LOT : null,
                words.contains("expired") ? PartialDate.parse("2024-01") : null,
                Quantity.of("3", Unit.DOSE),
                null,
                List.of(),
                RecordStatus.FINAL);
    }

    private Effect effect(String[] w) {
        RecordId id = new RecordId(w[w.length - 1]);
        return switch (w[2]) {
            case "yes" -> Effect.present(id, term(w[1]), new Interval(at, null), ScriptedVisit.NURSE);
            case "no" -> Effect.absent(id, term(w[1]), at, null, ScriptedVisit.NURSE);
            default ->
                new Effect(
                        id,
                        term(w[1]),
                        EffectPresence.NOT_ASSESSED,
                        AbsentReason.NOT_ASKED,
                        new Interval(at, null),
                        null,
                        null,
                        null,
                        RecordStatus.FINAL);
        };
    }

    private Intervention treatment(String[] w) {
        InterventionKind kind = switch (w[1]) {
            case "oxygen" -> InterventionKind.OXYGEN;
            case "words" -> InterventionKind.DE_ESCALATION;
            default -> InterventionKind.ANCILLARY_MEDICINE;
        };
        return new Intervention(
                new RecordId("t" + commands),
                kind,
                Concept.text("canary " + w[1]),
                new Interval(at, null),
                null,
                null,
                ScriptedVisit.NURSE,
                w.length > 3 ? List.of(ref(w[3])) : List.of(),
                null,
                RecordStatus.FINAL);
    }

    private AdverseEvent harm(String[] w) {
        AdverseEvent noticed = AdverseEvent.noticed(
                new RecordId("ae"), term(w[1]), Concept.text("canary"), at.minusMinutes(1), ScriptedVisit.PRESCRIBER);
        return new AdverseEvent(
                noticed.id(),
                noticed.term(),
                noticed.what(),
                noticed.onset(),
                w[w.length - 1].equals("over") ? at : null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                w.length > 3 ? List.of(ref(w[3])) : List.of(),
                noticed.recorder(),
                RecordStatus.FINAL);
    }

    private static EventTerm term(String code) {
        return Arrays.stream(EventTerm.values())
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Readings are v, ratings r, effects f. */
    private static FactRef ref(String id) {
        FactKind kind = switch (id.charAt(0)) {
            case 'f' -> FactKind.EFFECT;
            case 'r' -> FactKind.RATING;
            default -> FactKind.VITAL_SIGN;
        };
        return new FactRef(kind, new RecordId(id));
    }
}
