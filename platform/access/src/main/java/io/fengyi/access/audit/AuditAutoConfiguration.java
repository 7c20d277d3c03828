package io.fengyi.access.audit;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Gives every service its own audit trail with the auditor's two operations. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET) // the gateway shares a class path with us in standalone
@EnableScheduling
class AuditAutoConfiguration {

    @Bean
    AuditTrail auditTrail(MongoOperations mongo, @Qualifier("systemClock") Clock systemClock) {
        return new AuditTrail(mongo, systemClock);
    }

    @Bean
    Migration auditIndexes() {
        return IndexMigration.named("001-audit-entries")
                .collection(
                        AuditTrail.COLLECTION,
                        c -> c.unique("seq")
                                .index("actor", "seq")
                                .index("action", "seq")
                                .index("subject", "seq")
                                .index("at"));
    }

    @Bean
    ChainCheck auditChainCheck(MongoOperations mongo, @Value("${fengyi.service}") String service) {
        return new ChainCheck(mongo, service);
    }

    @Bean
    AuditResource auditResource(MongoOperations mongo, ChainCheck check) {
        return new AuditResource(mongo, check);
    }
}
