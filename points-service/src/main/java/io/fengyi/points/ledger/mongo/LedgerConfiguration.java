package io.fengyi.points.ledger.mongo;

import io.fengyi.points.account.Accounts;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.EventRelay;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.Ids;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Puts the pure ledger onto MongoDB. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Ledger ledger(
            MongoDatabaseFactory database, Accounts accounts, EventComposer composer, EventRelay relay, Clock clock) {
        var store = new MongoLedgerStore(
                database.getMongoDatabase().getCollection(Entries.COLLECTION),
                accounts,
                new EntryAnnouncer(composer),
                relay);
        return new Ledger(store, clock, () -> Ids.next("pen"));
    }

    @Bean
    Migration ledgerIndexes() {
        return IndexMigration.named("010-entries")
                .collection(
                        Entries.COLLECTION,
                        c -> c.unique("accountId", "seq")
                                .unique("accountId", "key")
                                .sparse("outbox.since"));
    }

    @Bean
    Migration entriesByDay() {
        return IndexMigration.named("011-entries-by-day")
                .collection(Entries.COLLECTION, c -> c.index("kind", "businessDay"));
    }

    @Bean
    RelaySource ledgerRelaySource() {
        return RelaySource.perKey(Entries.COLLECTION, "accountId", "seq");
    }
}
