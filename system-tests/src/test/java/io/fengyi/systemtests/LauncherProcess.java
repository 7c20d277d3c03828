package io.fengyi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import io.fengyi.embedded.FreePort;
import io.fengyi.testsupport.TestTokens;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The product's launcher in a process of its own, with fresh data, free ports, no limit on requests and five seconds to call an erasure off; it accepts the tokens
 * of {@link TestTokens} besides those that registry-service signs.
 */
public final class LauncherProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final List<String> PARTS = List.of(
            "store",
            "broker",
            "registry-service",
            "learning-service",
            "welfare-service",
            "governance-service",
            "points-service",
            "gateway");

    private final String name;
    private final List<String> command;
    private final Map<String, Integer> ports;
    private final String keySets;
    private Process process;

    private LauncherProcess(String name, List<String> command, Map<String, Integer> ports, String keySets) {
        this.name = name;
        this.command = command;
        this.ports = ports;
        this.keySets = keySets;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** One free port for each part. */
    public static Map<String, Integer> freePorts() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        PARTS.forEach(part -> ports.put(part, FreePort.take()));
        return ports;
    }

    /** Starts and waits until it is ready. */
    public static LauncherProcess start(String name, Path data, Map<String, Integer> ports, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                // with C1 alone the default is 48 MB, which the code of six applications outgrows
                "-XX:ReservedCodeCacheSize=192m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-cp",
                productClassPath(),
                "io.fengyi.standalone.Launcher",
                "--data=" + data.toAbsolutePath()));
        command.addAll(List.of(options));
        ports.forEach((part, port) -> command.add("--port." + part + "=" + port));
        String keySets = bothKeySets(ports.getOrDefault("registry-service", 0));
        LauncherProcess launched = new LauncherProcess(name, command, ports, keySets);
        launched.awaitReady();
        return launched;
    }

    public String url(String part) {
        return "http://127.0.0.1:" + ports.get(part);
    }

    public String store() {
        return "mongodb://127.0.0.1:" + ports.get("store");
    }

    public String brokers() {
        return "127.0.0.1:" + ports.get("broker");
    }

    /** As the kernel or an operator without patience would: {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts the killed or stopped process again with the same data and ports. */
    public void startAgain() {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd()) {
            process.destroyForcibly();
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the process has written so far. */
    String console() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return Path.of("target", name + ".log");
    }

    private Process launch() {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().put("FENGYI_ISSUER", TestTokens.ISSUER);
        builder.environment().put("FENGYI_JWKS_URI", keySets);
        builder.environment().put("FENGYI_GATEWAY_RATE", "0");
        builder.environment().put("FENGYI_REGISTRY_ERASURE_COOLING_OFF", "PT5S");
        try {
            Files.createDirectories(Path.of("target"));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        Awaitility.await(name + " is ready, see " + log().toAbsolutePath())
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> assertThat(process.isAlive())
                        .as("%s lives, it wrote:%n%s", name, console())
                        .isTrue())
                .until(() -> console().contains("READY"));
    }

    /** The tests' own classes would disturb the applications. */
    private static String productClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.contains("test-support"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Tokens of the tests and those that services get from registry-service are good side by side. */
    private static String bothKeySets(int registryPort) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/oauth2/jwks", exchange -> {
                List<JWK> keys = new ArrayList<>(keysAt(TestTokens.jwksUri()));
                keys.addAll(keysAt("http://127.0.0.1:" + registryPort + "/oauth2/jwks"));
                byte[] body = new JWKSet(keys).toString().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/oauth2/jwks";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JWK> keysAt(String address) {
        try {
            return JWKSet.load(URI.create(address).toURL(), 1_000, 2_000, 65_536)
                    .getKeys();
        } catch (IOException | ParseException notYetThere) {
            return List.of();
        }
    }
}
