package io.fengyi.registry.importing;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import jakarta.servlet.MultipartConfigElement;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class ImportSetup {

    private static final DataSize FILE = DataSize.ofMegabytes(10);
    private static final DataSize REQUEST = DataSize.ofMegabytes(11);

    @Bean
    Migration importIndexes() {
        return IndexMigration.named("160-worker-imports")
                .collection(
                        "worker_imports",
                        c -> c.index("state", "at")
                                .sparse("lockedUntil")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey")))
                .collection("worker_import_chunks", c -> c.ttl("expiresAt", Duration.ZERO));
    }

    /** The only uploads of this service are lists. */
    @Bean
    MultipartConfigElement uploads() {
        MultipartConfigFactory limits = new MultipartConfigFactory();
        limits.setMaxFileSize(FILE);
        limits.setMaxRequestSize(REQUEST);
        return limits.createMultipartConfig();
    }
}
