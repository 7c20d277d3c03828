package io.fengyi.gateway.route;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the one destination of a path in the length of the path, whatever the size of the table.
 *
 * <p>The table is exclusive: two owners for one path, or one inside another's subtree, stop the start. Internal paths
 * ({@code /internal}, {@code /actuator} of services) cannot be configured at all. Source: platform.md 3.1.
 */
@Component
public class RouteTable {

    private static final String SUBTREE = "/**";
    private static final List<String> NEVER_ROUTED = List.of("/internal", "/actuator", "/v3", "/error");

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, String> patterns = new LinkedHashMap<>();

    private record Entry(Destination destination, boolean subtree) {}

    RouteTable(RouteSettings settings) {
        settings.own().forEach(pattern -> add(pattern, Destination.here()));
        settings.services().forEach((name, service) -> {
            if (service.url().getRawPath() != null
                    && !service.url().getRawPath().isEmpty()) {
                throw new IllegalArgumentException("service " + name + ": a base URL has no path: " + service.url());
            }
            service.paths().forEach(pattern -> route(pattern, name, service.url(), settings));
            settings.eachService()
                    .forEach(pattern -> route(pattern.replace("{service}", name), name, service.url(), settings));
            add("/docs/" + name, new Destination(name, service.url(), true, false, false));
        });
        refuseOverlaps();
    }

    /** The destination of a raw path, or null when nobody owns it. */
    public @Nullable Destination find(String rawPath) {
        Entry exact = entries.get(rawPath);
        if (exact != null) {
            return exact.destination();
        }
        for (int end = rawPath.lastIndexOf('/'); end > 0; end = rawPath.lastIndexOf('/', end - 1)) {
            Entry above = entries.get(rawPath.substring(0, end));
            if (above != null && above.subtree()) {
                return above.destination();
            }
        }
        return null;
    }

    /** Every configured pattern with its owner, in the order of the configuration. */
    public Map<String, String> patterns() {
        return Map.copyOf(patterns);
    }

    private void route(String pattern, String name, URI url, RouteSettings settings) {
        for (String never : NEVER_ROUTED) {
            if (pattern.equals(never) || pattern.startsWith(never + "/")) {
                throw new IllegalArgumentException("service " + name + ": " + pattern + " is never routed");
            }
        }
        add(
                pattern,
                new Destination(
                        name,
                        url,
                        false,
                        settings.signIn().contains(pattern),
                        settings.cookies().contains(pattern)));
    }

    private void add(String pattern, Destination destination) {
        boolean subtree = pattern.endsWith(SUBTREE);
        String path = subtree ? pattern.substring(0, pattern.length() - SUBTREE.length()) : pattern;
        if (!path.startsWith("/") || path.contains("*") || path.contains("{")) {
            throw new IllegalArgumentException(destination.service() + ": not a plain path: " + pattern);
        }
        if (entries.put(path, new Entry(destination, subtree)) != null) {
            throw new IllegalArgumentException(pattern + " is listed twice");
        }
        patterns.put(pattern, destination.service());
    }

    private void refuseOverlaps() {
        entries.forEach((path, entry) -> {
            for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                Entry above = entries.get(path.substring(0, end));
                if (above != null
                        && above.subtree()
                        && !above.destination()
                                .service()
                                .equals(entry.destination().service())) {
                    throw new IllegalArgumentException(
                            path + " of " + entry.destination().service() + " lies inside a subtree of "
                                    + above.destination().service());
                }
            }
        });
    }
}
