package io.fengyi.gateway.edge;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Closes a client's connection on which nothing was read or written for a while, be it between requests or in the
 * middle of one. The server's own idle timeout would put a handler into the pipeline and take it out again for every
 * request, which costs a tenth of the gateway's CPU time; this one stays for the life of the connection.
 */
@Component
class IdleConnections implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final long milliseconds;

    IdleConnections(EdgeSettings settings) {
        this.milliseconds = settings.idleTimeout().toMillis();
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.doOnChannelInit(
                (observer, channel, address) -> channel.pipeline().addFirst("idle", new Closing(milliseconds))));
    }

    private static final class Closing extends IdleStateHandler {

        Closing(long milliseconds) {
            super(0, 0, milliseconds, TimeUnit.MILLISECONDS);
        }

        @Override
        protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
            ChannelFuture unused = context.close();
        }
    }
}
