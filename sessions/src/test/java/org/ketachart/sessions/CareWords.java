package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.*;
import org.ketachart.core.value.*;
import org.ketachart.sessions.CareFact.*;
import org.ketachart.sessions.SessionCommand.*;
import org.ketachart.sessions.protocol.Protocol;

/** What the steps of a {@link ScriptedVisit} mean that surround a dose. */
record CareWords(Protocol protocol, OffsetDateTime at, int commands, Session session) {
    private static final Pattern PREPARE = Pattern.compile("prepare( but ([a-z,-]+))?");

    /** Every step that a well prepared visit takes before its dose, by the name under which a script may leave it out. */
    private static final Map<String, String> PREPARED = Map.ofEntries(
            Map.entry("identity", "answer identity-confirmed yes"),
            Map.entry("monitoring-equipment", "answer monitoring-equipment-ready yes"),
            Map.entry("rescue-equipment", "answer rescue-equipment-ready yes"),
            Map.entry("prescription-monitoring", "answer prescription-monitoring-reviewed yes"),
            Map.entry("misuse", "answer misuse-reviewed yes"),
            Map.entry("rems-patient", "answer rems-patient-enrolled yes"),
            Map.entry("consent", "answer consent-to-treatment yes"),
            Map.entry("off-label-consent", "answer consent-to-off-label-use yes"),
            Map.entry("mood", "answer mood-worse no"),
            Map.entry("mania", "answer mania no"),
            Map.entry("psychosis", "answer psychosis no"),
            Map.entry("alcohol", "answer alcohol no"),
            Map.entry("cannabis", "answer cannabis no"),
            Map.entry("sedative", "answer sedative no"),
            Map.entry("stimulant", "answer stimulant no"),
            Map.entry("food", "answer food 300"),
            Map.entry("liquid", "answer liquid 120"),
            Map.entry("nasal-spray", "answer nasal-spray no"),
            Map.entry("pregnancy", "answer pregnancy no"),
            Map.entry("escort", "answer escort-named yes"),
            Map.entry("suicidality", "screen 1 no"),
            Map.entry("history", "history 4 8"),
            Map.entry("weight", "weight 70 as w1"),
            Map.entry("authorization", "authorized"),
            Map.entry("readings", "hr 72; rr 14; spo2 98; moaas 5; cadss 0"));

    /** Writes out what {@code prepare} and {@code prepare but food,weight} stand for. */
    static String expand(String script) {
        Matcher found = PREPARE.matcher(script);
        return found.replaceAll(match -> {
            List<String> but =
                    match.group(2) == null ? List.of() : List.of(match.group(2).split(",", -1));
            List<String> steps = new ArrayList<>();
            PREPARED.keySet().stream()
                    .sorted()
                    .filter(name -> !but.contains(name))
                    .forEach(name -> steps.add(PREPARED.get(name)));
            return String.join("; ", steps);
        });
    }

    private RecordId id(String kind) {
        return new RecordId(kind + commands);
    }

