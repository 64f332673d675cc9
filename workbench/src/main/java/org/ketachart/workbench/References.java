package org.ketachart.workbench;

import java.util.Optional;
import org.ketachart.core.value.HostRef;

/** References to the host's resources, as the host wrote them. */
final class References {
    private References() {}

    static String text(HostRef reference) {
        return reference.literal() != null
                ? reference.literal()
                : Optional.ofNullable(reference.identifier())
                        .map(known -> known.system() + "|" + known.value())
                        .orElse("-");
    }
}
