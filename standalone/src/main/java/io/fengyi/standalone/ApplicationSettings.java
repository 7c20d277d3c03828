package io.fengyi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The settings that an application gets from the launcher; they win over its own. */
final class ApplicationSettings {

    private static final String OWN_AUTO_CONFIGURATIONS =
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

    /** A small machine: few idle threads, small buffers, topics of other applications noticed soon. */
    private static final Map<String, String> LEAN = Map.of(
            "server.tomcat.threads.max", "48",
            "server.tomcat.threads.min-spare", "1",
            "spring.kafka.producer.buffer-memory", "4MB",
            "spring.kafka.consumer.properties.fetch.max.bytes", "4194304",
            "spring.kafka.consumer.properties.max.partition.fetch.bytes", "1048576",
            "spring.kafka.properties.metadata.max.age.ms", "5000");

    private static final Map<String, String> MANY_CONTEXTS = Map.of(
            "spring.jmx.enabled", "false",
            "spring.main.register-shutdown-hook", "false",
            "spring.main.banner-mode", "off");

    private final Options options;
    private final Secrets secrets;
    private final String mongodbUri;
    private final String kafkaServers;
    private final Map<String, String> environment;

    ApplicationSettings(
            Options options, Secrets secrets, String mongodbUri, String kafkaServers, Map<String, String> environment) {
        this.options = options;
        this.secrets = secrets;
        this.mongodbUri = mongodbUri;
        this.kafkaServers = kafkaServers;
        this.environment = environment;
    }

    /** Command-line arguments for Spring Boot. */
    String[] argumentsFor(Part part) {
        Map<String, String> settings = new LinkedHashMap<>(MANY_CONTEXTS);
        settings.putAll(LEAN);
        settings.put("spring.config.location", configurationOf(part.application()));
        settings.put("spring.profiles.active", options.demo() ? "standalone,demo" : "standalone");
        settings.put("fengyi.demo", Boolean.toString(options.demo()));
        settings.put("server.port", Integer.toString(options.port(part)));
        settings.put("server.address", options.address(part));
        settings.put("FENGYI_MONGODB_URI", mongodbUri);
        settings.put("FENGYI_KAFKA_SERVERS", kafkaServers);
        settings.put("FENGYI_MASTER_KEY", secrets.masterKey());
        settings.put("FENGYI_SERVICE_SECRET", secrets.serviceSecret());
        settings.put("FENGYI_ISSUER", publicUrl().toString());
        for (Part other : Part.values()) {
            if (other.isApplication()) {
                settings.put(other.urlVariable(), url(other).toString());
            }
        }
        if (part == Part.GATEWAY) {
            settings.put("spring.main.web-application-type", "reactive");
            settings.put("spring.autoconfigure.exclude", String.join(",", foreignToTheGateway()));
        } else {
            settings.put("spring.main.web-application-type", "servlet");
            settings.put("spring.cloud.gateway.server.webflux.enabled", "false");
        }
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** Where clients outside reach the gateway. */
    URI publicUrl() {
        return URI.create(environment.getOrDefault("FENGYI_ISSUER", "http://localhost:" + options.port(Part.GATEWAY)));
    }

    /** Where applications reach each other. */
    URI url(Part part) {
        return URI.create(environment.getOrDefault(part.urlVariable(), "http://127.0.0.1:" + options.port(part)));
    }

    /** Each application reads the configuration of its own jar or directory, not the first one on the class path. */
    private static String configurationOf(Class<?> application) {
        try {
            URI source = application
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Files.isDirectory(Path.of(source)) ? "optional:" + source : "optional:jar:" + source + "!/";
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On the one class path lie the services' libraries too, which the gateway must not configure for itself. */
    private static TreeSet<String> foreignToTheGateway() {
        TreeSet<String> classes = new TreeSet<>(List.of(
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration",
                "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"));
        ClassLoader loader = ApplicationSettings.class.getClassLoader();
        List<String> lines = new ArrayList<>();
        loader.resources(OWN_AUTO_CONFIGURATIONS).forEach(resource -> {
            try (Scanner scanner = new Scanner(resource.openStream(), StandardCharsets.UTF_8)) {
                scanner.useDelimiter("\\s+").forEachRemaining(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        classes.addAll(lines.stream()
                .filter(name -> name.startsWith("io.fengyi.") && !name.startsWith("io.fengyi.gateway."))
                .collect(Collectors.toSet()));
        return classes;
    }
}
