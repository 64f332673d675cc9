package org.ketachart.documents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Amount;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Day;
import org.ketachart.core.form.FormValue.Moment;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ProviderDetails;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.ReadyBracket;
import org.ketachart.sessions.form.FormChoice;
import org.ketachart.sessions.form.FormGap;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormProposal;

/** The words of a printed form: values, times by the clock of the clinic with their offset, and why a field is empty. */
final class FormWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final ZoneId zone;
    private final List<ProviderDetails> people;

    FormWords(ZoneId zone, List<ProviderDetails> people) {
        this.zone = zone;
        this.people = people;
    }

    /** Returns a person by name, where the host gave it, and by reference always: of a name there may be two. */
    String person(HostRef person) {
        String reference = Words.reference(person);
        return people.stream()
                .filter(one -> one.provider().equals(person))
                .map(one -> Stream.of(one.firstName(), one.lastName())
                        .flatMap(Stream::ofNullable)
                        .map(Words::of)
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> name + " (" + reference + ")")
                .orElse(reference);
    }

    /** Returns a moment by the clock of the clinic. */
    String of(OffsetDateTime charted) {
        OffsetDateTime local = charted.atZoneSameInstant(zone).toOffsetDateTime();
        return (local.getSecond() == 0 ? MINUTE : SECOND).format(local);
    }

    /** Returns a day, and that it is the last in time. */
    static String due(LocalDate day) {
        return day + ", the last day in time";
    }

    /** Returns a value of a field without its boxes. */
    String of(FormItem item, FormValue value) {
        Note unit = item.unit();
        if (value instanceof Whole whole && unit != null) {
            return whole.number() + " " + unit(unit);
        } else if (value instanceof Choice choice) {
            return item.choice(choice.code())
                    .map(FormChoice::text)
                    .map(Words::of)
                    .orElseGet(() -> of(value));
        }
        return of(value);
    }

    /** Returns a unit as it is said at the bedside. */
    static String unit(Note code) {
        return code.text().equals(Unit.MILLIMETER_OF_MERCURY.code()) ? "mmHg" : code.text();
    }

    /** Returns a value of which no more is known. */
    String of(FormValue value) {
        if (value instanceof YesNo said) {
            return said.yes() ? "Yes" : "No";
        } else if (value instanceof Choice choice) {
            return choice.code().value();
        } else if (value instanceof Whole whole) {
            return String.valueOf(whole.number());
        } else if (value instanceof Amount amount) {
            return Words.amount(amount.amount());
        } else if (value instanceof Day day) {
            return day.date().toString();
        } else if (value instanceof Moment moment) {
            return of(moment.at());
        }
        return ((FormValue.Words) value).text().text();
    }

    /** Returns who stands for an answer, and since when. */
    String of(FormEntry entry) {
        String by = "entered by " + person(entry.by()) + ", " + of(entry.at());
        return entry.confirms() == null
                ? by
                : by + ", confirming the form " + entry.confirms().value();
    }

    /** Returns who, and when. */
    String by(HostRef person, OffsetDateTime at) {
        return person(person) + ", " + of(at);
    }

    /** Returns how a fact was corrected; nothing where it stands as first written. */
    static String correction(ChartedFact fact) {
        return fact.status() == RecordStatus.FINAL ? "" : Words.of(fact.status());
    }

    /** Returns what the record or an earlier form suggests. */
    String of(FormProposal proposal, @Nullable FormItem item) {
        FormValue value = proposal.value();
        String content = value == null ? "" : item == null ? of(value) : of(item, value);
        String bracket = proposal.bracket() == null ? "" : of(proposal.bracket());
        String said = Words.joined(content, bracket);
        return proposal.from() == null
                ? "the record suggests" + (said.isEmpty() ? " a look at" : ": " + said)
                : "the form " + proposal.from().value() + " says: " + said;
    }

    /** Returns why a field is empty. */
    static String of(FormGap.Why why) {
        return switch (why) {
            case NOT_RECORDED -> "not recorded";
            case CONTRADICTORY -> "the record says both";
            case NOT_FROM_HOST -> "not known from the host's data";
            case NOT_ANSWERED -> "nobody answered";
        };
    }

    /** Returns between which minutes the patient was seen to become ready. */
    static String of(ReadyBracket bracket) {
        Integer notReady = bracket.lastNotReady();
        Integer ready = bracket.firstReady();
        if (notReady == null && ready == null) {
            return "no look at readiness on record";
        }
        return (notReady == null ? "never seen not ready" : "seen not ready at " + notReady + " min")
                + (ready == null ? ", not seen ready" : ", ready at " + ready + " min");
    }
}
