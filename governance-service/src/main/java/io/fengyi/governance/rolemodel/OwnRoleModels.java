package io.fengyi.governance.rolemodel;

import io.fengyi.access.Caller;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.rolemodel.consent.Agreement;
import io.fengyi.governance.rolemodel.consent.Portraits;
import io.fengyi.governance.rolemodel.consent.Portrayal;
import io.fengyi.governance.term.Terms;
import io.fengyi.governance.term.Vocabulary;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the role model says: what may be shown of them, where and until when, and that it is over.
 *
 * <p>They hear of it once staff have reviewed it. A withdrawal takes everything down at once and is told to the media,
 * which have 24 hours. Source: governance.md 3.6.
 */
@Component
public class OwnRoleModels {

    private static final int MOST_YEARS = 3;

    private final RoleModels roleModels;
    private final EndingRoleModels ending;
    private final RoleModelViews views;
    private final Portraits portraits;
    private final Terms terms;
    private final Clock clock;

    OwnRoleModels(
            RoleModels roleModels,
            EndingRoleModels ending,
            RoleModelViews views,
            Portraits portraits,
            Terms terms,
            Clock clock) {
        this.roleModels = roleModels;
        this.ending = ending;
        this.views = views;
        this.portraits = portraits;
        this.terms = terms;
        this.clock = clock;
    }

    public Page<RoleModelFile> mine(Caller caller, PageRequest page) {
        return roleModels.reviewedOf(caller.workerId(), page).map(views::file);
    }

    /** @throws InvalidValue 422 {@code consent-end-out-of-range}, {@code term-unknown}, {@code media-unknown} */
    public RoleModelFile consent(Caller caller, String id, Agreement agreement, @Nullable IdempotencyKey key) {
        LocalDate today = today();
        if (!agreement.until().isAfter(today) || agreement.until().isAfter(today.plusYears(MOST_YEARS))) {
            throw new InvalidValue(
                    "/until",
                    "consent-end-out-of-range",
                    "until: " + agreement.until() + " (after today, within " + MOST_YEARS + " years)");
        }
        agreement.media().forEach(medium -> terms.require(Vocabulary.PUBLICATION_MEDIUM, "/media", medium));
        FreeText.check("/displayName", agreement.displayName());
        String requestKey = key == null ? null : key.value();
        return views.file(OptimisticRetry.run(() -> {
            RoleModel roleModel = own(caller, id);
            if (roleModel.remembers(requestKey)) {
                return roleModel;
            }
            requireAllowed(roleModel, RoleModelCommand.CONSENT);
            Instant now = clock.instant();
            RoleModelStep step =
                    new RoleModelStep(RoleModelCommand.CONSENT, now, RoleModelStep.PERSON, null, requestKey);
            return roleModels.save(roleModel.consented(step, portraits.seal(caller, id, agreement, now)));
        }));
    }

    /** Takes everything back; again changes nothing. */
    public RoleModelFile withdraw(Caller caller, String id) {
        return views.file(OptimisticRetry.run(() -> {
            RoleModel roleModel = own(caller, id);
            return roleModel.state() == RoleModelState.WITHDRAWN ? roleModel : withdrawn(roleModel);
        }));
    }

    /** The consent was taken back in the ledger: everything they agreed to before that is over. */
    public void consentWithdrawn(String workerId, Instant at) {
        for (RoleModel theirs : roleModels.of(workerId)) {
            OptimisticRetry.run(() -> {
                RoleModel roleModel = roleModels.find(theirs.id()).orElseThrow();
                Portrayal agreed = roleModel.portrayal();
                boolean meant = agreed != null
                        && !agreed.agreedAt().isAfter(at)
                        && roleModel.state().allowed().contains(RoleModelCommand.WITHDRAWAL);
                return meant ? withdrawn(roleModel) : roleModel;
            });
        }
    }

    private RoleModel withdrawn(RoleModel roleModel) {
        RoleModelStep step =
                new RoleModelStep(RoleModelCommand.WITHDRAWAL, clock.instant(), RoleModelStep.PERSON, null, null);
        requireAllowed(roleModel, RoleModelCommand.WITHDRAWAL);
        return ending.end(roleModel, step);
    }

    private RoleModel own(Caller caller, String id) {
        return roleModels
                .find(id)
                .filter(roleModel -> roleModel.isOf(caller.workerId()) && isKnownToThem(roleModel))
                .orElseThrow(() -> new NotFound("role model", id));
    }

    private static boolean isKnownToThem(RoleModel roleModel) {
        return roleModel.history().stream().anyMatch(step -> step.command() == RoleModelCommand.REVIEW);
    }

    private static void requireAllowed(RoleModel roleModel, RoleModelCommand command) {
        if (!roleModel.state().allowed().contains(command)) {
            throw new InvalidTransition(
                    "role model " + roleModel.id(),
                    roleModel.state(),
                    command.toString(),
                    roleModel.state().allowed());
        }
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
