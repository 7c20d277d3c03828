package io.fengyi.gateway.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The route table as the gateway's own configuration has it. */
final class ConfiguredRoutes {

    private ConfiguredRoutes() {}

    static RouteSettings settings() {
        try {
            List<PropertySource<?>> sources = new YamlPropertySourceLoader()
                    .load("gateway", new ClassPathResource("application.yml", ConfiguredRoutes.class.getClassLoader()));
            StandardEnvironment environment = new StandardEnvironment();
            sources.forEach(environment.getPropertySources()::addLast);
            return Binder.get(environment)
                    .bind("fengyi.gateway.routes", RouteSettings.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
