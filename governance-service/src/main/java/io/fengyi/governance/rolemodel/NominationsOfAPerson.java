package io.fengyi.governance.rolemodel;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.OptimisticRetry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom somebody proposed, without saying whom: that is the other person's. Erased, their words go too. */
@Component
class NominationsOfAPerson implements PersonalData {

    private final RoleModels roleModels;

    NominationsOfAPerson(RoleModels roleModels) {
        this.roleModels = roleModels;
    }

    record Row(String roleModelId, @Nullable String reason, Instant at) {}

    @Override
    public String section() {
        return "role-model-nominations";
    }

    @Override
    public List<?> of(String workerId) {
        return roleModels.nominatedBy(workerId).stream()
                .map(proposed -> new Row(
                        proposed.id(),
                        proposed.nomination().reason(),
                        proposed.nomination().at()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        List<RoleModel> proposed = roleModels.nominatedBy(workerId);
        proposed.forEach(one -> OptimisticRetry.run(
                () -> roleModels.save(roleModels.find(one.id()).orElseThrow().withoutNominator())));
        return Erased.removed(proposed.size());
    }
}
