package io.fengyi.governance.rolemodel.consent;

import org.jspecify.annotations.Nullable;

/**
 * What may be seen of somebody now.
 *
 * @param portraitLink works for five minutes
 */
public record ShownPerson(
        @Nullable String displayName, @Nullable String portraitLink) {

    static final ShownPerson NOBODY = new ShownPerson(null, null);
}
