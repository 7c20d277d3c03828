package io.fengyi.store;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Gives every service its clocks, its migrations and documents without class names in them. */
@AutoConfiguration(beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
public class DocumentStoreAutoConfiguration {

    /** Business time. The demo profile replaces it by a clock that can be set. */
    @Bean
    @Primary
    @ConditionalOnMissingBean(name = "clock")
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Technical time: tokens, leases, clean-up. Never set by anybody. */
    @Bean
    @ConditionalOnMissingBean(name = "systemClock")
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    MigrationRunner migrationRunner(
            MongoDatabaseFactory database,
            ObjectProvider<Migration> migrations,
            @Qualifier("systemClock") Clock systemClock) {
        return new MigrationRunner(
                database.getMongoDatabase(), migrations.orderedStream().toList(), systemClock);
    }

    /** Class names in documents would tie stored data to packages. */
    @Bean
    DocumentsWithoutClassNames documentsWithoutClassNames() {
        return new DocumentsWithoutClassNames();
    }

    static final class DocumentsWithoutClassNames
            implements org.springframework.beans.factory.config.BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof MappingMongoConverter converter) {
                converter.setTypeMapper(new DefaultMongoTypeMapper(null));
                converter.setMapKeyDotReplacement("\uFF0E");
            }
            return bean;
        }
    }

    @Bean
    MongoCustomConversions storedDays() {
        return StoredDays.conversions();
    }
}
