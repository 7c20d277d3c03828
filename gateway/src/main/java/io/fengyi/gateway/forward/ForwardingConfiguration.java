package io.fengyi.gateway.forward;

import io.netty.channel.ChannelOption;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Puts together the three filters that every forwarded request runs through: write the answer, breaker, ask the
 * service. Spring Cloud Gateway's own auto-configuration would add some thirty filters and route definitions that
 * nothing here uses (docs/adr).
 */
@Configuration(proxyBeanMethods = false)
class ForwardingConfiguration {

    /** Shorter than the 20 s after which the services' server closes an idle connection. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(2);
    private static final int LONGEST_HEADERS = 16 * 1024;

    /** Server and client share these event loops, and nothing else in this JVM does: closing the gateway closes them. */
    @Bean
    ReactorResourceFactory eventLoops() {
        ReactorResourceFactory loops = new ReactorResourceFactory();
        loops.setUseGlobalResources(false);
        return loops;
    }

    @Bean
    HttpClient serviceClient(ForwardSettings settings, ReactorResourceFactory eventLoops) {
        ConnectionProvider pool = ConnectionProvider.builder("services")
                .maxConnections(settings.connections())
                .pendingAcquireMaxCount(settings.connections() * 2)
                .pendingAcquireTimeout(WAIT_FOR_CONNECTION)
                .maxIdleTime(IDLE)
                .lifo()
                .build();
        return HttpClient.create(pool)
                .runOn(eventLoops.getLoopResources())
                .httpResponseDecoder(spec -> spec.maxHeaderSize(LONGEST_HEADERS))
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.connectTimeout().toMillis())
                .responseTimeout(settings.responseTimeout())
                .disableRetry(true)
                .keepAlive(true);
    }

    @Bean(destroyMethod = "stop")
    HashedWheelTimer slowCallTimer() {
        return new HashedWheelTimer(new DefaultThreadFactory("slow-calls", true), 100, TimeUnit.MILLISECONDS);
    }

    @Bean
    FilteringWebHandler forwardingFilters(
            HttpClient serviceClient,
            ObjectProvider<List<HttpHeadersFilter>> headers,
            BreakerFilter breaker,
            RepeatedRead repeatedRead) {
        return new FilteringWebHandler(
                List.of(
                        new NettyWriteResponseFilter(List.of(MediaType.TEXT_EVENT_STREAM), headers),
                        breaker,
                        repeatedRead,
                        new NettyRoutingFilter(serviceClient, headers, new HttpClientProperties())),
                true);
    }
}
