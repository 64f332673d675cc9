package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;

/** The telephone and the mail address of somebody of the host that a form prints: those for work before any other, old ones never. */
final class Contacts {
    private @Nullable Note phone;
    private @Nullable Note email;
    private boolean phoneForWork;
    private boolean emailForWork;

    void readAll(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            String system = null;
            String use = null;
            Note value = null;
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "system" -> system = Names.text(in);
                    case "use" -> use = Names.text(in);
                    case "value" -> value = Names.note(in);
                    default -> in.skip();
                }
            }
            if (system != null && value != null && !"old".equals(use)) {
                take(system, "work".equals(use), value);
            }
        }
    }

    private void take(String system, boolean work, Note value) {
        if (system.equals("phone") && (phone == null || (work && !phoneForWork))) {
            phone = value;
            phoneForWork = work;
        } else if (system.equals("email") && (email == null || (work && !emailForWork))) {
            email = value;
            emailForWork = work;
        }
    }

    @Nullable
    Note phone() {
        return phone;
    }

    @Nullable
    Note email() {
        return email;
    }
}
