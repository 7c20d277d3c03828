package io.fengyi.registry;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Pushes and webhooks are sent when a test says so, webhooks to this machine, too. */
public class RegistryContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "registry-test",
                        Map.of(
                                "fengyi.messages.push-sweep", "PT2H",
                                "fengyi.webhooks.sweep", "PT2H",
                                "fengyi.outbound.local-receivers", "true")));
    }
}
