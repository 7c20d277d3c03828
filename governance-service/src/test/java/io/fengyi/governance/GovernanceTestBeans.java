package io.fengyi.governance;

import io.fengyi.outbound.OutboundCalls;
import io.fengyi.outbound.OutboundReply;
import io.fengyi.outbound.OutboundRequest;
import io.fengyi.testsupport.indexes.SmallCollection;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The beans that this service's integration tests add. */
@TestConfiguration(proxyBeanMethods = false)
class GovernanceTestBeans {

    @Bean
    SmallCollection mediaFiles() {
        return new SmallCollection("media.files", "the driver looks once whether there is any file");
    }

    @Bean
    SmallCollection categories() {
        return new SmallCollection("report_categories", "dozens, edited by hand, always shown whole");
    }

    /** The network as tests know it: one host with photos, everything else as it really is. */
    @Bean
    @Primary
    OutboundCalls callsWithPhotos(@Qualifier("outboundCalls") OutboundCalls real) {
        return new OutboundCalls() {
            @Override
            public void check(String url) {
                real.check(url);
            }

            @Override
            public OutboundReply call(OutboundRequest request) {
                if (!request.url().startsWith("https://photos.example/")) {
                    return real.call(request);
                }
                return request.url().endsWith("/gone.jpg")
                        ? new OutboundReply(404, new byte[0])
                        : new OutboundReply(
                                200,
                                request.url().endsWith(".html")
                                        ? "<html></html>".getBytes(StandardCharsets.UTF_8)
                                        : GovernanceScenario.aPhoto());
            }
        };
    }
}
