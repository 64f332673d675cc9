package org.ketachart.screening;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.consent.ConsentScope;
import org.ketachart.core.consent.ConsentStanding;
import org.ketachart.core.consent.Consents;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.session.Answer;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What our own record of earlier visits says to the rules: pressures, weight, what was answered before a dose, suicidality, consent, mania and
 * psychosis among the adverse events.
 *
 * <p>What was not charted says nothing. A term that an event was given counts as it stands; misuse and dependence are for a person to confirm.
 */
public final class RecordEvidence {
    private static final int LONGEST_ID = 64;

    /** What is asked before a dose, and the topic it is about. */
    private static final Map<ChecklistItem, String> ASKED = Map.of(
            ChecklistItem.MANIA, "mania",
            ChecklistItem.PSYCHOSIS, "psychosis",
            ChecklistItem.PREGNANCY, "pregnancy",
            ChecklistItem.ALCOHOL, "alcohol-today",
            ChecklistItem.SEDATIVE, "sedative-today",
            ChecklistItem.REMS_PATIENT_ENROLLED, "rems-enrolled");

    private static final Map<EventTerm, String> EVENTS = Map.of(
            EventTerm.MANIA, "mania",
            EventTerm.HYPOMANIA, "mania",
            EventTerm.PSYCHOSIS_WORSENED, "psychosis",
            EventTerm.DEPENDENCE, "substance-use-disorder",
            EventTerm.MISUSE, "substance-use-disorder");

    private final List<Evidence> found = new ArrayList<>();
    private final ZoneId zone;

    private RecordEvidence(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Returns what a visit says.
     *
     * @param session as believed
     * @param zone of the clinic's days
     * @param at the moment for which consent is looked up
     */
    public static List<Evidence> of(Session session, ZoneId zone, OffsetDateTime at) {
        Require.present("session, zone, at", session, zone, at);
        RecordEvidence evidence = new RecordEvidence(zone);
        session.record().vitalSigns().stream()
                .filter(vital -> vital.status() != RecordStatus.ENTERED_IN_ERROR)
                .forEach(evidence::vitalSign);
        evidence.answers(session.care().answers());
        session.care().screens().stream()
                .filter(screen -> screen.status() != RecordStatus.ENTERED_IN_ERROR)
                .forEach(evidence::suicidality);
        session.record().adverseEvents().stream()
                .filter(event -> event.status() != RecordStatus.ENTERED_IN_ERROR)
                .forEach(evidence::event);
        Consents consents = Consents.of(session.record().consents(), zone);
        evidence.consent("consent", consents.inForce(ConsentScope.TREATMENT, at), at);
        evidence.consent("off-label-consent", consents.inForce(ConsentScope.OFF_LABEL_USE, at), at);
        return List.copyOf(evidence.found);
    }

    private void vitalSign(VitalSign vital) {
        Reading reading = vital.reading();
        if (reading instanceof Reading.BloodPressure pressure) {
            measured(vital, "systolic", number(pressure.systolic(), Unit.MILLIMETER_OF_MERCURY));
            measured(vital, "diastolic", number(pressure.diastolic(), Unit.MILLIMETER_OF_MERCURY));
        } else if (reading instanceof Reading.HeartRate rate) {
            measured(vital, "heart-rate", number(rate.perMinute(), Unit.PER_MINUTE));
        } else if (reading instanceof Reading.OxygenSaturation saturation
                && !Boolean.TRUE.equals(saturation.onOxygen())) {
            measured(vital, "oxygen-saturation", number(saturation.percent(), Unit.PERCENT));
        } else if (reading instanceof Reading.Weight weight) {
            measured(
                    vital,
                    "weight",
                    new Quantity(weight.kilograms().setScale(2, RoundingMode.HALF_EVEN), Unit.KILOGRAM));
        } else if (reading instanceof Reading.Height height && height.value().unit() == Unit.CENTIMETER) {
            measured(vital, "height", height.value());
        }
    }

    private void measured(VitalSign vital, String topic, Quantity value) {
        add(vital.id(), topic, new Measured(value, vital.taken()), vital.taken(), vital.source(), vital.performer());
    }

    /** Of several answers to an item the one given last holds; no answer is none. */
    private void answers(List<ChecklistAnswer> answers) {
        Map<ChecklistItem, ChecklistAnswer> last = new EnumMap<>(ChecklistItem.class);
        for (ChecklistAnswer answer : answers) {
            ChecklistAnswer before = last.get(answer.item());
            boolean stands = answer.status() != RecordStatus.ENTERED_IN_ERROR;
            if (stands && (before == null || !answer.given().isBefore(before.given()))) {
                last.put(answer.item(), answer);
            }
        }
        last.forEach((item, answer) -> {
            String topic = ASKED.get(item);
            if (topic != null && answer.answer() instanceof Answer.Said said) {
                add(
                        answer.id(),
                        topic,
                        said.yes() ? Present.now() : Absent.now(),
                        answer.given(),
                        answer.source(),
                        answer.asker());
            }
        });
    }

    /** A screen that left a question open denies nothing. */
    private void suicidality(SuicidalityScreen screen) {
        Statement statement = screen.isPositive(1) ? Present.now() : screen.isAnswered() ? Absent.now() : null;
        if (statement != null) {
            add(screen.id(), "suicidality", statement, screen.taken(), screen.plan(), screen.screener());
        }
    }

    private void event(AdverseEvent event) {
        String topic = event.term() == null ? null : EVENTS.get(event.term());
        if (topic != null) {
            PartialDate since = day(event.onset());
            PartialDate until = event.resolved() == null ? null : day(event.resolved());
            Lasting when = until == null ? Lasting.UNKNOWN : Lasting.OVER;
            found.add(new Evidence(
                    id(event.id(), topic),
                    List.of(new Topic(topic)),
                    event.what(),
                    new Present(when, since, until, null),
                    since,
                    new EvidenceSource(SourceKind.RECORD, null, event.recorder()),
                    topic.equals("substance-use-disorder") ? Confidence.UNCONFIRMED : Confidence.CONFIRMED,
                    List.of()));
        }
    }

    /** A consent that is in force is a thing done on the day from which it holds; one that is not is a no, and an unknown one is nothing. */
    private void consent(String topic, ConsentStanding standing, OffsetDateTime at) {
        for (RecordId consent : standing.because()) {
            if (standing.word() == ConsentStanding.Word.IN_FORCE) {
                PartialDate day = day(at);
                add(consent, topic, new Present(Lasting.NOW, day, null, null), at, null, null);
            } else if (standing.word() == ConsentStanding.Word.NOT_IN_FORCE) {
                add(consent, topic, Absent.now(), at, null, null);
            }
        }
    }

    private void add(
            RecordId fact,
            String topic,
            Statement statement,
            OffsetDateTime at,
            @Nullable HostRef written,
            @Nullable HostRef by) {
        found.add(new Evidence(
                id(fact, topic),
                List.of(new Topic(topic)),
                null,
                statement,
                day(at),
                new EvidenceSource(SourceKind.RECORD, written, by),
                Confidence.CONFIRMED,
                List.of()));
    }

    private PartialDate day(OffsetDateTime at) {
        return PartialDate.of(at.atZoneSameInstant(zone).toLocalDate());
    }

    private static Quantity number(int value, Unit unit) {
        return Quantity.of(Integer.toString(value), unit);
    }

    /** An id that would be too long gets a name in its place, the same one each time. */
    private static RecordId id(RecordId fact, String topic) {
        String id = "record-" + fact.value() + "-" + topic;
        return new RecordId(
                id.length() <= LONGEST_ID
                        ? id
                        : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                                .toString());
    }
}
