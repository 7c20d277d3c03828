package io.fengyi.registry.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Knows when somebody last talked to an enterprise: a promise made before that day is kept. */
@FunctionalInterface
public interface Settlements {

    /** Day of the last contact, by enterprise; nothing for those without one. */
    Map<String, LocalDate> lastContacts(Collection<String> enterpriseIds);
}
