package io.fengyi.welfare.usedservices;

import java.util.List;

/** What one feature has for a worker; a bean of the feature. */
public interface UsedServicesPart {

    /** One word, unique among the parts, for example {@code stations}. */
    String name();

    /** The newest first; nothing of anybody else. */
    List<UsedService> of(String workerId);
}
