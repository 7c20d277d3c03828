package io.fengyi.governance.rolemodel;

import static io.fengyi.governance.rolemodel.RoleModelCommand.ANSWER;
import static io.fengyi.governance.rolemodel.RoleModelCommand.CONSENT;
import static io.fengyi.governance.rolemodel.RoleModelCommand.EXPIRY;
import static io.fengyi.governance.rolemodel.RoleModelCommand.NOTICE;
import static io.fengyi.governance.rolemodel.RoleModelCommand.OBJECTION;
import static io.fengyi.governance.rolemodel.RoleModelCommand.PUBLICATION;
import static io.fengyi.governance.rolemodel.RoleModelCommand.REFUSAL;
import static io.fengyi.governance.rolemodel.RoleModelCommand.REVIEW;
import static io.fengyi.governance.rolemodel.RoleModelCommand.WITHDRAWAL;

import java.util.Set;

/**
 * NOMINATED → REVIEWED → CONSENTED → ON_NOTICE → PUBLISHED → WITHDRAWN or EXPIRED; REFUSED from any state before
 * PUBLISHED. Consent can be taken back as soon as the person hears of it, hence WITHDRAWN from REVIEWED on. Source:
 * governance.md 3.6.
 */
public enum RoleModelState {
    NOMINATED,
    REVIEWED,
    CONSENTED,
    ON_NOTICE,
    PUBLISHED,
    WITHDRAWN,
    EXPIRED,
    REFUSED;

    /** What can be done in it; asked for late, because the two enumerations name each other. */
    public Set<RoleModelCommand> allowed() {
        return switch (this) {
            case NOMINATED -> Set.of(REVIEW, REFUSAL);
            case REVIEWED -> Set.of(CONSENT, WITHDRAWAL, REFUSAL);
            case CONSENTED -> Set.of(NOTICE, WITHDRAWAL, REFUSAL);
            case ON_NOTICE -> Set.of(OBJECTION, ANSWER, PUBLICATION, WITHDRAWAL, REFUSAL);
            case PUBLISHED -> Set.of(WITHDRAWAL, EXPIRY);
            case WITHDRAWN, EXPIRED, REFUSED -> Set.of();
        };
    }

    /** Whether nothing more can happen. */
    boolean isFinal() {
        return allowed().isEmpty();
    }
}
