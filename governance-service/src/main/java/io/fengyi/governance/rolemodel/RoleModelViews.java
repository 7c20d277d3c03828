package io.fengyi.governance.rolemodel;

import io.fengyi.governance.rolemodel.consent.Portraits;
import io.fengyi.governance.rolemodel.consent.Portrayal;
import io.fengyi.governance.worker.Workers;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens what a role model agreed to, for those who may look. */
@Component
class RoleModelViews {

    private final Portraits portraits;
    private final Workers workers;

    RoleModelViews(Portraits portraits, Workers workers) {
        this.portraits = portraits;
        this.workers = workers;
    }

    RoleModelFile file(RoleModel roleModel) {
        String workerId = roleModel.workerId();
        Portrayal portrayal = roleModel.portrayal();
        return new RoleModelFile(
                roleModel.id(),
                Objects.requireNonNullElse(roleModel.version(), 0L),
                roleModel.nomination(),
                roleModel.state(),
                workerId == null ? null : workers.handleOf(workerId),
                portraits.open(workerId, portrayal),
                portrayal == null ? Set.of() : portrayal.media(),
                portrayal == null ? null : portrayal.until(),
                roleModel.notice(),
                roleModel.objections(),
                roleModel.publishedOn(),
                roleModel.endedOn(),
                roleModel.history());
    }
}
