package io.fengyi.access.testapp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Stands for registry-service: publishes its keys over HTTP and signs what a test asks for. */
public final class Issuer implements AutoCloseable {

    public static final String ISSUER = "https://fengyi.test";

    public final RSAKey key = generated("k1");
    public final AtomicInteger tokenCalls = new AtomicInteger();
    public volatile String lastAuthorization = "";
    public volatile int tokenStatus = 200;
    private final HttpServer server;

    public Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/oauth2/jwks", exchange -> answer(exchange, 200, new JWKSet(key).toString(true)));
        server.createContext("/oauth2/token", exchange -> {
            int call = tokenCalls.incrementAndGet();
            lastAuthorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(
                    exchange,
                    tokenStatus,
                    tokenStatus == 200
                            ? "{\"access_token\":\"t" + call + "\",\"token_type\":\"Bearer\",\"expires_in\":900}"
                            : "{\"error\":\"invalid_client\"}");
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public static RSAKey generated(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Claims of a good token that a test may spoil. */
    public static JWTClaimsSet.Builder claims(String... roles) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("fengyi")
                .subject("acc_1")
                .claim("client_id", "console")
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", UUID.randomUUID().toString())
                .claim("roles", List.of(roles))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(900)));
    }

    public static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("k1");
    }

    public String sign(JWTClaimsSet.Builder claims) {
        return sign(header().build(), claims, key);
    }

    public String token(Consumer<JWTClaimsSet.Builder> spoil, String... roles) {
        JWTClaimsSet.Builder claims = claims(roles);
        spoil.accept(claims);
        return sign(claims);
    }

    public static String sign(JWSHeader header, JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