    SessionCommand command(String step) {
        String[] w = step.split(" ", -1);
        String first = w.length > 1 ? w[1] : "";
        return switch (w[0]) {
            case "answer" ->
                new AnswerChecklist(new ChecklistAnswer(
                        id("q"), item(first), at, answer(w[2]), ScriptedVisit.NURSE, null, note(), RecordStatus.FINAL));
            case "screen" -> new ScreenSuicidality(screen(w));
            case "history" -> new TakeDoseHistory(history(w));
            case "authorized" ->
                new NoteAuthorization(new PayerAuthorization(
                        id("pa"),
                        at.toLocalDate().minusDays(30),
                        at.toLocalDate().plusDays(first.equals("until") ? Integer.parseInt(w[2]) : 60),
                        null,
                        null,
                        RecordStatus.FINAL));
            case "homedose" ->
                new ReportHomeDose(new HomeDose(
                        id("h"),
                        at.minusHours(Integer.parseInt(first)),
                        step.endsWith("esketamine") ? Drug.ESKETAMINE : Drug.RACEMIC_KETAMINE,
                        Route.SUBLINGUAL,
                        null,
                        SupplySource.COMPOUNDED,
                        null,
                        null,
                        List.of(Concept.text("canary symptom")),
                        null,
                        note(),
                        RecordStatus.FINAL));
            case "care" ->
                new ChartCareVisit(new CareVisit(
                        new RecordId("care-" + first),
                        kind(first),
                        step.endsWith("held") ? CareVisitStatus.HELD : CareVisitStatus.PLANNED,
                        at.plusDays(1),
                        null,
                        ScriptedVisit.NURSE,
                        null,
                        null,
                        RecordStatus.FINAL));
            case "weight" -> vital(new Reading.Weight(Quantity.of(first, Unit.KILOGRAM)), w);
            case "hr" -> vital(new Reading.HeartRate(Integer.parseInt(first)), w);
            case "rr" -> vital(new Reading.RespiratoryRate(Integer.parseInt(first)), w);
            case "rass" -> rating(Scale.RASS, new RatingResult.Score(Integer.parseInt(first)));
            case "cadss" -> rating(Scale.CADSS_6, new RatingResult.Score(Integer.parseInt(first)));
            case "aldrete" -> rating(Scale.ALDRETE, new RatingResult.Score(Integer.parseInt(first)));
            case "oriented" ->
                rating(Scale.ORIENTATION, new RatingResult.Orientation(true, true, !first.equals("not"), null));
            case "escalate" ->
                new EscalateAlert(
                        first.equals("unknown")
                                ? new RecordId("none")
                                : session.alerts().get(0).id(),
                        ScriptedVisit.PRESCRIBER,
                        note());
            default -> new EventWords(at, commands).command(w);
        };
    }

    private static ChecklistItem item(String code) {
        for (ChecklistItem item : ChecklistItem.values()) {
            if (item.code().equals(code)) {
                return item;
            }
        }
        throw new IllegalArgumentException("no such item: " + code);
    }

    private static CareVisitKind kind(String code) {
        return code.equals("integration") ? CareVisitKind.INTEGRATION : CareVisitKind.CHECK_IN;
    }

    /** A number stands for so many minutes ago. */
    private Answer answer(String word) {
        return switch (word) {
            case "yes", "no" -> new Answer.Said(word.equals("yes"));
            case "declined" -> new Answer.NotAnswered(AbsentReason.ASKED_DECLINED);
            default -> new Answer.LastAt(at.minusMinutes(Integer.parseInt(word)));
        };
    }

    private SuicidalityScreen screen(String[] w) {
        List<String> words = List.of(w);
        return new SuicidalityScreen(
                new RecordId(words.contains("as") ? w[words.indexOf("as") + 1] : "s1"),
                at,
                w[1].equals("unknown") ? null : Integer.valueOf(w[1]),
                w[2].equals("unknown") ? null : Boolean.valueOf(w[2].equals("yes")),
                ScriptedVisit.NURSE,
                words.contains("assessed") ? ScriptedVisit.PRESCRIBER : null,
                words.contains("planned") ? at : null,
                null,
                RecordStatus.FINAL);
    }

    /** Numbers stand for days ago; with an h, for hours. */
    private DoseHistory history(String[] w) {
        List<PriorDose> doses = new ArrayList<>();
        for (int i = 1; i < w.length; i++) {
            OffsetDateTime then = w[i].endsWith("h")
                    ? at.minusHours(Integer.parseInt(w[i].substring(0, w[i].length() - 1)))
                    : at.minusDays(Integer.parseInt(w[i]));
            doses.add(new PriorDose(then, protocol.drug(), protocol.route(), null));
        }
        return new DoseHistory(new RecordId("dh"), at, doses, RecordStatus.FINAL);
    }

    private ChartVitalSign vital(Reading reading, String[] w) {
        return new ChartVitalSign(
                VitalSign.taken(new RecordId(w.length > 3 ? w[3] : "v" + commands), at, reading, ScriptedVisit.NURSE));
    }

    private ChartRating rating(Scale scale, RatingResult result) {
        return new ChartRating(new Rating(id("r"), at, scale, result, null, ScriptedVisit.NURSE, RecordStatus.FINAL));
    }

    private static Note note() {
        return new Note("canary words");
    }
}
