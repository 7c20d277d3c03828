package io.fengyi.registry.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Knows when somebody last talked to an enterprise: a promise made before that day is kept. */
public interface Settlements {

    /** Day of the last contact, by enterprise; nothing for those without one. */
    Map<String, LocalDate> lastContacts(Collection<String> enterpriseIds);

    /** The same as it was at the end of that day. */
    Map<String, LocalDate> lastContacts(Collection<String> enterpriseIds, LocalDate asOf);
}
