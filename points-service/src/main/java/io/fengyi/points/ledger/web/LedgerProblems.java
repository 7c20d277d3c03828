package io.fengyi.points.ledger.web;

import io.fengyi.http.ProblemTable;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.ledger.mongo.DamagedEntry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger's refusals are over HTTP. */
@Configuration(proxyBeanMethods = false)
class LedgerProblems {

    @Bean
    ProblemTable ledgerProblemTable() {
        return new ProblemTable()
                .answer(LedgerRefused.InsufficientPoints.class, 422, "insufficient-points")
                .answer(LedgerRefused.HoldEnded.class, 409, "hold-ended")
                .answer(LedgerRefused.AlreadyReversed.class, 409, "already-reversed")
                .answer(LedgerRefused.NotReversible.class, 422, "not-reversible")
                .answer(LedgerRefused.AccountClosed.class, 409, "account-closed")
                .answer(DamagedEntry.class, 409, "account-under-review")
                .answer(LedgerRefused.Contended.class, 503, "contended")
                .retryAfter(e -> Duration.ofSeconds(1));
    }
}
