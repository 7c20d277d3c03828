package io.fengyi.points;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Puts a stand-in for governance-service where the service looks for it, and lets sweeps run only when a test says so. */
public class PointsContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Started with the first context of this JVM. */
    static final class Governance {
        static final WireMockServer SERVER =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());

        static {
            SERVER.start();
        }

        private Governance() {}
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "points-test",
                        Map.of(
                                "fengyi.governance-url", Governance.SERVER.baseUrl(),
                                "fengyi.points.redemption-sweep", "PT2H",
                                "fengyi.points.hold-sweep", "PT2H",
                                "fengyi.points.rule-book-check", "PT2H",
                                "fengyi.points.day-closing", "PT2H",
                                "fengyi.points.leaderboard-age", "PT0S",
                                "fengyi.points.monthly-budget", "100000")));
    }
}
