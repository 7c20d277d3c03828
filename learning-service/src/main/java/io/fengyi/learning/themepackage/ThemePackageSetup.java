package io.fengyi.learning.themepackage;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ThemePackageSetup {

    @Bean
    Migration themePackageIndexes() {
        return IndexMigration.named("170-theme-packages")
                .collection(
                        "theme_packages",
                        c -> c.index("current", "_id")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource themePackageEvents() {
        return RelaySource.perDocument("theme_packages");
    }
}
