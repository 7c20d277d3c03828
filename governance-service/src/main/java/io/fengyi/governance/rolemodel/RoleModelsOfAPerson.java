package io.fengyi.governance.rolemodel;

import io.fengyi.governance.rolemodel.notice.Notice;
import io.fengyi.governance.rolemodel.notice.Objection;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said about somebody as a role model, by whomever. Erased, it ends and nothing of the person is left. */
@Component
class RoleModelsOfAPerson implements PersonalData {

    private final RoleModels roleModels;
    private final EndingRoleModels ending;
    private final RoleModelViews views;

    RoleModelsOfAPerson(RoleModels roleModels, EndingRoleModels ending, RoleModelViews views) {
        this.roleModels = roleModels;
        this.ending = ending;
        this.views = views;
    }

    record Row(
            String roleModelId,
            RoleModelState state,
            @Nullable String reason,
            Instant nominatedAt,
            @Nullable String displayName,
            boolean portrait,
            Set<String> media,
            @Nullable LocalDate consentUntil,
            @Nullable Notice notice,
            List<Objection> objections,
            List<Step> history) {}

    /** Without the member of staff. */
    record Step(
            RoleModelCommand command, Instant at, @Nullable String reason) {}

    @Override
    public String section() {
        return "role-models";
    }

    @Override
    public List<?> of(String workerId) {
        return roleModels.of(workerId).stream()
                .map(views::file)
                .map(RoleModelsOfAPerson::row)
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(ending.forget(workerId));
    }

    private static Row row(RoleModelFile file) {
        return new Row(
                file.id(),
                file.state(),
                file.nomination().reason(),
                file.nomination().at(),
                file.person().displayName(),
                file.person().portraitLink() != null,
                file.media(),
                file.consentUntil(),
                file.notice(),
                file.objections(),
                file.history().stream()
                        .map(step -> new Step(step.command(), step.at(), step.reason()))
                        .toList());
    }
}
