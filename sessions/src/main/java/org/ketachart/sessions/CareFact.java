package org.ketachart.sessions;

import org.ketachart.core.adverse.EventDecline;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.session.CareVisit;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.PayerAuthorization;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.value.Require;

/** Facts that surround a dose. They close and open gates; all but consents are kept in the log alone. */
public sealed interface CareFact extends SessionCommand.Fact {
    /** Chart or correct an answer to the checklist. */
    record AnswerChecklist(ChecklistAnswer answer) implements CareFact {
        /** Checks that all of it is there. */
        public AnswerChecklist {
            Require.present("answer", answer);
        }
    }

    /** Chart a screen of suicidality, or amend it with the assessment and the plan that followed. */
    record ScreenSuicidality(SuicidalityScreen screen) implements CareFact {
        /** Checks that all of it is there. */
        public ScreenSuicidality {
            Require.present("screen", screen);
        }
    }

    /** Chart the doses of earlier visits as they were looked up. */
    record TakeDoseHistory(DoseHistory history) implements CareFact {
        /** Checks that all of it is there. */
        public TakeDoseHistory {
            Require.present("history", history);
        }
    }

    /** Chart what a payer has authorized. */
    record NoteAuthorization(PayerAuthorization authorization) implements CareFact {
        /** Checks that all of it is there. */
        public NoteAuthorization {
            Require.present("authorization", authorization);
        }
    }

    /** Chart a dose taken at home, as it was told. */
    record ReportHomeDose(HomeDose dose) implements CareFact {
        /** Checks that all of it is there. */
        public ReportHomeDose {
            Require.present("dose", dose);
        }
    }

    /** Chart or amend the review of an adverse event: expectedness, reports, that it is closed. */
    record ReviewAdverseEvent(EventReview review) implements CareFact {
        /** Checks that all of it is there. */
        public ReviewAdverseEvent {
            Require.present("review", review);
        }
    }

    /** Chart that a proposed adverse event is none. */
    record DeclineAdverseEvent(EventDecline decline) implements CareFact {
        /** Checks that all of it is there. */
        public DeclineAdverseEvent {
            Require.present("decline", decline);
        }
    }

    /** Chart what was dispensed for home, or amend it with what came back. */
    record DispenseHomeSupply(HomeSupply supply) implements CareFact {
        /** Checks that all of it is there. */
        public DispenseHomeSupply {
            Require.present("supply", supply);
        }
    }

    /** Chart a consent given, refused or taken back, or what a paper of before says. */
    record ChartConsent(Consent consent) implements CareFact {
        /** Checks that all of it is there. */
        public ChartConsent {
            Require.present("consent", consent);
        }
    }

    /** Chart a preparation or integration visit or a next-day contact as planned, held or missed. */
    record ChartCareVisit(CareVisit visit) implements CareFact {
        /** Checks that all of it is there. */
        public ChartCareVisit {
            Require.present("visit", visit);
        }
    }
}
