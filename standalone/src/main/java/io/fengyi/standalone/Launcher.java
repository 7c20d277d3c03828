package io.fengyi.standalone;

import io.fengyi.embedded.BrokerSettings;
import io.fengyi.embedded.EmbeddedBroker;
import io.fengyi.embedded.EmbeddedStore;
import io.fengyi.embedded.StoreSettings;
import io.fengyi.standalone.clock.DemoClock;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Runs Fengyi, or parts of it, in one process; see {@link Options#USAGE}. {@code FENGYI_MONGODB_URI} and
 * {@code FENGYI_KAFKA_SERVERS} replace the embedded store and broker. Refuses the production profile.
 */
public final class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int MOST_AT_ONCE = 4;

    private final Options options;
    private final Map<String, String> environment;
    private final Progress progress;
    private final RunningParts running;
    private final Map<Part, ConfigurableApplicationContext> contexts = new ConcurrentHashMap<>();

    private Launcher(Options options, Map<String, String> environment, Progress progress) {
        this.options = options;
        this.environment = environment;
        this.progress = progress;
        this.running = new RunningParts(progress);
    }

    public static void main(String[] arguments) throws InterruptedException {
        // one logging configuration for all contexts, instead of each setting up its own
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Progress progress = new Progress(System.out, Clock.systemUTC());
        try {
            Production.refuse(System.getenv());
            Launcher launcher = new Launcher(Options.parse(arguments), System.getenv(), progress);
            launcher.running.stopAtExit();
            launcher.start();
            launcher.running.awaitStop();
        } catch (UnusableOption e) {
            progress.line(e.text());
            System.exit(REFUSED);
        } catch (RuntimeException e) {
            LOG.error("Fengyi did not start", e);
            progress.say("启动失败：" + reason(e), "start failed, see the log");
            System.exit(FAILED);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private void start() {
        DataDirectory data = DataDirectory.at(options.data());
        if (options.fresh()) {
            data.clear();
            progress.say("已清除旧数据", "earlier data deleted");
        }
        Secrets secrets = Secrets.from(environment, data);
        String givenStore = environment.getOrDefault("FENGYI_MONGODB_URI", "");
        String givenBroker = environment.getOrDefault("FENGYI_KAFKA_SERVERS", "");
        CompletableFuture<Void> store = runs(Part.STORE) && givenStore.isEmpty()
                ? CompletableFuture.runAsync(() -> startStore(data))
                : CompletableFuture.completedFuture(null);
        CompletableFuture<Void> broker = runs(Part.BROKER) && givenBroker.isEmpty()
                ? CompletableFuture.runAsync(() -> startBroker(data))
                : CompletableFuture.completedFuture(null);
        await(List.of(store, broker));
        ApplicationSettings settings = new ApplicationSettings(
                options,
                secrets,
                givenStore.isEmpty() ? embeddedStoreUri() : givenStore,
                givenBroker.isEmpty() ? "127.0.0.1:" + options.port(Part.BROKER) : givenBroker,
                environment);
        DemoClock clock = options.demo() ? DemoClock.in(options.data()) : null;
        startApplications(settings, clock);
        if (runs(Part.GATEWAY)) {
            data.writeAddress(settings.publicUrl());
            welcome(settings.publicUrl());
        }
        if (options.demo() && options.parts().equals(Part.all())) {
            afterStart(stack(settings, secrets, clock));
        }
        progress.say("全部就绪", "READY");
    }

    private boolean runs(Part part) {
        return options.parts().contains(part);
    }

    private String embeddedStoreUri() {
        return "mongodb://127.0.0.1:" + options.port(Part.STORE)
                + "/?w=majority&journal=true&readConcernLevel=majority&maxPoolSize=40&minPoolSize=0";
    }

    private void startStore(DataDirectory data) {
        StoreSettings settings = StoreSettings.inFile(data.storeFile())
                .onPort(options.port(Part.STORE))
                .boundTo(options.address(Part.STORE));
        running.add(Part.STORE, EmbeddedStore.start(settings));
        progress.say("存储就绪（仅供评估：强制结束进程可能丢失最后一秒）", "store ready (for evaluation: kill -9 may lose the last second)");
    }

    private void startBroker(DataDirectory data) {
        BrokerSettings settings = BrokerSettings.in(data.brokerDirectory())
                .onPort(options.port(Part.BROKER))
                .boundTo(options.address(Part.BROKER))
                .advertisedAs(options.advertisedBroker());
        running.add(Part.BROKER, EmbeddedBroker.start(settings));
        progress.say("Kafka 就绪", "Kafka ready");
    }

    private void startApplications(ApplicationSettings settings, @Nullable DemoClock clock) {
        List<Part> applications =
                options.parts().stream().filter(Part::isApplication).toList();
        if (applications.isEmpty()) {
            return;
        }
        int atOnce = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        ExecutorService starters = Executors.newFixedThreadPool(atOnce);
        try {
            List<CompletableFuture<Void>> starting = new ArrayList<>();
            for (Part part : applications) {
                starting.add(CompletableFuture.runAsync(() -> startApplication(part, settings, clock), starters));
            }
            await(starting);
        } finally {
            starters.shutdown();
        }
    }

    private void startApplication(Part part, ApplicationSettings settings, @Nullable DemoClock clock) {
        SpringApplication application = new SpringApplication(part.application());
        application.setRegisterShutdownHook(false);
        if (clock != null && part != Part.GATEWAY) {
            application.addInitializers(context -> setBusinessTime((GenericApplicationContext) context, clock));
        }
        ConfigurableApplicationContext context = application.run(settings.argumentsFor(part));
        running.add(part, context);
        contexts.put(part, context);
        progress.say(part.title() + " 就绪", part.title() + " ready");
    }

    private static void setBusinessTime(GenericApplicationContext context, DemoClock clock) {
        context.registerBean("clock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
    }

    private static void await(List<CompletableFuture<Void>> work) {
        try {
            CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private RunningStack stack(ApplicationSettings settings, Secrets secrets, @Nullable DemoClock clock) {
        Map<String, URI> services = new LinkedHashMap<>();
        Map<String, ApplicationContext> running = new LinkedHashMap<>();
        contexts.forEach((part, context) -> {
            String name = part.name().toLowerCase(Locale.ROOT);
            services.put(name, settings.url(part));
            running.put(name, context);
        });
        return new RunningStack(
                options.data(), settings.publicUrl(), services, running, secrets.serviceSecret(), clock);
    }

    private void afterStart(RunningStack stack) {
        for (AfterStart task : ServiceLoader.load(AfterStart.class)) {
            try {
                task.run(stack, progress);
            } catch (RuntimeException e) {
                LOG.error("{} failed", task.getClass().getSimpleName(), e);
                progress.say("演示数据未完整载入：" + reason(e), "the demo data are incomplete, see the log");
            }
        }
    }

    private void welcome(URI address) {
        progress.line("");
        progress.line("  蜂驿 Fengyi   " + address);
        progress.line("  接口 API      " + address + "/docs");
        if (options.demo()) {
            progress.line("  演示账号 logins " + options.data().resolve("demo-logins.json"));
            progress.line("  令牌 token     ./fengyi token rider-1");
        }
        progress.line("");
    }
}
