package org.ketachart.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketachart.core.event.VisitLog.leaving;
import static org.ketachart.core.event.VisitLog.time;

import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Product;
import org.ketachart.core.event.EventPayload.EnteredInError;
import org.ketachart.core.event.EventPayload.PatientArrived;
import org.ketachart.core.event.EventPayload.PatientLeft;
import org.ketachart.core.event.EventPayload.ProductIdentified;
import org.ketachart.core.event.EventPayload.ReadyToLeave;
import org.ketachart.core.event.EventPayload.SessionFinished;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.event.EventPayload.UnknownPayload;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

class AmendedStepTest {
    private static VisitLog finished() {
        return VisitLog.dosed()
                .at("11:00", new ReadyToLeave())
                .at("11:10", new SessionFinished(leaving("11:10", Disposition.HOME)));
    }

    @Test
    void an_arrival_whose_time_is_mended_after_the_dose_leaves_the_visit_where_it_is() {
        VisitLog log = VisitLog.dosed().at("08:15", new PatientArrived());
        Event arrival = log.events().get(log.events().size() - 1);
        Event mended = VisitLog.event(
                9,
                VisitLog.CLINIC,
                VisitLog.PATIENT,
                VisitLog.SESSION,
                "08:15",
                "10:00",
                log.events().get(1).header().id(),
                arrival.payload());
        SessionFold fold = new SessionFold();
        VisitLog.dosed().events().forEach(fold::apply);

        fold.apply(mended);

        assertThat(fold.session().record().state()).isEqualTo(SessionState.MONITORING);
        assertThat(fold.session().record().arrived()).isEqualTo(time("08:15"));
        assertThat(fold.session().irregular()).isEmpty();
    }

    @Test
    void an_end_that_was_charted_wrongly_is_replaced_by_the_end_that_was() {
        VisitLog log = finished().amending(9, "12:00", new PatientLeft(leaving("11:10", Disposition.AGAINST_ADVICE)));
        Session session = SessionFold.of(log.events());
        assertThat(session.record().state()).isEqualTo(SessionState.LEFT);
        assertThat(session.record().discharge()).isEqualTo(leaving("11:10", Disposition.AGAINST_ADVICE));
        assertThat(session.irregular()).isEmpty();
        assertThat(SessionFold.asBelieved(log.events(), time("11:30").toInstant())
                        .record()
                        .state())
                .isEqualTo(SessionState.FINISHED);
    }

    @Test
    void a_correction_of_a_correction_stands_where_the_first_event_stood() {
        VisitLog log = finished()
                .amending(9, "12:00", new PatientLeft(leaving("11:10", Disposition.AGAINST_ADVICE)))
                .amending(10, "12:30", new SessionFinished(leaving("11:12", Disposition.HOME)));
        assertThat(SessionFold.of(log.events()).record().ended()).isEqualTo(time("11:12"));
    }

    @Test
    void an_opening_is_amended_by_another_opening_of_the_same_visit_alone() {
        SessionOpened athome = atHome(VisitLog.CLINIC);
        assertThat(SessionFold.of(finished().amending(1, "12:00", athome).events())
                        .record()
                        .setting())
                .isEqualTo(Setting.HOME);
        SessionFold fold = new SessionFold();
        finished().amending(1, "12:00", atHome(new ClinicId("south"))).events().stream()
                .limit(9)
                .forEach(fold::apply);
        Session before = fold.session();
        assertThatThrownBy(() -> fold.apply(finished()
                        .amending(1, "12:00", atHome(new ClinicId("south")))
                        .events()
                        .get(9)))
                .isInstanceOf(DomainException.class);
        assertThat(fold.session()).isEqualTo(before);
    }

    private static SessionOpened atHome(ClinicId clinic) {
        SessionOpened opened = VisitLog.openingOf(clinic);
        return new SessionOpened(opened.clinic(), Setting.HOME, null, null, null, null, null, null, null, null);
    }

    @Test
    void what_is_not_known_replaces_nothing() {
        VisitLog log = finished().amending(9, "12:00", new UnknownPayload(new Note("x-undone"), "{}"));
        Session session = SessionFold.of(log.events());
        assertThat(session.record().state()).isEqualTo(SessionState.FINISHED);
        assertThat(session.unknownEvents()).isEqualTo(1);
    }

    @Test
    void a_product_entered_in_error_stays_and_no_longer_speaks() {
        RecordId vial = new RecordId("vial-1");
        Product product = new Product(vial, Drug.RACEMIC_KETAMINE, null, null, null, RecordStatus.FINAL);
        assertThat(product.contradicts(Drug.ESKETAMINE)).isTrue();
        Session session = SessionFold.of(VisitLog.dosed()
                .at("09:10", new ProductIdentified(product))
                .at("09:20", new EnteredInError(new FactRef(FactKind.PRODUCT, vial), Reason.text("other shelf")))
                .events());
        assertThat(session.record().products()).singleElement().satisfies(kept -> {
            assertThat(kept.status()).isEqualTo(RecordStatus.ENTERED_IN_ERROR);
            assertThat(kept.contradicts(Drug.ESKETAMINE)).isFalse();
        });
    }

    @Test
    void a_step_that_amends_a_step_of_another_kind_stands_beside_it() {
        Session session = SessionFold.of(finished()
                .amending(2, "12:00", new PatientLeft(leaving("12:00", Disposition.HOME)))
                .events());
        assertThat(session.record().arrived()).isEqualTo(time("08:20"));
    }
}
