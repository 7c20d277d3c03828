package io.fengyi.learning.intake;

import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Hands the committed sample of an event type to the intake of this service, each one newer than the one before. */
@Component
public final class Samples {

    private static final Instant FIRST = Instant.parse("2023-03-01T00:00:00Z");

    private final AtomicInteger told = new AtomicInteger();
    private final List<EventIntake> intakes;

    Samples(List<EventIntake> intakes) {
        this.intakes = List.copyOf(intakes);
    }

    /** Takes in the sample of, for example, {@code registry.SiteOpened}. */
    public void takeIn(String name) {
        String type = "fengyi." + name + ".v1";
        Instant time = FIRST.plusSeconds(told.incrementAndGet());
        ReceivedEvent event =
                new ReceivedEvent("evt_" + time, "/fengyi/other", type, "subject", time, topic(name), body(type));
        intakes.forEach(intake -> intake.accept(event));
    }

    private static String topic(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static String body(String type) {
        String file = "/contracts/" + type + ".sample.json";
        try (InputStream sample = Objects.requireNonNull(Samples.class.getResourceAsStream(file), file)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
