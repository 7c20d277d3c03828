package io.fengyi.governance.rolemodel;

import io.fengyi.governance.rolemodel.consent.ShownPerson;
import io.fengyi.governance.rolemodel.notice.Notice;
import io.fengyi.governance.rolemodel.notice.Objection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role model, as its door shows it; the views decide who sees which part.
 *
 * @param handle how the person is shown to staff; null after erasure
 * @param media codes that they agreed to
 */
public record RoleModelFile(
        String id,
        long version,
        Nomination nomination,
        RoleModelState state,
        @Nullable String handle,
        ShownPerson person,
        Set<String> media,
        @Nullable LocalDate consentUntil,
        @Nullable Notice notice,
        List<Objection> objections,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate endedOn,
        List<RoleModelStep> history) {}
