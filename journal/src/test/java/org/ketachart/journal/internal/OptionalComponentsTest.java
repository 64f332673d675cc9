package org.ketachart.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketachart.core.event.Event;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.session.Session;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.value.Id;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;

class OptionalComponentsTest {
    @Test
    void the_table_says_what_the_nullness_annotations_say() {
        Set<Class<?>> records = new LinkedHashSet<>();
        List.of(
                        Event.class,
                        Session.class,
                        Proposal.class,
                        Evidence.class,
                        ScreeningResponse.class,
                        LedgerSite.class,
                        LedgerEntry.class)
                .forEach(root -> collect(root, records));

        assertThat(records).hasSizeGreaterThan(60).containsAll(OptionalComponents.types());
        assertThat(records)
                .allSatisfy(type -> assertThat(OptionalComponents.of(type))
                        .as(type.getName())
                        .isEqualTo(Arrays.stream(type.getRecordComponents())
                                .filter(c -> c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                                .map(RecordComponent::getName)
                                .collect(Collectors.toSet())));
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], records);
        } else if (type instanceof Class<?> plain && plain.isSealed() && plain != Id.class) {
            Arrays.stream(plain.getPermittedSubclasses()).forEach(each -> collect(each, records));
        } else if (type instanceof Class<?> plain
                && plain.isRecord()
                && plain != Note.class
                && plain != PartialDate.class
                && records.add(plain)) {
            Arrays.stream(plain.getRecordComponents()).forEach(c -> collect(c.getGenericType(), records));
        }
    }
}
