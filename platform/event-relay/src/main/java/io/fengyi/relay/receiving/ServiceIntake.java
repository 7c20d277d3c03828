package io.fengyi.relay.receiving;

import io.fengyi.access.token.RevokedTokens;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that one service takes in: its own topics, and the revoked accounts and tokens that concern every one. */
final class ServiceIntake {

    static final String ACCOUNTS = "registry.account.v1";

    private final List<EventIntake> own;
    private final RevokedTokens revoked;

    ServiceIntake(List<EventIntake> own, RevokedTokens revoked) {
        this.own = List.copyOf(own);
        this.revoked = revoked;
    }

    private record AccountFact(
            String accountId,
            @Nullable String family,
            @Nullable Instant issuedUntil) {}

    Set<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        topics.add(ACCOUNTS);
        own.forEach(intake -> topics.addAll(intake.topics()));
        return topics;
    }

    /** @param sentAt when Kafka took the event, real time even where business time is set otherwise */
    void accept(ReceivedEvent event, Instant sentAt) {
        if (event.topic().equals(ACCOUNTS)) {
            revoke(event, sentAt);
        }
        own.stream().filter(intake -> intake.topics().contains(event.topic())).forEach(intake -> intake.accept(event));
    }

    private void revoke(ReceivedEvent event, Instant sentAt) {
        AccountFact fact = event.as(AccountFact.class);
        if (fact.family() != null) {
            revoked.revokeFamily(fact.family());
        } else {
            Instant issuedUntil = fact.issuedUntil();
            revoked.revokeAccount(fact.accountId(), issuedUntil == null ? sentAt : issuedUntil);
        }
    }
}
