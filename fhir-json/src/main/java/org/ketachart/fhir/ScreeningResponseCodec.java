package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.FillingState;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/**
 * A screening form as it was filled as a QuestionnaireResponse: a yes is true, a no is false, and what is not known has a reason in place of
 * an answer. What is not among its items was left blank.
 *
 * <p>The mistake to avoid: reading an item without an answer as a no. It is kept as it stands and says nothing.
 */
public final class ScreeningResponseCodec implements ResourceCodec<Charted<ScreeningResponse>> {
    private static final String TYPE = "QuestionnaireResponse";

    private final Set<Topic> asked;
    private final @Nullable ClinicId clinic;
    private final @Nullable RecordId id;
    private final @Nullable HostRef patient;

    /** Creates a codec that takes every item whose id could be a topic for one of the form. */
    public ScreeningResponseCodec() {
        this(Set.of(), null, null, null);
    }

    private ScreeningResponseCodec(
            Set<Topic> asked, @Nullable ClinicId clinic, @Nullable RecordId id, @Nullable HostRef patient) {
        this.asked = asked;
        this.clinic = clinic;
        this.id = id;
        this.patient = patient;
    }

    /** Returns a codec that knows what the form asks about; items about anything else are kept, and reported. */
    public ScreeningResponseCodec asking(Collection<Topic> topics) {
        return new ScreeningResponseCodec(Set.copyOf(topics), clinic, id, patient);
    }

    /**
     * Returns a codec that also reads a response without an identifier, as another system writes it, and takes it for this form.
     *
     * @param of whose record it is taken into
     * @param as the id that the host gives it
     */
    public ScreeningResponseCodec adopting(ClinicId of, RecordId as) {
        return new ScreeningResponseCodec(asked, of, as, patient);
    }

    /** Returns a codec that reads a response of which somebody found out already that it is of this patient. */
    ScreeningResponseCodec of(HostRef known) {
        return new ScreeningResponseCodec(asked, clinic, id, known);
    }

    @Override
    public String resourceType() {
        return TYPE;
    }

    @Override
    public ResourceKey key(Charted<ScreeningResponse> value) {
        return ResourceKey.of(
                TYPE, value.chart().clinic(), Kind.SCREENING_FORM, value.fact().id());
    }

    @Override
    public void write(Charted<ScreeningResponse> value, Residue foreign, FhirWriter out) {
        ScreeningResponse form = value.fact();
        ResourceKey key = key(value);
        out.resource(TYPE, foreign);
        out.meta(Profile.QUESTIONNAIRE_RESPONSE, key);
        out.narrative(
                "Screening form, " + form.stage().code() + ", " + form.state().code());
        out.array("extension");
        out.course(value.chart());
        out.end();
        out.identifier(key);
        out.word("questionnaire", new ScreeningCanonical(form.rules(), form.stage()).url());
        out.code("status", form.state());
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        LocalDate day = form.asked();
        if (day != null) {
            out.date("authored", day);
        } else if (!foreign.holds(TYPE, "authored")) {
            Absence.write("_authored", "temp-unknown", out);
        }
        if (!foreign.holds(TYPE, "author")) {
            out.reference("author", form.askedBy());
        }
        ScreeningItems.write(value.chart().clinic(), form.answers(), out);
        out.end();
    }

    @Override
    public Result<Read<Charted<ScreeningResponse>>> read(FhirCursor in) {
        Found found = new Found(asked);
        in.resource(TYPE);
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in);
                case "identifier" -> readIdentifier(found, in);
                case "questionnaire" -> found.readForm(in);
                case "status" -> found.state = in.code(FillingState.class);
                case "subject" -> readPatient(in);
                case "encounter" -> in.session();
                case "authored" -> found.asked = day(in);
                case "_authored" -> Absence.read(in);
                case "author" -> found.readAuthor(in);
                case "item" -> found.items.read(in);
                default -> in.keep();
            }
        }
        if (found.id == null && clinic != null && id != null && !found.isOurs) {
            in.adopt(clinic);
            found.id = id.value();
        }
        in.needChart("identifier", "subject");
        in.need("questionnaire", found.form);
        in.need("status", found.state);
        if (found.state != null && found.state.isFinished()) {
            in.need("authored", found.asked);
        }
        return in.result(() -> new Charted<>(
                in.chart(),
                new ScreeningResponse(
                        new RecordId(known(found.id)),
                        known(found.form).rules(),
                        known(found.form).stage(),
                        found.asked,
                        found.askedBy,
                        found.items.answers(),
                        known(found.state))));
    }

    private void readPatient(FhirCursor in) {
        if (patient == null) {
            in.patient();
        } else {
            in.patient(patient);
        }
    }

    /** A response has one identifier only: where the host gives it one of ours, that of another system is dropped, and reported. */
    private void readIdentifier(Found found, FhirCursor in) {
        String system = in.text(in.peek(in.here(), "system"));
        if (id != null && (system == null || in.contract().find(system) == null)) {
            in.tolerance(FhirFault.IDENTIFIER, "the identifier must be ours, was another's and is not kept");
            in.skip();
            return;
        }
        found.isOurs = true;
        found.id = in.identifier(Kind.SCREENING_FORM);
    }

    private static void readExtensions(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.COURSE)) {
                in.course();
            } else {
                in.keep();
            }
        }
    }

    /** The day of a moment, as charted; the time of day is not of the form. */
    private static @Nullable LocalDate day(FhirCursor in) {
        String text = in.text(in.here());
        if (text == null || text.indexOf('T') < 0) {
            PartialDate date = in.partialDate();
            if (date != null && date.day() == null) {
                in.fault(FhirFault.DATE, "the date must have its day, had none");
                return null;
            }
            return date == null ? null : date.earliest();
        }
        OffsetDateTime time = in.dateTime();
        if (time == null) {
            return null;
        }
        in.tolerance(FhirFault.TIME, "the day must be a date, was read from a time");
        return time.toLocalDate();
    }

    /** What was met so far. */
    private static final class Found {
        final ScreeningItems items;
        boolean isOurs;

        @Nullable
        String id;

        @Nullable
        ScreeningCanonical form;

        @Nullable
        FillingState state;

        @Nullable
        LocalDate asked;

        @Nullable
        HostRef askedBy;

        Found(Set<Topic> asked) {
            items = new ScreeningItems(asked);
        }

        void readForm(FhirCursor in) {
            String canonical = in.string();
            form = ScreeningCanonical.parse(canonical);
            if (canonical != null && form == null) {
                in.fault(FhirFault.REFERENCE, "the questionnaire must be a screening form of ours in a version");
            }
        }

        /** A device or an organization gives no answers; that it wrote the response is kept. */
        void readAuthor(FhirCursor in) {
            String type = in.peekHost().type();
            if (type != null && !ScreeningResponse.isPerson(type)) {
                in.keep();
                in.tolerance(FhirFault.REFERENCE, "the author must be a person, was kept");
                return;
            }
            askedBy = in.findHostRef();
        }
    }
}
