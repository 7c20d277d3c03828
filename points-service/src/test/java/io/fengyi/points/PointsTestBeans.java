package io.fengyi.points;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.fengyi.access.token.ServiceTokens;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.redemption.CrashingSagaLog;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.indexes.SmallCollection;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Beans that all integration tests of points-service share. */
@TestConfiguration(proxyBeanMethods = false)
@Import(CrashingSagaLog.class)
public class PointsTestBeans {

    @Bean(destroyMethod = "resetAll")
    WireMockServer governance() {
        return PointsContext.Governance.SERVER;
    }

    @Bean
    ServiceTokens serviceTokens() {
        return () -> "service-token";
    }

    @Bean
    Town town(Api api, TestEvents events, TestClock clock, Ledger ledger) {
        return new Town(api, events, clock, ledger);
    }

    @Bean
    SmallCollection streets() {
        return new SmallCollection("friendly_streets", "a subdistrict has one or two");
    }

    @Bean
    SmallCollection schemes() {
        return new SmallCollection("scheme_charters", "an office has one points scheme");
    }
}
