package io.fengyi.http.idempotency;

import io.fengyi.http.ProblemWriter;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Idempotency keys for every POST of a service. */
@AutoConfiguration(afterName = "io.fengyi.http.web.HttpApiAutoConfiguration")
public class IdempotencyAutoConfiguration implements WebMvcConfigurer {

    /** After the security chain, which says who calls. */
    private static final int AFTER_SECURITY = 0;

    private final KeyArgument key = new KeyArgument();

    @Bean
    Migration idempotencyIndexes() {
        return IndexMigration.named("000-idempotency")
                .collection("idempotency_keys", c -> c.ttl("createdAt", Duration.ofDays(8)));
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            MongoDatabaseFactory database, @Qualifier("systemClock") Clock clock, ProblemWriter problems) {
        IdempotencyRecords records =
                new IdempotencyRecords(database.getMongoDatabase().getCollection("idempotency_keys"), clock);
        FilterRegistrationBean<IdempotencyFilter> filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(records, problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(key);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(key);
    }
}
