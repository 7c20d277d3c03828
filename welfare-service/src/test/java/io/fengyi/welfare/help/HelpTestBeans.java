package io.fengyi.welfare.help;

import io.fengyi.testsupport.indexes.SmallCollection;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tests of this feature add; found by the scan, so that all tests of the service share one context. */
@Configuration(proxyBeanMethods = false)
class HelpTestBeans {

    @Bean
    SmallCollection helpMediaFiles() {
        return new SmallCollection("media.files", "the driver looks once whether there is any file");
    }

    /** Stations that exist for help requests only. */
    @Bean
    KnownStations helpTestStations() {
        return id -> id.equals(HelpTown.STATION) ? Optional.of(HelpTown.COMMUNITY) : Optional.empty();
    }
}
