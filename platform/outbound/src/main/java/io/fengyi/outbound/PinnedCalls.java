package io.fengyi.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Looks the name up once, refuses it unless all of its addresses are public, and connects to just these addresses: a
 * name that changes between the check and the call gains nothing.
 */
final class PinnedCalls implements OutboundCalls {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;
    private final SSLContext tls;
    private final int port;
    private final Duration longest;
    private final boolean localReceivers;

    PinnedCalls(DnsResolver names, Predicate<InetAddress> allowed, SSLContext tls, int port, Duration longest) {
        this(names, allowed, tls, port, longest, false);
    }

    private PinnedCalls(
            DnsResolver names,
            Predicate<InetAddress> allowed,
            SSLContext tls,
            int port,
            Duration longest,
            boolean localReceivers) {
        this.names = names;
        this.allowed = allowed;
        this.tls = tls;
        this.port = port;
        this.longest = longest;
        this.localReceivers = localReceivers;
    }

    /** The same, and plainly written receivers on this very machine besides: for trying out, never in production. */
    PinnedCalls withLocalReceivers() {
        return new PinnedCalls(names, allowed, tls, port, longest, true);
    }

    /** Where a name may lead for one call. */
    private record Pinned(String host, InetAddress[] addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String asked) throws UnknownHostException {
            if (!asked.equalsIgnoreCase(host)) {
                throw new UnknownHostException(asked);
            }
            return addresses.clone();
        }

        @Override
        public String resolveCanonicalHostname(String asked) {
            return asked;
        }
    }

    @Override
    public void check(String url) {
        pin(target(url));
    }

    @Override
    public OutboundReply call(OutboundRequest request) {
        Target target = target(request.url());
        Pinned pinned = pin(target);
        HttpUriRequestBase call = new HttpUriRequestBase(request.method(), target.atPort(port));
        request.headers().forEach(call::setHeader);
        if (request.body().length > 0) {
            call.setEntity(new ByteArrayEntity(request.body(), null));
        }
        CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
                .execute(call::cancel);
        try (CloseableHttpClient client = client(pinned)) {
            return client.execute(call, response -> read(response, target, request.mostBytes()));
        } catch (IOException e) {
            throw new OutboundFailed(target.host() + " gave no whole answer within " + longest, e);
        }
    }

    private Target target(String url) {
        return localReceivers ? Target.local(url).orElseGet(() -> Target.of(url)) : Target.of(url);
    }

    private Pinned pin(Target target) {
        if (target.isLocal()) {
            return new Pinned(target.host(), new InetAddress[] {InetAddress.getLoopbackAddress()});
        }
        InetAddress[] addresses;
        try {
            addresses = names.resolve(target.host());
        } catch (UnknownHostException e) {
            AddressNotAllowed refused = new AddressNotAllowed("host: " + target.host() + " (unknown)");
            refused.initCause(e);
            throw refused;
        }
        if (addresses.length == 0 || !List.of(addresses).stream().allMatch(allowed)) {
            throw new AddressNotAllowed("host: " + target.host() + " (not a public address)");
        }
        return new Pinned(target.host(), addresses);
    }

    private CloseableHttpClient client(Pinned pinned) {
        Timeout timeout = Timeout.of(longest);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(pinned)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(TO_CONNECT))
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("Fengyi")
                .build();
    }

    private static OutboundReply read(ClassicHttpResponse response, Target target, int most) throws IOException {
        if (response.getEntity() == null) {
            return new OutboundReply(response.getCode(), new byte[0]);
        }
        try (InputStream content = response.getEntity().getContent()) {
            byte[] body = content.readNBytes(most + 1);
            if (body.length > most) {
                throw new OutboundFailed(target.host() + " answered with more than " + most + " bytes", null);
            }
            return new OutboundReply(response.getCode(), body);
        }
    }
}
