package org.ketachart.journal.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceDigest;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.session.Session;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Id;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PhaseId;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;

/** The shapes of all nouns of the record, found once from the roots of the model and unchangeable afterwards. */
public final class Shapes {
    private final Map<Class<?>, Shape> shapes = new HashMap<>(Scalars.all());

    /** Finds the shapes of events, sessions, proposals, evidence, ledgers and everything in them. */
    public Shapes() {
        id(ClinicId.class, ClinicId::new);
        id(SessionId.class, SessionId::new);
        id(CourseId.class, CourseId::new);
        id(PhaseId.class, PhaseId::new);
        id(PlanId.class, PlanId::new);
        id(EventId.class, EventId::new);
        id(RecordId.class, RecordId::new);
        shapes.put(Note.class, new TextShape(Note::new, note -> ((Note) note).text()));
        shapes.put(Topic.class, new TextShape(Topic::new, topic -> ((Topic) topic).code()));
        shapes.put(EvidenceDigest.class, new TextShape(EvidenceDigest::new, said -> ((EvidenceDigest) said).sha256()));
        for (Class<?> root : List.of(
                Event.class, Session.class, Proposal.class, Evidence.class, LedgerSite.class, LedgerEntry.class)) {
            build(root);
        }
    }

    private void id(Class<? extends Id> type, Function<String, Object> wrap) {
        shapes.put(type, new TextShape(wrap, id -> ((Id) id).value()));
    }

    /**
     * Returns the shape of a noun.
     *
     * @throws IllegalArgumentException if it is not reached from the roots
     */
    public Shape of(Class<?> type) {
        Shape shape = shapes.get(type);
        if (shape == null) {
            throw new IllegalArgumentException("a noun of the record must be given, was " + type.getName());
        }
        return shape;
    }

    /** Returns the shape of a noun that is an object in JSON. */
    public RecordShape ofRecord(Class<?> type) {
        return (RecordShape) build(type);
    }

    /** Returns the shape of a component, finding it first where it is new; for use while the shapes are being found. */
    Shape of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListShape(of(list.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> plain) {
            return build(plain);
        }
        throw new IllegalArgumentException("a component must have a plain type or be a list, was " + type);
    }

    private Shape build(Class<?> type) {
        @Nullable Shape known = shapes.get(type);
        if (known != null) {
            return known;
        }
        Shape found;
        if (type.isRecord()) {
            found = new RecordShape(type, this);
        } else if (type.isEnum() && Coded.class.isAssignableFrom(type)) {
            found = new WordShape(type);
        } else if (type.isSealed()) {
            found = new ChoiceShape(type, this);
        } else {
            throw new IllegalArgumentException("a component must be of the record, was " + type.getName());
        }
        shapes.put(type, found);
        return Objects.requireNonNull(found);
    }
}
