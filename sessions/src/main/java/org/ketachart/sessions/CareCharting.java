package org.ketachart.sessions;

import java.util.List;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.CareFact.*;

/** What charting a fact that surrounds the dose leads to. */
record CareCharting(Charting charting) {
    EventId chart(CareFact fact, EventChain chain) {
        if (fact instanceof AnswerChecklist command) {
            EventId charted = chain.add(new ChecklistAnswered(command.answer()));
            charting.review(command.answer(), charted, chain);
            return charted;
        } else if (fact instanceof ScreenSuicidality command) {
            EventId charted = chain.add(new SuicidalityScreened(command.screen()));
            charting.review(command.screen(), charted, chain);
            return charted;
        } else if (fact instanceof TakeDoseHistory command) {
            return chain.add(new DoseHistoryTaken(command.history()));
        } else if (fact instanceof NoteAuthorization command) {
            return chain.add(new PayerAuthorizationNoted(command.authorization()));
        } else if (fact instanceof ReportHomeDose command) {
            return home(command.dose(), chain);
        } else if (fact instanceof ReviewAdverseEvent command) {
            return chain.add(new AdverseEventReviewed(command.review()));
        } else if (fact instanceof DeclineAdverseEvent command) {
            return chain.add(new AdverseEventDeclined(command.decline()));
        } else if (fact instanceof DispenseHomeSupply command) {
            return supply(command.supply(), chain);
        }
        if (fact instanceof ChartConsent command) {
            return chain.add(new ConsentCharted(command.consent()));
        }
        return chain.add(new CareVisitCharted(((ChartCareVisit) fact).visit()));
    }

    private EventId supply(HomeSupply supply, EventChain chain) {
        EventId charted = chain.add(new HomeSupplyDispensed(supply));
        List<FactRef> concerns = List.of(new FactRef(FactKind.HOME_SUPPLY, supply.id()));
        if (supply.status() != RecordStatus.ENTERED_IN_ERROR) {
            StockRule stock =
                    new StockRule(charting.session(), charting.context().recalls());
            if (supply.drug() == Drug.ESKETAMINE) {
                chain.deviation(SessionDeviation.ESKETAMINE_AT_HOME, concerns, supply.dispensed(), charted);
            }
            if (stock.isExpired(supply)) {
                chain.deviation(SessionDeviation.PRODUCT_EXPIRED, concerns, supply.dispensed(), charted);
            }
            if (stock.isRecalled(supply)) {
                chain.deviation(SessionDeviation.PRODUCT_RECALLED, concerns, supply.dispensed(), charted);
            }
        }
        return charted;
    }

    private EventId home(HomeDose dose, EventChain chain) {
        EventId charted = chain.add(new HomeDoseReported(dose));
        List<FactRef> concerns = List.of(new FactRef(FactKind.HOME_DOSE, dose.id()));
        if (dose.status() != RecordStatus.ENTERED_IN_ERROR) {
            chain.deviation(SessionDeviation.HOME_DOSE_REPORTED, concerns, dose.taken(), charted);
            if (dose.drug() == Drug.ESKETAMINE) {
                chain.deviation(SessionDeviation.ESKETAMINE_AT_HOME, concerns, dose.taken(), charted);
            }
        }
        return charted;
    }
}
