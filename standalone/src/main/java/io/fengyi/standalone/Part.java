package io.fengyi.standalone;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a process can run; in the order in which it must be stopped from the end. */
enum Part {
    STORE("store", 27117, null),
    BROKER("broker", 29092, null),
    REGISTRY("registry-service", 8081, "io.fengyi.registry.RegistryApplication"),
    LEARNING("learning-service", 8082, "io.fengyi.learning.LearningApplication"),
    WELFARE("welfare-service", 8083, "io.fengyi.welfare.WelfareApplication"),
    GOVERNANCE("governance-service", 8084, "io.fengyi.governance.GovernanceApplication"),
    POINTS("points-service", 8085, "io.fengyi.points.PointsApplication"),
    GATEWAY("gateway", 8080, "io.fengyi.gateway.GatewayApplication");

    private final String title;
    private final int usualPort;
    private final @Nullable String application;

    Part(String title, int usualPort, @Nullable String application) {
        this.title = title;
        this.usualPort = usualPort;
        this.application = application;
    }

    static Set<Part> all() {
        return EnumSet.allOf(Part.class);
    }

    /** @throws UnusableOption if there is no such part */
    static Part named(String title) {
        return Arrays.stream(values())
                .filter(part -> part.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new UnusableOption("unknown part: " + title + " (known: " + titles() + ")"));
    }

    private static String titles() {
        return Arrays.stream(values()).map(Part::title).collect(Collectors.joining(", "));
    }

    String title() {
        return title;
    }

    int usualPort() {
        return usualPort;
    }

    boolean isApplication() {
        return application != null;
    }

    /** The application's main class; found by name, because only this module sees all of them. */
    Class<?> application() {
        try {
            return Class.forName(application);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(title + " is not on the class path", e);
        }
    }

    /** Name of the variable in which other applications look for this one's address. */
    String urlVariable() {
        return "FENGYI_" + name().toUpperCase(Locale.ROOT) + "_URL";
    }
}
