package io.fengyi.access.testapp;

import io.fengyi.embedded.EmbeddedStore;
import io.fengyi.embedded.StoreSettings;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Store and issuer, once per JVM. */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final EmbeddedStore STORE = EmbeddedStore.start(StoreSettings.inMemory());
    public static final Issuer ISSUER = new Issuer();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + STORE.uri() + "/fengyi_access", "fengyi.registry-url=" + ISSUER.url())
                .applyTo(context);
        context.getBeanFactory().registerSingleton("issuer", ISSUER);
    }
}
