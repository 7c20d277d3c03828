package io.fengyi.registry.identity.phone;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both collections are found by id; what is over is cleaned up. */
@Configuration(proxyBeanMethods = false)
class PhoneIndexes {

    @Bean
    Migration smsCodeIndexes() {
        return IndexMigration.named("110-sms-codes")
                .collection("sms_codes", c -> c.ttl("expiresAt", Duration.ofHours(1)))
                .collection("rate_windows", c -> c.ttl("expiresAt", Duration.ofHours(1)));
    }
}
