package io.fengyi.governance.rolemodel.consent;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a role model says may be shown, in plain words.
 *
 * @param displayName null: no name
 * @param portrait id of a picture that they uploaded; null: no picture
 */
public record Agreement(
        @Nullable String displayName, @Nullable String portrait, Set<String> media, LocalDate until) {}
