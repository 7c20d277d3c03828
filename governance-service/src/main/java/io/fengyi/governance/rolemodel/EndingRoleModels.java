package io.fengyi.governance.rolemodel;

import io.fengyi.governance.rolemodel.consent.Portraits;
import io.fengyi.http.BusinessDay;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stops showing somebody: at their word, at the end of their consent, at their erasure. The picture goes first, so that a
 * crash between the two leaves the event still to be told and nothing of the person to be seen.
 */
@Component
class EndingRoleModels {

    private static final Logger log = LoggerFactory.getLogger(EndingRoleModels.class);

    private final RoleModels roleModels;
    private final RoleModelAnnouncer announcer;
    private final Portraits portraits;
    private final Clock clock;

    EndingRoleModels(RoleModels roleModels, RoleModelAnnouncer announcer, Portraits portraits, Clock clock) {
        this.roleModels = roleModels;
        this.announcer = announcer;
        this.portraits = portraits;
        this.clock = clock;
    }

    /** Expires those whose consent has ended; several instances may do it side by side. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void expireWhatIsOver() {
        for (RoleModel over : roleModels.outliving(BusinessDay.of(clock.instant()))) {
            OptimisticRetry.run(() -> {
                RoleModel roleModel = roleModels.find(over.id()).orElseThrow();
                return roleModel.state() == RoleModelState.PUBLISHED
                        ? end(roleModel, step(RoleModelCommand.EXPIRY, RoleModelStep.SYSTEM))
                        : roleModel;
            });
            log.info("event=role-model-expired id={}", over.id());
        }
    }

    /** One write: the new state, nothing of the person, and the event if they were shown. */
    RoleModel end(RoleModel roleModel, RoleModelStep step) {
        RoleModel over = ended(roleModel, step);
        portraits.wipe(roleModel.workerId(), roleModel.portrayal());
        return roleModels.save(over);
    }

    /** Ends everything about an erased person and keeps nothing of them; how many there were. Repeatable. */
    long forget(String workerId) {
        List<RoleModel> theirs = roleModels.of(workerId);
        theirs.forEach(one ->
                OptimisticRetry.run(() -> forget(roleModels.find(one.id()).orElseThrow())));
        return theirs.size();
    }

    private RoleModel forget(RoleModel roleModel) {
        portraits.wipe(roleModel.workerId(), roleModel.portrayal());
        boolean canWithdraw = roleModel.state().allowed().contains(RoleModelCommand.WITHDRAWAL);
        RoleModelCommand command = canWithdraw ? RoleModelCommand.WITHDRAWAL : RoleModelCommand.REFUSAL;
        RoleModel over =
                roleModel.state().isFinal() ? roleModel : ended(roleModel, step(command, RoleModelStep.SYSTEM));
        return roleModels.save(over.withoutPerson());
    }

    private RoleModel ended(RoleModel roleModel, RoleModelStep step) {
        return announcer.noLongerShown(roleModel.ended(step, BusinessDay.of(step.at())));
    }

    private RoleModelStep step(RoleModelCommand command, String by) {
        return new RoleModelStep(command, clock.instant(), by, null, null);
    }
}
