package io.fengyi.learning.publication;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to read an issue.
 *
 * @param id account of an instructor, or of an organisation as given or made up at issue
 * @param name of an organisation
 */
public record PublicationRecipient(
        Kind kind, String id, @Nullable String name) {

    /** Instructors confirm themselves; for an organisation Party affairs does. */
    public enum Kind {
        INSTRUCTOR,
        ORGANISATION
    }
}
