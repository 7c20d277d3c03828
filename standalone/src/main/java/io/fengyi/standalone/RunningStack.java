package io.fengyi.standalone;

import io.fengyi.standalone.clock.DemoClock;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The applications of this process once all of them answer.
 *
 * @param data directory of all data
 * @param gateway public base URL
 * @param services internal base URL by short name (registry, learning, welfare, governance, points)
 * @param contexts the services' contexts by short name
 * @param serviceSecret client secret of the service accounts
 * @param clock business time; null outside the demo
 */
public record RunningStack(
        Path data,
        URI gateway,
        Map<String, URI> services,
        Map<String, ApplicationContext> contexts,
        String serviceSecret,
        @Nullable DemoClock clock) {

    public RunningStack {
        services = Map.copyOf(services);
        contexts = Map.copyOf(contexts);
    }

    /**
     * A bean of a service of this process.
     *
     * @throws IllegalArgumentException if the service does not run here
     */
    public <T> T bean(String service, Class<T> type) {
        ApplicationContext context = contexts.get(service);
        if (context == null) {
            throw new IllegalArgumentException(service + " does not run in this process");
        }
        return context.getBean(type);
    }

    @Override
    public String toString() {
        return "RunningStack[" + gateway + "]";
    }
}
