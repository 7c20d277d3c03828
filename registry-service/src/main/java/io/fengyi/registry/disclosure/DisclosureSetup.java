package io.fengyi.registry.disclosure;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DisclosureSetup {

    @Bean
    Migration disclosureIndexes() {
        return IndexMigration.named("150-disclosures")
                .collection(
                        "disclosures",
                        c -> c.index("workerId", "-_id")
                                .uniquePartial(List.of("actor", "day", "slot"), Filters.exists("slot"))
                                .uniquePartial(List.of("key"), Filters.exists("key")));
    }
}
