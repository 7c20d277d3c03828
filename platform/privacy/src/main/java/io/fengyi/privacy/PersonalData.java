package io.fengyi.privacy;

import java.util.List;

/**
 * What one feature holds about persons: a bean for each section.
 *
 * <p>Together the sections of a service cover every collection in which something of a worker lies; a test of the service proves it
 * with canaries.
 */
public interface PersonalData {

    /** Names the section in exports and in acknowledgements: a plural noun in kebab case, e.g. {@code help-requests}. */
    String section();

    /**
     * Everything the person gave and what was noted about them, for their own eyes: records or maps that become JSON, newest last,
     * nothing of anybody else. Empty when there is nothing.
     */
    List<?> of(String workerId);

    /** Deletes, or cuts the link to the person where the row has to stay; doing it again changes nothing. */
    Erased erase(String workerId);
}
