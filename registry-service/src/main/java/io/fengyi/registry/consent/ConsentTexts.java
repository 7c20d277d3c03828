package io.fengyi.registry.consent;

import io.fengyi.http.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All wordings ever published, from {@code registry-consent-texts.json}. */
@Component
public class ConsentTexts {

    private final List<ConsentText> texts;

    ConsentTexts(JsonMapper json) {
        try (InputStream file = new ClassPathResource("registry-consent-texts.json").getInputStream()) {
            this.texts = List.copyOf(json.readValue(file, new TypeReference<List<ConsentText>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (Purpose purpose : Purpose.values()) {
            current(purpose);
        }
    }

    /** The wording in force for each purpose. */
    public List<ConsentText> current() {
        return java.util.Arrays.stream(Purpose.values()).map(this::current).toList();
    }

    public ConsentText current(Purpose purpose) {
        return texts.stream()
                .filter(text -> text.purpose() == purpose)
                .max(Comparator.comparing(ConsentText::publishedOn))
                .orElseThrow(() -> new IllegalStateException("no consent text for " + purpose));
    }

    public Optional<ConsentText> find(Purpose purpose, String version) {
        return texts.stream()
                .filter(text -> text.purpose() == purpose && text.version().equals(version))
                .findFirst();
    }

    /** @throws InvalidValue 422 {@code consent-version-outdated} unless this is the wording in force */
    void requireCurrent(Purpose purpose, String version) {
        String current = current(purpose).version();
        if (!current.equals(version)) {
            throw new InvalidValue(
                    "/version",
                    "consent-version-outdated",
                    "version: " + version + " (in force for " + purpose + ": " + current + ")");
        }
    }
}
