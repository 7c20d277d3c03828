package io.fengyi.learning.material;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MaterialSetup {

    @Bean
    Migration materialIndexes() {
        return IndexMigration.named("153-materials")
                .collection(
                        "materials",
                        c -> c.index("area", "_id")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey")))
                .collection(
                        "stock_entries",
                        c -> c.unique("materialId", "seq")
                                .uniquePartial(List.of("key"), Filters.exists("key"))
                                .index("move", "area", "_id")
                                .index("kind", "move", "day")
                                .index("by", "_id")
                                .index("recipient._id", "_id"));
    }
}
