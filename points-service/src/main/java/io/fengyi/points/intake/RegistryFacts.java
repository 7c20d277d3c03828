package io.fengyi.points.intake;

import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.fact.RewardingFacts;
import io.fengyi.points.hold.HoldDesk;
import io.fengyi.points.leaderboard.Participations;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.ledger.Source;
import io.fengyi.points.redemption.RedemptionDesk;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the workers are, as far as rules and scopes need it, and who is to be forgotten. */
@Component
class RegistryFacts implements EventIntake {
    private final Accounts accounts;
    private final RewardingFacts rewarding;
    private final RedemptionDesk redemptions;
    private final HoldDesk holds;
    private final Participations participations;
    private final Ledger ledger;

    RegistryFacts(
            Accounts accounts,
            RewardingFacts rewarding,
            RedemptionDesk redemptions,
            HoldDesk holds,
            Participations participations,
            Ledger ledger) {
        this.accounts = accounts;
        this.rewarding = rewarding;
        this.redemptions = redemptions;
        this.holds = holds;
        this.participations = participations;
        this.ledger = ledger;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.worker.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.WorkerRegistered.v1" -> {
                var worker = event.as(WorkerRegistered.class);
                told(event, worker.workerId(), worker.workerType(), worker.communityCode());
            }
            case "fengyi.registry.WorkerChanged.v1" -> {
                var worker = event.as(WorkerChanged.class);
                told(event, worker.workerId(), worker.workerType(), worker.communityCode());
            }
            case "fengyi.registry.WorkerErased.v1" ->
                erased(event, event.as(WorkerErased.class).workerId());
            default -> {}
        }
    }

    private void told(ReceivedEvent event, String workerId, String workerType, @Nullable String communityCode) {
        accounts.told(workerId, workerType, communityCode, event.time());
        rewarding.workerTold(workerId);
    }

    /** Open redemptions end, holds end, the account closes, the board forgets, the owner link is cut; the chain stays. Twice is once. */
    private void erased(ReceivedEvent event, String workerId) {
        var account = new AccountId(workerId);
        redemptions.cancelAllOf(workerId);
        holds.releaseAllOf(workerId, "erasure");
        if (ledger.head(account).isPresent()) {
            try {
                ledger.post(
                        account, "close", new Act.Close("erasure"), Source.of("erasure", workerId, event.id(), null));
            } catch (LedgerRefused.AccountClosed closedBefore) {
                // the rest is done again
            }
        }
        accounts.close(workerId, event.time());
        participations.forget(workerId);
    }
}
