package io.fengyi.testsupport;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Points a service at the real dependencies and at the test signing key. */
final class FengyiContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int MASTER_KEY_BYTES = 32;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String service = environment.getProperty("fengyi.service", "service");
        Map<String, Object> properties = new HashMap<>();
        String database = RealDependencies.databaseOf(service);
        properties.put("spring.mongodb.uri", RealDependencies.mongodbUri(database));
        properties.put("spring.mongodb.database", database);
        properties.put("spring.kafka.bootstrap-servers", RealDependencies.kafkaServers());
        // topics of other services appear while the test runs
        properties.put("spring.kafka.properties.metadata.max.age.ms", "500");
        properties.put("fengyi.issuer", TestTokens.ISSUER);
        properties.put("fengyi.jwks-uri", TestTokens.jwksUri());
        properties.put("fengyi.master-key", Base64.getEncoder().encodeToString(new byte[MASTER_KEY_BYTES]));
        properties.put("fengyi.service-secret", "test-service-secret");
        properties.put("springdoc.writer-with-order-by-keys", "true");
        properties.put("logging.level.org.apache.kafka", "warn");
        properties.put("logging.level.kafka", "warn");
        properties.put("logging.level.de.bwaldvogel", "error");
        properties.put("logging.level.org.mongodb", "warn");
        environment.getPropertySources().addFirst(new MapPropertySource("fengyi-test", properties));
    }
}
